import type { Run } from '../../../machine/index.ts';
import { compile } from '../compile/index.ts';
import type { PyCode, Result, Value } from '../objects/index.ts';
import { pauseThen, workThen } from '../vm/continue.ts';
import type { CompileRequest } from '../vm/hooks.ts';
import { part, withPart } from '../vm/parts.ts';
import type { Thread } from '../vm/thread.ts';
import type { Warning } from './compiler-warnings.ts';
import { frozenSet, parsed, rareCodeOf, withCode } from './parse-source.ts';

const warnings = part(() => import('./compiler-warnings.ts'));

/**
 * Compiles text: the answer is its code. What is no Python is raised as a SyntaxError. The answer may come later, as
 * code for rare syntax is fetched, and what is long gives way.
 */
export function compileSource(thread: Thread, request: CompileRequest): Result {
  const told: Warning[] = [];
  return workThen(
    thread,
    (inner) => goOn(inner, null, compiled(inner, request, told)),
    (inner, code) =>
      told.length === 0
        ? code
        : withPart(inner, warnings, (later, { warnThen }) => warnThen(later, request, told, code)),
    undefined,
  );
}

function goOn(thread: Thread, _value: Value, run: Run<PyCode>): Result {
  const step = run.next('ready');
  return step.done === true ? step.value : pauseThen(thread, goOn, run, step.value);
}

function compiled(
  { interpreter }: Thread,
  { source, fileName, mode }: CompileRequest,
  told: Warning[],
): Run<PyCode> {
  return withCode(interpreter, function* () {
    const root = yield* parsed(interpreter, source, mode, fileName);
    const options = {
      fileName,
      source,
      isFile: !fileName.startsWith('<'),
      warn: (message: string, line: number) => told.push({ message, line }),
      frozenSet: (members: readonly Value[]) => frozenSet(interpreter, members),
    };
    told.length = 0;
    return compile(root, options, rareCodeOf(interpreter));
  });
}
