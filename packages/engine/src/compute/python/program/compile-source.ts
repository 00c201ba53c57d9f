import type { Run } from '../../../machine/index.ts';
import { compiling } from '../compile/index.ts';
import type { PyCode, Result, Value } from '../objects/index.ts';
import { pauseThen } from '../vm/continue.ts';
import type { CompileRequest, SyntaxWarning } from '../vm/hooks.ts';
import type { Thread } from '../vm/thread.ts';
import { compilerCodeOf, frozenSet, parsed, withCode } from './parse-source.ts';

/**
 * Compiles text: the answer is its code. What is no Python is raised as a SyntaxError. The answer may come later, as
 * code for rare syntax is fetched, and what is long gives way. What is dubious is added to `warnings`.
 */
export function compileSource(
  thread: Thread,
  request: CompileRequest,
  warnings: SyntaxWarning[] = [],
): Result {
  return goOn(thread, null, compiled(thread, request, warnings));
}

function goOn(thread: Thread, _value: Value, run: Run<PyCode>): Result {
  const step = run.next('ready');
  return step.done === true ? step.value : pauseThen(thread, goOn, run, step.value);
}

function compiled(
  { interpreter }: Thread,
  { source, fileName, mode }: CompileRequest,
  warnings: SyntaxWarning[],
): Run<PyCode> {
  return withCode(interpreter, source, function* () {
    const root = yield* parsed(interpreter, source, mode, fileName);
    const options = {
      fileName,
      source,
      isFile: !fileName.startsWith('<'),
      optimize: interpreter.optimizes,
      warn: (message: string, place: SyntaxWarning['place']) => warnings.push({ message, place }),
      frozenSet: (members: readonly Value[]) => frozenSet(interpreter, members),
    };
    warnings.length = 0;
    return yield* compiling(root, options, compilerCodeOf(interpreter));
  });
}
