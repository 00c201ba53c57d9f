import type { TerminalSettings, TerminalSize } from '@rackbook/engine/machine';
import type { Completions } from '@rackbook/engine/world/linux';
import { startWorker, type WorkerPort } from '../start-worker.ts';
import type {
  LoggedInput,
  Phase,
  SessionOptions,
  SessionReport,
  SessionRequest,
} from './messages.ts';

/** How long a Worker may take to answer before it is terminated, in milliseconds. */
const ANSWER = 300;
/** A timer that is so late tells of a page that was asleep, not of the Worker. */
const LATE = 1000;
/** How long going through the inputs again may take before the machine begins afresh, in milliseconds. */
const REPLAY = 10_000;

/** Who hears what a session does. */
export interface SessionListener {
  /** Text for the screen. Say by `shown` when the reader sees it: the machine waits for that. */
  onOutput(text: string): void;
  /** What goes on at the terminal once all that was typed has come there. */
  onPhase(phase: Phase, settings: TerminalSettings): void;
  /**
   * The machine had to be ended and is built again: as it was at the last prompt, or afresh when
   * there was none or that took too long. The last line of the screen comes anew.
   */
  onRebuild(state: 'last prompt' | 'fresh'): void;
  /** A bug of ours, or a file that did not load. Only `reset` goes on from here. */
  onFailure(message: string): void;
}

/** A machine in a Worker of its own, and what a page can do with it. */
export interface Session {
  type(text: string): void;
  resize(size: TerminalSize): void;
  /** Ways to go on with a command line; none when the machine ends meanwhile. */
  complete(line: string): Promise<Completions>;
  shown(characters: number): void;
  /** Ends the machine and begins with a fresh one. */
  reset(): void;
  /** Ends the machine at once and builds it again as it was at the last prompt. */
  rebuild(): void;
  /** Ends the machine and its Worker. */
  close(): void;
}

const none: Completions = { start: 0, words: [] };

type Numbered = Extract<SessionRequest, { readonly input: number }>;

/** Opens a session in a Worker that `start` starts, and another after a termination. */
export function openSession(
  options: SessionOptions,
  listener: SessionListener,
  start: () => WorkerPort = startWorker,
): Session {
  const id = 1;
  let worker: WorkerPort | undefined;
  let lastInput = 0;
  /** The last input after which the Worker tells the phase. */
  let lastTaken = 0;
  let size = options.size;
  /** False while the Worker is not bound to answer soon: it loads code or replays. */
  let answers = false;
  /** What the machine went through, to go through it again. */
  let log: LoggedInput[] = [];
  /** How much of it was over at the last prompt. */
  let logAtPrompt = 0;
  /** Inputs on their way, with the time at which the page sent them. */
  const underway = new Map<number, { readonly request: Numbered; sent: number }>();
  const asked = new Map<number, (completions: Completions) => void>();
  let watch: ReturnType<typeof setTimeout> | undefined;
  let replayLimit: ReturnType<typeof setTimeout> | undefined;

  const send = (request: SessionRequest) => worker?.postMessage(request);

  function endWorker() {
    worker?.terminate();
    worker = undefined;
    answers = false;
    clearTimeout(watch);
    watch = undefined;
    clearTimeout(replayLimit);
    underway.clear();
    for (const answer of asked.values()) answer(none);
    asked.clear();
  }

  /** Starts a machine that goes through `inputs` first. */
  function begin(inputs: readonly LoggedInput[]) {
    endWorker();
    lastTaken = 0;
    log = [...inputs];
    logAtPrompt = log.length;
    const started = start();
    worker = started;
    started.onmessage = ({ data }: MessageEvent<SessionReport>) => {
      if (worker === started) hear(data);
    };
    started.onerror = (event) => fail(event.message ?? 'the Worker did not start');
    send({ kind: 'session start', id, options, replay: log });
    if (size !== options.size) resize(size);
  }

  function fail(message: string) {
    endWorker();
    listener.onFailure(message);
  }

  function rebuild(inputs: readonly LoggedInput[]) {
    begin(inputs);
    listener.onRebuild(inputs.length === 0 ? 'fresh' : 'last prompt');
    if (inputs.length > 0) replayLimit = setTimeout(() => rebuild([]), REPLAY);
  }
  /** What was typed since the last prompt is to blame. */
  const rebuildLastPrompt = () => rebuild(log.slice(0, logAtPrompt));

  function lookAfterWorker() {
    watch = undefined;
    const [oldest] = underway.values();
    if (oldest === undefined || !answers) return;
    const age = Date.now() - oldest.sent;
    if (age >= LATE) {
      oldest.sent = Date.now();
      expectAnswer(ANSWER);
    } else if (age >= ANSWER) {
      rebuildLastPrompt();
    } else {
      expectAnswer(ANSWER - age);
    }
  }
  function expectAnswer(milliseconds: number) {
    watch ??= setTimeout(lookAfterWorker, milliseconds);
  }

  function post(request: Numbered) {
    if (worker === undefined) return;
    underway.set(request.input, { request, sent: Date.now() });
    send(request);
    if (answers) expectAnswer(ANSWER);
  }

  function hear(report: SessionReport) {
    switch (report.kind) {
      case 'received': {
        const request = underway.get(report.input)?.request;
        underway.delete(report.input);
        const { time } = report;
        if (request?.kind === 'type') log.push({ time, text: request.text });
        else if (request?.kind === 'resize') log.push({ time, size: request.size });
        break;
      }
      case 'output':
        listener.onOutput(report.text);
        break;
      case 'phase':
        clearTimeout(replayLimit);
        answers = report.phase.kind !== 'loading';
        if (report.phase.kind === 'prompt') logAtPrompt = log.length;
        for (const input of underway.values()) input.sent = Date.now();
        if (answers && underway.size > 0) expectAnswer(ANSWER);
        if (report.input === lastTaken) listener.onPhase(report.phase, report.settings);
        break;
      case 'completions':
        asked.get(report.input)?.(report.completions);
        asked.delete(report.input);
        break;
      case 'session failed':
        fail(report.message);
        break;
    }
  }

  function resize(changed: TerminalSize) {
    size = changed;
    lastTaken = ++lastInput;
    post({ kind: 'resize', id, input: lastTaken, size });
  }

  begin([]);
  return {
    type(text) {
      lastTaken = ++lastInput;
      post({ kind: 'type', id, input: lastTaken, text });
    },
    resize,
    complete(line) {
      if (worker === undefined) return Promise.resolve(none);
      const input = ++lastInput;
      return new Promise((resolve) => {
        asked.set(input, resolve);
        post({ kind: 'complete', id, input, line });
      });
    },
    shown: (characters) => send({ kind: 'shown', id, characters }),
    reset: () => begin([]),
    rebuild: rebuildLastPrompt,
    close: endWorker,
  };
}
