import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { reportAddress } from '../../../components/feedback/report-address.ts';
import { Playground, usePlayground } from '../../frame/index.ts';
import { InputLine, type InputLineActions } from './input-line.tsx';
import type { ScreenView } from './screen.ts';
import { ScreenLines } from './screen-view.tsx';
import { describeInput, initialTerminalState, type TypedInput } from './state.ts';
import { useMachine } from './use-machine.ts';
import './terminal.css';

const loadCodec = async () => (await import('./codec.ts')).terminalCodec;

/** A command to try, and why. */
export interface CommandToTry {
  readonly label: string;
  readonly command: string;
}

interface TerminalProps {
  /** Names it in links and storage. */
  readonly id: string;
  readonly section: string;
  readonly name: string;
  readonly question: string;
  /** The lines that the build typed, and what came of them, up to the last prompt. */
  readonly opening: readonly string[];
  readonly openingScreen: ScreenView;
  readonly things: readonly CommandToTry[];
}

/** Keys that a phone's keyboard lacks. */
const keys = [
  { name: 'Ctrl-C', press: (actions: InputLineActions) => actions.control('\x03') },
  { name: 'Ctrl-D', press: (actions: InputLineActions) => actions.control('\x04') },
  { name: 'Ctrl-Z', press: (actions: InputLineActions) => actions.control('\x1a') },
  { name: 'Tab', press: (actions: InputLineActions) => actions.complete() },
  { name: '↑', label: 'Older', press: (actions: InputLineActions) => actions.move('older') },
  { name: '↓', label: 'Newer', press: (actions: InputLineActions) => actions.move('newer') },
];

/** Characters that fit on a line, and lines, of an element in its own font. */
function measure(element: HTMLElement) {
  const probe = document.createElement('span');
  probe.textContent = 'M'.repeat(10);
  probe.style.position = 'absolute';
  element.append(probe);
  const { width, height } = probe.getBoundingClientRect();
  probe.remove();
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  const room =
    element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const within = (count: number, least: number, most: number) =>
    Math.max(least, Math.min(most, Math.floor(count)));
  return {
    columns: within((10 * room) / width, 20, 200),
    rows: within(element.clientHeight / height, 5, 100),
  };
}

/** A bug of ours, and how to tell us of it. */
function Failure({
  message,
  typed,
}: {
  readonly message: string;
  readonly typed: readonly TypedInput[];
}) {
  const address = reportAddress(message, typed.map(describeInput).join('\n'));
  return (
    <p class="pg-mistake" role="alert">
      Internal error: {message}. This is a bug of Rackbook, not of what you typed.{' '}
      {address !== undefined && <a href={address}>Report it</a>}
    </p>
  );
}

