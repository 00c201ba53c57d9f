import type { TerminalSize } from '@rackbook/engine/machine';
import type { Session, SessionListener, SessionOptions } from '../../../runner/index.ts';
import { announcementOf } from './announce.ts';
import { applyCompletions, listChoices } from './complete.ts';
import { type MachineView, openingSize, openingView, usualSettings } from './machine-view.ts';
import { createScreen, type ScreenView } from './screen.ts';
import { endsByItself, keysOf, limits, type TypedInput } from './state.ts';

/** How long a program may run before what was typed while it ran is typed, in milliseconds. */
const TYPED_AFTER = 1000;
/** How often output is read out while a program runs, in milliseconds. */
const SAID_EVERY = 1500;

/** What the machine of a page needs of its surroundings. */
export interface MachineSurroundings {
  openSession(options: SessionOptions, listener: SessionListener): Session;
  /** Wall-clock milliseconds. */
  now(): number;
  /** Calls back before the next frame. */
  nextFrame(call: () => void): void;
  /** Calls back after so many milliseconds, unless what it returned is called before. */
  after(milliseconds: number, call: () => void): () => void;
  onView(view: MachineView): void;
  /** What was typed since the opening, and what is still queued. */
  onInputs(inputs: readonly TypedInput[]): void;
}

/** A machine, its screen, and what is typed at it. */
export interface TerminalMachine {
  /** Starts the machine, if it has not started. */
  start(): void;
  /** Types lines, or texts that end with a control character; commands one after the other. */
  send(texts: readonly string[]): void;
  /** Types single characters, for a program that reads them so. */
  sendKeys(keys: string): void;
  /** The command line with what completes the word before the cursor; choices come on the screen. */
  complete(
    text: string,
    cursor: number,
  ): Promise<{ readonly text: string; readonly cursor: number }>;
  clear(): void;
  resize(size: TerminalSize): void;
  /** Interrupts; when that did not help, ends the machine and goes back to the last prompt. */
  stop(): void;
  /** On a fresh machine, types one input after the other, each when its turn has come. */
  run(inputs: readonly TypedInput[]): void;
  reset(): void;
  close(): void;
}

/**
 * The machine of a page. `opening` are the lines that the build typed, `openingScreen` is what came of
 * them, with the prompt after it: the machine goes through them when it starts.
 */
