import type { TerminalSize } from '@rackbook/engine/machine';
import type { LinuxMachine, RunState } from '@rackbook/engine/world/linux';
import type { LoggedInput, Phase, SessionOptions, SessionReport } from './messages.ts';
import { createPace, type Pace } from './pace.ts';
import { runTo, typeLines } from './unpaced.ts';

/** How long the machine may hold the thread before messages are served, in milliseconds. */
const SLICE = 8;
/** How often the page hears of output while more is coming, in milliseconds: once a frame. */
const FRAME = 16;
/** How many characters the page may be behind before the machine has to wait. */
const MAX_UNSHOWN = 65_536;
/** What is kept of the line that the cursor stands on after a replay, in characters. */
const MAX_LAST_LINE = 4096;
/** The latest commands that the page is told. */
const MAX_HISTORY = 200;
/** Bounds of the work done in one call, in steps; it is fitted to take 1 to 4 ms. */
const steps = { least: 64, first: 2000, most: 4_000_000 };
/** The longest timer that hosts keep, in milliseconds. */
const MAX_TIMER = 2 ** 30;

/** What a session needs of its surroundings; the real ones in the Worker, chosen ones in tests. */
export interface SessionSurroundings {
  /** Wall-clock milliseconds. */
  now(): number;
  /** Resolves after waiting messages have been served. */
  giveWay(): Promise<void>;
  /** Calls back after so many milliseconds, unless what it returned is called before. */
  after(milliseconds: number, call: () => void): () => void;
  report(report: SessionReport): void;
}

/** Makes a machine that has not run yet. */
export type MachineFactory = (options: SessionOptions) => Promise<LinuxMachine>;

/** A machine at work in the Worker. Inputs that come before it is ready wait for it, in order. */
export interface Session {
  type(input: number, text: string): void;
  resize(input: number, size: TerminalSize): void;
  complete(input: number, line: string): void;
  shown(characters: number): void;
  stop(): void;
}

/** Thrown out of what a session was doing when it is stopped. */
class Stopped extends Error {}