/** A terminal at a simulated Linux machine. */
export function Terminal(props: TerminalProps) {
  const { id, section, name, question, opening, openingScreen, things } = props;
  const definition = useMemo(() => ({ id, initial: initialTerminalState, loadCodec }), [id]);
  const handle = usePlayground(definition);
  const latestHandle = useRef(handle);
  latestHandle.current = handle;
  /**
   * What this island has put into the state, which comes back with a later drawing: anything else in it is
   * from a link or storage.
   */
  const own = useRef(new WeakSet<readonly TypedInput[]>([initialTerminalState.inputs]));
  const { withMachine, editing, view, isMissing } = useMachine(opening, openingScreen, (inputs) => {
    own.current.add(inputs);
    latestHandle.current.update({ inputs });
  });
  const [restored, setRestored] = useState<readonly TypedInput[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const actions = useRef<InputLineActions>(null);
  const screen = useRef<HTMLDivElement>(null);
  /** Whether the end of the screen is in sight, and stays there as lines come. */
  const follows = useRef(true);
  /** Whether the reader came near: the machine starts, so that it is there in time. */
  const [isNear, setNear] = useState(false);
  const hintId = useId();

  useEffect(() => {
    if (!own.current.has(handle.state.inputs)) setRestored(handle.state.inputs);
  }, [handle.state.inputs]);

  useLayoutEffect(() => {
    const box = screen.current;
    if (box !== null && follows.current) box.scrollTop = box.scrollHeight;
  }, [view]);

  useEffect(() => {
    const box = screen.current;
    if (box === null || !isNear) return;
    withMachine((machine) => machine.start());
    const watcher = new ResizeObserver(() => {
      withMachine((machine) => machine.resize(measure(box)));
    });
    watcher.observe(box);
    return () => watcher.disconnect();
  }, [isNear]);

  const { phase, stopping, queued } = view;
  const atPrompt = phase === undefined || phase.kind === 'prompt';
  const canStop = queued.length > 0 || phase?.kind === 'running' || phase?.kind === 'loading';

  /** Goes to the input, unless text is selected or a control was meant. */
  const focusInput = () => {
    if (document.getSelection()?.isCollapsed !== false) input.current?.focus();
  };
  const onKeyDown = ({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (target !== screen.current || ctrlKey || metaKey || altKey) return;
    if (key.length === 1 && key !== ' ') input.current?.focus();
  };
  const onScroll = ({ currentTarget: box }: JSX.TargetedEvent<HTMLDivElement>) => {
    follows.current = box.scrollTop + box.clientHeight >= box.scrollHeight - 4;
  };

  function tryCommand(command: string) {
    follows.current = true;
    if (atPrompt) withMachine((machine) => machine.send([command]));
    else if (input.current !== null) input.current.value = command;
    input.current?.focus({ preventScroll: true });
  }

  return (
    <Playground
      handle={{
        ...handle,
        reset() {
          setRestored([]);
          withMachine((machine) => machine.reset());
          handle.reset();
        },
      }}
      section={section}
      name={name}
      question={question}
      onApproach={() => setNear(true)}
      picture={
        // biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll as other boxes do
        <div
          ref={screen}
          class="tm-screen"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it has to be reachable
          tabIndex={0}
          role="group"
          aria-label="Screen"
          onClick={focusInput}
          onKeyDown={onKeyDown}
          onScroll={onScroll}
        >
          <ScreenLines screen={view.screen} />
          <InputLine
            withMachine={withMachine}
            editing={editing}
            view={view}
            input={input}
            actions={actions}
            describedBy={hintId}
          />
        </div>
      }
      controls={
        <>
          {view.failure !== undefined && (
            <Failure message={view.failure} typed={handle.state.inputs} />
          )}
          {isMissing && (
            <p class="pg-mistake" role="alert">
              The machine was not loaded. Type again when you are online.
            </p>
          )}
          {restored.length > 0 && (
            <div class="tm-restored">
              <p>
                {restored.length === 1 ? 'This command waits' : 'These commands wait'} for you to
                run {restored.length === 1 ? 'it' : 'them'} on a fresh machine:
              </p>
              <pre>{restored.map((typed) => `${describeInput(typed)}\n`)}</pre>
              <button
                type="button"
                class="button primary"
                onClick={() => {
                  withMachine((machine) => machine.run(restored));
                  setRestored([]);
                }}
              >
                Run
              </button>{' '}
              <button type="button" class="button" onClick={() => setRestored([])}>
                Leave
              </button>
            </div>
          )}
          <fieldset class="tm-keys" aria-label="Keys">
            {keys.map((key) => (
              <button
                key={key.name}
                type="button"
                class="button"
                aria-label={key.label}
                // The keyboard of a phone stays where it is.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => actions.current !== null && key.press(actions.current)}
              >
                {key.name}
              </button>
            ))}
          </fieldset>
          <p id={hintId} class="tm-hint">
            Tab completes; on an empty line, or after Esc, it moves on. Ctrl-C interrupts.
          </p>
          <p class="sr-only" role="status" aria-label="New output">
            {view.said}
          </p>
        </>
      }
      things={things.map(({ label, command }) => ({
        label,
        code: command,
        change() {
          tryCommand(command);
          return undefined;
        },
      }))}
      actions={
        // Not disabled: it would lose the focus when the program ends.
        <button
          type="button"
          class="button"
          aria-disabled={!canStop}
          onClick={() => canStop && withMachine((machine) => machine.stop())}
        >
          {stopping ? 'End the machine' : 'Stop'}
        </button>
      }
    />
  );
}