export function createTerminalMachine(
  opening: readonly string[],
  openingScreen: ScreenView,
  { openSession, now, nextFrame, after, onView, onInputs }: MachineSurroundings,
): TerminalMachine {
  let session: Session | undefined;
  let size = openingSize;
  let screen = createScreen(openingScreen);
  let view = openingView(openingScreen);
  let inputs: readonly TypedInput[] = [];
  /** How many of them there were at the last prompt. */
  let inputsAtPrompt = 0;
  let unshown = 0;
  let isFramed = false;
  let announced = view.screen.ended;
  let announcedAt = 0;
  let cancelTimer = () => {};
  /** Ended by itself or by a bug: only Reset goes on. */
  let isOver = false;

  function change(part: Partial<MachineView>) {
    view = { ...view, ...part };
    if (isFramed) return;
    isFramed = true;
    nextFrame(() => {
      isFramed = false;
      view = { ...view, screen: screen.view() };
      announce();
      onView(view);
      if (unshown > 0) session?.shown(unshown);
      unshown = 0;
    });
  }

  /** Reads out what came since the last command, once it is over, and now and then before. */
  function announce() {
    const { phase, screen: shown } = view;
    const asks = phase?.kind === 'running' && phase.waiting;
    const isDue = phase?.kind === 'prompt' || asks || now() - announcedAt > SAID_EVERY;
    if (!isDue || (shown.ended <= announced && !asks)) return;
    const said = announcementOf(shown, announced, asks);
    announced = Math.max(announced, shown.ended);
    announcedAt = now();
    view = { ...view, said };
  }

  function note(text: string) {
    screen.interject('', `[${text}]\r\n`);
    change({});
  }

  function type(text: string) {
    const { phase, settings } = view;
    const isShell = phase === undefined || phase.kind === 'prompt';
    // A lone Ctrl-C is no secret.
    const isHidden = !settings.echo && !(endsByItself(text) && text.length === 1);
    const input: TypedInput = isHidden
      ? { text: '', to: 'hidden' }
      : { text, to: isShell ? 'shell' : 'program' };
    inputs = [...inputs, input].slice(-limits.inputs);
    announced = Math.max(announced, view.screen.ended + 1);
    const shown = text.replace(/\p{Cc}/gu, '');
    change({
      ...(phase !== undefined && { phase: { kind: 'running', waiting: false } }),
      ...(settings.echo && {
        underway: view.underway + shown + (endsByItself(text) ? '' : '\n'),
      }),
    });
    session?.type(keysOf({ text, to: 'shell' }));
  }

  function send(texts: readonly string[]) {
    start();
    if (isOver) return;
    const { phase } = view;
    const isShell = phase === undefined || phase.kind === 'prompt';
    // At the prompt each line waits for its own; a program takes them as they come.
    const first = isShell ? texts.slice(0, 1) : texts;
    for (const text of first) type(text.slice(0, limits.length));
    const later = texts.slice(first.length).map((text): TypedInput => ({ text, to: 'shell' }));
    if (later.length > 0) change({ queued: [...later, ...view.queued] });
    onInputs([...inputs, ...view.queued]);
  }

  function sendNext() {
    const [next, ...queued] = view.queued;
    change({ queued });
    if (next !== undefined) send([next.text]);
  }

  /** Types the next of the queue when the terminal is ready for it. */
  function goOn() {
    cancelTimer();
    const { phase, queued } = view;
    const [next] = queued;
    if (next === undefined || phase === undefined) return;
    if (phase.kind === 'prompt') {
      // The program for which it was meant is over.
      if (next.to === 'hidden' || (next.to === 'program' && endsByItself(next.text))) {
        change({ queued: queued.slice(1) });
        goOn();
      } else {
        sendNext();
      }
    } else if (phase.kind === 'running' && next.to !== 'hidden') {
      if (phase.waiting) sendNext();
      else if (next.to === 'program') cancelTimer = after(TYPED_AFTER, sendNext);
    } else if (phase.kind === 'ended') {
      change({ queued: [] });
    }
  }

  const listener: SessionListener = {
    onOutput(text) {
      screen.write(text);
      unshown += text.length;
      change({ underway: '' });
    },
    onPhase(phase, settings) {
      change({ phase, settings, underway: '' });
      if (phase.kind === 'prompt') {
        inputsAtPrompt = inputs.length;
        change({ stopping: false });
      } else if (phase.kind === 'ended' && !isOver) {
        isOver = true;
        note(`The shell has ended with status ${phase.status}. Reset starts a fresh machine.`);
      }
      goOn();
    },
    onRebuild(state) {
      // What the cursor's line held is over; the machine tells it anew.
      screen.write('\x1b[m\r\n');
      note(
        state === 'fresh'
          ? 'The machine was ended. This is a fresh one.'
          : 'The machine was ended and built again as it was at the last prompt.',
      );
      inputs = state === 'fresh' ? [] : inputs.slice(0, inputsAtPrompt);
      onInputs(inputs);
      change({
        phase: undefined,
        settings: usualSettings,
        underway: '',
        queued: [],
        stopping: false,
      });
    },
    onFailure(message) {
      isOver = true;
      note(`Internal error: ${message}. Reset starts a fresh machine.`);
      change({ underway: '', queued: [], stopping: false, failure: message });
    },
  };

  function start() {
    if (session !== undefined) return;
    session = openSession({ size: openingSize, opening }, listener);
    if (size !== openingSize) session.resize(size);
  }

  function reset() {
    cancelTimer();
    screen = createScreen(openingScreen);
    view = openingView(openingScreen);
    announced = view.screen.ended;
    inputs = [];
    inputsAtPrompt = 0;
    isOver = false;
    unshown = 0;
    session?.reset();
    change({});
  }

  return {
    start,
    send,
    sendKeys(keys) {
      start();
      if (!isOver) session?.type(keys);
    },
    async complete(text, cursor) {
      start();
      const ways = await session?.complete(text.slice(0, cursor));
      if (ways === undefined) return { text, cursor };
      const { choices, ...completed } = applyCompletions(text, cursor, ways);
      if (choices.length > 0) {
        screen.interject(text, listChoices(choices, size.columns));
        change({});
      }
      return completed;
    },
    clear() {
      screen.clear();
      change({});
    },
    resize(changed) {
      if (changed.columns === size.columns && changed.rows === size.rows) return;
      size = changed;
      session?.resize(size);
    },
    stop() {
      cancelTimer();
      if (view.stopping) {
        session?.rebuild();
      } else {
        change({ queued: [] });
        send(['\x03']);
        change({ stopping: true });
      }
    },
    run(list) {
      if (inputs.length > 0 || isOver) reset();
      change({ queued: list });
      start();
      goOn();
    },
    reset,
    close: () => session?.close(),
  };
}
