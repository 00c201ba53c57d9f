import { PyModule, type Result, type Value } from '../objects/index.ts';
import { callThen } from './continue.ts';
import { exceptionOf } from './errors.ts';
import { Frame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import type { Thread } from './thread.ts';

/** The line of a warning, and the line of the program that it is about when that is to be had. */
function textOf(
  interpreter: Interpreter,
  category: string,
  message: string,
  fileName: string,
  line: number,
): string {
  const source = interpreter.sourceLine(fileName, line)?.trim() ?? '';
  return `${fileName}:${line}: ${category}: ${message}\n${source === '' ? '' : `  ${source}\n`}`;
}

/** Writes a `SyntaxWarning` about a line of a program that is being compiled. */
export function warnOfSource(
  interpreter: Interpreter,
  message: string,
  fileName: string,
  line: number,
): void {
  interpreter.writeError(textOf(interpreter, 'SyntaxWarning', message, fileName, line));
}

/**
 * Warns of what the line that runs does: by the module `warnings` when the program has it, else as CPython does
 * without it: once for each line of the main program. The answer is None, perhaps later.
 */
export function warnOfDeprecated(thread: Thread, message: string): Result {
  const { interpreter } = thread;
  const module = interpreter.modules.getName('warnings');
  const warn = module instanceof PyModule ? module.attributes.getName('warn') : undefined;
  if (warn !== undefined) {
    const warning: Value = exceptionOf('DeprecationWarning', message);
    return callThen(thread, warn, [warning], () => null, undefined);
  }
  let { frame } = thread;
  while (frame !== null && !(frame instanceof Frame)) frame = frame.back;
  if (frame === null || frame.globals.getName('__name__') !== '__main__') return null;
  const { fileName, positions } = frame.code.data;
  const text = textOf(
    interpreter,
    'DeprecationWarning',
    message,
    fileName,
    positions[frame.at]?.line ?? 1,
  );
  if (interpreter.warned.has(text)) return null;
  interpreter.warned.add(text);
  interpreter.writeError(text);
  return null;
}
