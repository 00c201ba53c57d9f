import { opcodes } from '../bytecode/opcodes.ts';
import type { PyCoroutine } from '../objects/index.ts';
import { Frame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import type { Thread } from './thread.ts';

const HINT = 'RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n';

/**
 * A coroutine was made. When the statement that made it drops it, the program is warned at once, as where objects
 * are counted; else at its end, see {@link warnOfUnawaited}.
 */
export function noteCoroutine(thread: Thread, coroutine: PyCoroutine): void {
  const { frame, interpreter } = thread;
  const isDropped =
    frame instanceof Frame && frame.instructions[(frame.at + 1) * 2] === opcodes.POP_TOP;
  if (!isDropped) {
    interpreter.unawaited.add(coroutine);
    return;
  }
  warnOfDropped(thread, coroutine);
}

/** Warns of a coroutine that goes before anybody has awaited it, at the line that runs. */
export function warnOfDropped(thread: Thread, coroutine: PyCoroutine): void {
  const { interpreter } = thread;
  interpreter.unawaited.delete(coroutine);
  let { frame } = thread;
  while (frame !== null && !(frame instanceof Frame)) frame = frame.back;
  if (frame === null || coroutine.started) return;
  const { fileName, positions } = frame.code.data;
  const line = positions[frame.at]?.line ?? 1;
  const source = interpreter.sourceLine(fileName, line)?.trim();
  const shown = source === undefined || source === '' ? '' : `  ${source}\n`;
  interpreter.writeError(`${fileName}:${line}: ${warning(coroutine)}${shown}${HINT}`);
}

/** At the end of a program: warns of coroutines that nobody awaited. */
export function warnOfUnawaited(interpreter: Interpreter): void {
  for (const coroutine of interpreter.unawaited) {
    interpreter.writeError(`sys:1: ${warning(coroutine)}`);
  }
  interpreter.unawaited.clear();
}

function warning({ qualifiedName }: PyCoroutine): string {
  return `RuntimeWarning: coroutine '${qualifiedName}' was never awaited\n`;
}
