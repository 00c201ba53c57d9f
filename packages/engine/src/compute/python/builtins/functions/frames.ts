import { raise } from '../../vm/errors.ts';
import { Frame } from '../../vm/frame.ts';
import type { Thread } from '../../vm/thread.ts';

/** The function of the program that calls a built-in function. Raises RuntimeError when there is none. */
export function callerFrame(thread: Thread): Frame {
  let { frame } = thread;
  while (frame !== null && !(frame instanceof Frame)) frame = frame.back;
  return frame ?? raise('SystemError', 'frame does not exist');
}
