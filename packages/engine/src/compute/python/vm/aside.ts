import { NOTHING, type Result, type Value } from '../objects/index.ts';
import { push } from './continue.ts';
import { Frame } from './frame.ts';
import type { Thread } from './thread.ts';

interface Below {
  readonly answer: Thread['answer'];
  readonly isCode: boolean;
}

/** Does other work before a thread goes on where it is. */
export function setAside<State>(
  thread: Thread,
  work: (thread: Thread, value: Value, state: State) => Result,
  state: State,
): void {
  const { frame, answer } = thread;
  push(thread, goBack, { answer, isCode: frame instanceof Frame } satisfies Below);
  push(thread, work as never, state);
}

/** The work is done: what is below gets the answer that was on its way. */
export function goBack(_thread: Thread, _value: unknown, { answer, isCode }: Below): never {
  return (isCode ? NOTHING : answer) as never;
}
