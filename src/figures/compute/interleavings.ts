/** One step of a thread that no other thread can cut in two. */
export type Step =
  | { readonly op: 'load'; readonly name: string }
  | { readonly op: 'add'; readonly amount: number }
  | { readonly op: 'store'; readonly name: string }
  | { readonly op: 'acquire'; readonly lock: string }
  | { readonly op: 'release'; readonly lock: string };

export type Program = readonly Step[];

export const load = (name: string): Step => ({ op: 'load', name });
export const add = (amount: number): Step => ({ op: 'add', amount });
export const store = (name: string): Step => ({ op: 'store', name });
export const acquire = (lock: string): Step => ({ op: 'acquire', lock });
export const release = (lock: string): Step => ({ op: 'release', lock });

/** `counter += 1` as a core or an interpreter does it. */
export const increment: Program = [load('counter'), add(1), store('counter')];

/** The increment inside a lock, or any other program between taking it and giving it back. */
export const guarded = (lock: string, program: Program): Program => [
  acquire(lock),
  ...program,
  release(lock),
];

interface State {
  readonly shared: Readonly<Record<string, number>>;
  /** Which thread holds a lock. */
  readonly holders: Readonly<Record<string, number>>;
  /** What each thread has in its own register. */
  readonly registers: readonly number[];
  /** Which step of its program each thread is at. */
  readonly at: readonly number[];
}

/** A thread that waits for a lock, and the thread that holds it. */
export interface Wait {
  readonly thread: number;
  readonly lock: string;
  readonly holder: number;
}

/** One order in which the steps of all threads can happen, and where it ends. */
export interface Schedule {
  /** The thread that moves, step by step. */
  readonly order: readonly number[];
  readonly shared: Readonly<Record<string, number>>;
  /** Empty when every thread has come to its end; otherwise the threads that wait for ever. */
  readonly waits: readonly Wait[];
}

/** One step as it happened. */
export interface Move {
  readonly thread: number;
  readonly step: Step;
  /** The register of the thread after the step. */
  readonly register: number;
  readonly shared: Readonly<Record<string, number>>;
}

const replaced = <T>(values: readonly T[], index: number, value: T) =>
  values.map((old, at) => (at === index ? value : old));

function start(programs: readonly Program[]): State {
  return {
    shared: {},
    holders: {},
    registers: programs.map(() => 0),
    at: programs.map(() => 0),
  };
}

/** The state after one step of a thread; shared variables begin at 0. */
function after(state: State, thread: number, step: Step): State {
  const { shared, holders, registers, at } = state;
  const own = registers[thread] ?? 0;
  const moved = { ...state, at: replaced(at, thread, (at[thread] ?? 0) + 1) };
  switch (step.op) {
    case 'load':
      return { ...moved, registers: replaced(registers, thread, shared[step.name] ?? 0) };
    case 'add':
      return { ...moved, registers: replaced(registers, thread, own + step.amount) };
    case 'store':
      return { ...moved, shared: { ...shared, [step.name]: own } };
    case 'acquire':
      return { ...moved, holders: { ...holders, [step.lock]: thread } };
    case 'release': {
      const { [step.lock]: _, ...others } = holders;
      return { ...moved, holders: others };
    }
  }
}

/** Why a thread cannot move: whom it waits for. A lock is not re-entrant. */
function waitOf(state: State, thread: number, step: Step | undefined): Wait | undefined {
  if (step?.op !== 'acquire') return undefined;
  const holder = state.holders[step.lock];
  return holder === undefined ? undefined : { thread, lock: step.lock, holder };
}

/**
 * Every schedule of a few small programs that share variables and locks, in the order in which
 * they are found when the first thread is always tried first.
 *
 * @throws {Error} when there are more than 200,000.
 */
export function allSchedules(programs: readonly Program[]): readonly Schedule[] {
  const found: Schedule[] = [];
  const explore = (state: State, order: readonly number[]) => {
    const next = programs.map((program, thread) => program[state.at[thread] ?? 0]);
    const waits = next.flatMap((step, thread) => waitOf(state, thread, step) ?? []);
    const ready = next.flatMap((step, thread) =>
      step !== undefined && !waits.some((wait) => wait.thread === thread) ? [{ step, thread }] : [],
    );
    if (ready.length === 0) {
      if (found.length === 200_000) throw new Error('Too many schedules to list.');
      found.push({ order, shared: state.shared, waits });
    }
    for (const { step, thread } of ready) {
      explore(after(state, thread, step), [...order, thread]);
    }
  };
  explore(start(programs), []);
  return found;
}

/**
 * How many schedules end with each value of a variable; deadlocked ones are left out. Schedules
 * that have led to the same state are counted together, so this is quick where a list is long.
 */
export function outcomes(
  programs: readonly Program[],
  name: string,
): readonly { readonly value: number; readonly schedules: number }[] {
  const counts = new Map<number, number>();
  let layer = new Map([['', { state: start(programs), schedules: 1 }]]);
  while (layer.size > 0) {
    const next: typeof layer = new Map();
    for (const { state, schedules } of layer.values()) {
      if (programs.every((program, thread) => state.at[thread] === program.length)) {
        const value = state.shared[name] ?? 0;
        counts.set(value, (counts.get(value) ?? 0) + schedules);
      }
      for (const [thread, program] of programs.entries()) {
        const step = program[state.at[thread] ?? 0];
        if (step === undefined || waitOf(state, thread, step) !== undefined) continue;
        const moved = after(state, thread, step);
        const key = JSON.stringify(moved);
        const known = next.get(key)?.schedules ?? 0;
        next.set(key, { state: moved, schedules: known + schedules });
      }
    }
    layer = next;
  }
  return [...counts]
    .map(([value, schedules]) => ({ value, schedules }))
    .sort((one, other) => one.value - other.value);
}

/** The moves of one order. */
export function replay(programs: readonly Program[], order: readonly number[]): readonly Move[] {
  let state = start(programs);
  return order.map((thread) => {
    const step = programs[thread]?.[state.at[thread] ?? 0];
    if (step === undefined) throw new Error(`Thread ${thread + 1} has no step left.`);
    if (waitOf(state, thread, step) !== undefined) {
      throw new Error(`Thread ${thread + 1} waits for a lock.`);
    }
    state = after(state, thread, step);
    return { thread, step, register: state.registers[thread] ?? 0, shared: state.shared };
  });
}
