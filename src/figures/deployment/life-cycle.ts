/** The states of a container, and the commands that lead from one to another. */
export type State = 'created' | 'running' | 'paused' | 'exited' | 'removed';

/** What can happen to a container; `end` is the end of its first process. */
export type Step =
  | 'create'
  | 'run'
  | 'start'
  | 'pause'
  | 'unpause'
  | 'stop'
  | 'kill'
  | 'end'
  | 'rm'
  | 'rm -f';

const transitions: readonly { from: State | undefined; step: Step; to: State }[] = [
  { from: undefined, step: 'create', to: 'created' },
  { from: undefined, step: 'run', to: 'running' },
  { from: 'created', step: 'start', to: 'running' },
  { from: 'exited', step: 'start', to: 'running' },
  { from: 'running', step: 'pause', to: 'paused' },
  { from: 'paused', step: 'unpause', to: 'running' },
  { from: 'running', step: 'stop', to: 'exited' },
  { from: 'running', step: 'kill', to: 'exited' },
  { from: 'running', step: 'end', to: 'exited' },
  { from: 'created', step: 'rm', to: 'removed' },
  { from: 'exited', step: 'rm', to: 'removed' },
  { from: 'created', step: 'rm -f', to: 'removed' },
  { from: 'running', step: 'rm -f', to: 'removed' },
  { from: 'paused', step: 'rm -f', to: 'removed' },
  { from: 'exited', step: 'rm -f', to: 'removed' },
];

/** A container after some steps, and how often its command has been started. */
export interface Life {
  readonly state: State;
  readonly starts: number;
}

/**
 * Follows a container from its making.
 *
 * @param removesItself whether it was started with `--rm`.
 * @throws {Error} for a step that its state does not allow.
 */
export function live(steps: readonly Step[], removesItself = false): Life {
  let state: State | undefined;
  let starts = 0;
  for (const step of steps) {
    const found = transitions.find((one) => one.from === state && one.step === step);
    if (found === undefined) throw new Error(`“${step}” is not possible: ${state ?? 'not made'}.`);
    state = removesItself && found.to === 'exited' ? 'removed' : found.to;
    if (step === 'run' || step === 'start') starts += 1;
  }
  if (state === undefined) throw new Error('A container begins with create or run.');
  return { state, starts };
}

/** Whether `docker ps` lists it; with `all`, whether `docker ps -a` does. */
export const listed = ({ state }: Life, all = false): boolean =>
  all ? state !== 'removed' : state === 'running' || state === 'paused';