/** Starts a machine, takes it through opening and replay, and keeps it running. */
export function startSession(
  id: number,
  options: SessionOptions,
  replay: readonly LoggedInput[],
  createMachine: MachineFactory,
  { now, giveWay, after, report }: SessionSurroundings,
): Session {
  let machine: LinuxMachine | undefined;
  let pace: Pace;
  /** Stopped or failed. */
  let ended = false;
  const waitingInputs: ((ready: LinuxMachine) => void)[] = [];
  let wake = () => {};
  let unsent = '';
  let unshown = 0;
  let lastFlush = Number.NEGATIVE_INFINITY;
  /** The phase that the page knows, as JSON. */
  let lastPhase = '';
  let lastInput = 0;
  let budget = steps.first;

  const received = (input: number, from: LinuxMachine) =>
    report({ kind: 'received', id, input, time: from.now() });

  function flush(from: LinuxMachine, phase: Phase) {
    lastFlush = now();
    if (unsent !== '') {
      report({ kind: 'output', id, text: unsent });
      unshown += unsent.length;
      unsent = '';
    }
    const settings = from.terminalSettings();
    const described = JSON.stringify([phase, settings]);
    if (described === lastPhase) return;
    lastPhase = described;
    report({ kind: 'phase', id, input: lastInput, phase, settings });
  }

  function phaseOf(running: LinuxMachine, state: RunState): Phase {
    if (state.kind === 'ended') return { kind: 'ended', status: state.status };
    if (state.kind === 'loading') return { kind: 'loading' };
    if (running.atPrompt()) {
      return { kind: 'prompt', history: running.history().slice(-MAX_HISTORY) };
    }
    return { kind: 'running', waiting: running.waitsForKeyboard() };
  }

  /** Whether work in the background has brought the machine ahead of real time. */
  const isAhead = (running: LinuxMachine) => pace.wait(now(), running.now()) > 0;

  /** Runs for a slice, or until there is nothing to do, or too much for the page to show. */
  function runSlice(running: LinuxMachine): RunState {
    const sliceEnd = now() + SLICE;
    for (;;) {
      const began = now();
      const state = running.run(budget, pace.limit(began));
      const ended = now();
      pace.reached(ended, running.now(), state.kind === 'busy' && running.worksInForeground());
      unsent += running.takeOutput();
      if (state.kind !== 'busy' || isAhead(running)) return state;
      if (ended - began < 1) budget = Math.min(steps.most, budget * 2);
      else if (ended - began > 4) budget = Math.max(steps.least, Math.floor(budget / 2));
      if (ended >= sliceEnd || unshown + unsent.length >= MAX_UNSHOWN) return state;
    }
  }

  /** Resolves when something comes from outside, or after so many milliseconds. */
  function sleep(milliseconds: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const cancel =
        milliseconds === undefined ? undefined : after(Math.min(milliseconds, MAX_TIMER), resolve);
      wake = () => {
        cancel?.();
        resolve();
      };
    });
  }

  async function keepRunning(running: LinuxMachine) {
    while (!ended) {
      if (unshown + unsent.length >= MAX_UNSHOWN) {
        flush(running, { kind: 'running', waiting: false });
        if (unshown >= MAX_UNSHOWN) await sleep(undefined);
        continue;
      }
      const state = runSlice(running);
      if (state.kind !== 'busy' || now() - lastFlush >= FRAME) {
        flush(running, phaseOf(running, state));
      }
      if (state.kind === 'busy') {
        const rest = pace.wait(now(), running.now());
        await (rest > 0 ? sleep(rest) : giveWay());
      } else if (state.kind === 'loading') {
        await state.loaded;
      } else if (state.kind === 'ended' || state.nextTime === undefined) {
        await sleep(undefined);
      } else {
        await sleep(pace.wait(now(), state.nextTime));
      }
    }
  }

  async function live() {
    try {
      const started = await createMachine(options);
      // The page has the lines already; the last one, where the cursor stands, comes anew.
      const keepLastLine = () => {
        const output = unsent + started.takeOutput();
        unsent = output.slice(output.lastIndexOf('\n') + 1).slice(-MAX_LAST_LINE);
      };
      const giveWayOrEnd = async () => {
        keepLastLine();
        await giveWay();
        if (ended) throw new Stopped();
      };
      await typeLines(started, options.opening ?? [], giveWayOrEnd);
      for (const input of replay) {
        await runTo(started, input.time, giveWayOrEnd);
        if ('text' in input) started.type(input.text);
        else started.resize(input.size);
      }
      keepLastLine();
      machine = started;
      pace = createPace(now(), started.now());
      for (const apply of waitingInputs.splice(0)) apply(started);
      await keepRunning(started);
    } catch (error) {
      if (!ended) fail(error);
    }
  }

  function fail(error: unknown) {
    ended = true;
    machine = undefined;
    report({ kind: 'session failed', id, message: String(error) });
  }

  function whenReady(apply: (ready: LinuxMachine) => void) {
    if (machine === undefined) {
      waitingInputs.push(apply);
      return;
    }
    try {
      apply(machine);
    } catch (error) {
      fail(error);
    }
  }

  /** Takes something from outside: a sleeping machine's clock comes to the present first. */
  function take(input: number, apply: (ready: LinuxMachine) => void) {
    whenReady((ready) => {
      const limit = pace.limit(now());
      if (ready.now() < limit && unshown < MAX_UNSHOWN) ready.run(steps.least, limit);
      received(input, ready);
      apply(ready);
      lastInput = input;
      lastPhase = '';
      wake();
    });
  }

  void live();
  return {
    type: (input, text) => take(input, (ready) => ready.type(text)),
    resize: (input, size) => take(input, (ready) => ready.resize(size)),
    complete(input, line) {
      whenReady((ready) => {
        received(input, ready);
        ready
          .completions(line)
          .then((completions) => report({ kind: 'completions', id, input, completions }), fail);
      });
    },
    shown(characters) {
      unshown = Math.max(0, unshown - characters);
      if (unshown < MAX_UNSHOWN) wake();
    },
    stop() {
      ended = true;
      wake();
    },
  };
}
