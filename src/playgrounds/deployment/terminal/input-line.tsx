import type { JSX, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { belowHistory } from './history.ts';
import type { MachineView } from './machine-view.ts';
import { LineText } from './screen-view.tsx';
import { limits } from './state.ts';
import type { Editing, WithMachine } from './use-machine.ts';

/** What keys do that a phone's keyboard lacks. */
export interface InputLineActions {
  control(character: string): void;
  complete(): void;
  move(direction: 'older' | 'newer'): void;
}

interface InputLineProps {
  readonly withMachine: WithMachine;
  readonly editing: Editing | undefined;
  readonly view: MachineView;
  readonly input: RefObject<HTMLInputElement>;
  readonly actions: RefObject<InputLineActions>;
  readonly describedBy: string;
}

/** Looking for an earlier command: `found` is its place in the history, -1 for none. */
interface Search {
  readonly found: number;
  readonly draft: string;
}

/** Stands for a line break where a command of several lines comes back into the one line of the input. */
const LINE_BREAK = '\u23ce';
const onOneLine = (text: string) => text.replaceAll('\n', LINE_BREAK);

const isSelecting = () => document.getSelection()?.isCollapsed === false;

/** The line of the cursor: a prompt or what a program asks, and a text field after it. */
export function InputLine({
  withMachine,
  editing,
  view,
  input,
  actions,
  describedBy,
}: InputLineProps) {
  const id = useId();
  const place = useRef(belowHistory);
  const isLeaving = useRef(false);
  const [search, setSearch] = useState<Search>();
  const { phase, screen, settings, underway } = view;
  /** The latest commands, also while a program runs. */
  const history = useRef<readonly string[]>([]);
  if (phase?.kind === 'prompt') history.current = phase.history;
  const atPrompt = phase === undefined || phase.kind === 'prompt';

  const text = () => input.current?.value ?? '';
  function write(changed: string, cursor = changed.length) {
    const field = input.current;
    if (field === null) return;
    field.value = changed;
    field.setSelectionRange(cursor, cursor);
  }

  function send(typed: string) {
    place.current = belowHistory;
    write('');
    withMachine((machine) => machine.send(typed.split(LINE_BREAK)));
  }

  function control(character: string) {
    // There is nothing to be stopped.
    if (character === '\x1a' && atPrompt) return;
    setSearch(undefined);
    send(text() + character);
  }

  function move(direction: 'older' | 'newer') {
    const moved = editing?.moveInHistory(history.current, place.current, text(), direction);
    if (moved === undefined) return;
    place.current = moved.place;
    write(onOneLine(moved.text));
  }

  function complete() {
    const typed = text();
    const cursor = input.current?.selectionStart ?? typed.length;
    if (!atPrompt || typed === '') return;
    withMachine(async (machine) => {
      const completed = await machine.complete(typed, cursor);
      if (text() === typed) write(completed.text, completed.cursor);
    });
  }

  // What was found stands below the line.
  useLayoutEffect(() => {
    if (search !== undefined) input.current?.form?.scrollIntoView({ block: 'nearest' });
  }, [search]);

  function find(query: string, before: number, draft: string) {
    setSearch({ found: editing?.searchHistory(history.current, query, before) ?? -1, draft });
  }

  /** Ends the search; the line is what was found, or what it was. */
  function endSearch(keep: boolean): string {
    const found = search === undefined ? undefined : history.current[search.found];
    const line = onOneLine((keep ? found : undefined) ?? search?.draft ?? text());
    setSearch(undefined);
    write(line);
    return line;
  }

  actions.current = { control, complete, move };

  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing) return;
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    if (editing === undefined) {
      // A quick reader's Tab waits for the machine, and after Esc it leaves here too.
      const wasLeaving = isLeaving.current;
      isLeaving.current = event.key === 'Escape';
      if (event.key !== 'Tab' || event.shiftKey || value === '' || wasLeaving) return;
      event.preventDefault();
      complete();
      return;
    }
    const action = editing.actionOf(event, {
      text: value,
      start: selectionStart ?? value.length,
      end: selectionEnd ?? value.length,
      atPrompt,
      isSelecting: isSelecting(),
      isSearching: search !== undefined,
      isLeaving: isLeaving.current,
    });
    isLeaving.current = action.kind === 'leave';
    if (action.kind === 'native' || action.kind === 'leave') return;
    event.preventDefault();
    switch (action.kind) {
      case 'control':
        return control(action.character);
      case 'edit':
        return write(action.text, action.cursor);
      case 'complete':
        return complete();
      case 'older':
      case 'newer':
        return move(action.kind);
      case 'clear':
        return withMachine((machine) => machine.clear());
      case 'search':
        if (search !== undefined) return find(value, search.found, search.draft);
        write('');
        return find('', 0, value);
      case 'accept':
      case 'cancel':
        endSearch(action.kind === 'accept');
        return;
    }
  };

  const onPaste = (event: JSX.TargetedClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData?.getData('text').split(/\r\n?|\n/) ?? [];
    if (pasted.length < 2) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const whole = [
      value.slice(0, selectionStart ?? value.length) + pasted[0],
      ...pasted.slice(1, -1),
    ];
    write((pasted.at(-1) ?? '') + value.slice(selectionEnd ?? value.length));
    place.current = belowHistory;
    withMachine((machine) => machine.send(whole));
  };

  const onInput = ({ currentTarget }: JSX.TargetedEvent<HTMLInputElement>) => {
    const { value } = currentTarget;
    if (search !== undefined) {
      find(value, history.current.length, search.draft);
    } else if (!settings.canonical) {
      // The program reads each character as it is typed.
      currentTarget.value = '';
      withMachine((machine) => machine.sendKeys(value));
    }
  };

  const found = search === undefined ? '' : onOneLine(history.current[search.found] ?? '');
  return (
    <form
      class="tm-line"
      onSubmit={(event) => {
        event.preventDefault();
        send(search === undefined ? text() : endSearch(true));
      }}
    >
      <label for={id}>
        <span class="sr-only">Input after </span>
        {search === undefined ? (
          <>
            <LineText line={screen.current} />
            {underway}
          </>
        ) : (
          '(reverse-i-search) '
        )}
      </label>
      <input
        ref={input}
        id={id}
        class="needs-script"
        type={settings.echo ? 'text' : 'password'}
        autocapitalize="off"
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        enterkeyhint="send"
        maxLength={limits.length}
        aria-describedby={describedBy}
        onKeyDown={onKeyDown}
        onInput={onInput}
        onPaste={onPaste}
      />
      {search !== undefined && <output>{found === '' ? 'nothing found' : found}</output>}
    </form>
  );
}
