import type { Run } from '../../../machine/index.ts';
import { compiling } from '../compile/index.ts';
import { exceptionType, type PyCode, type Result, type Value } from '../objects/index.ts';
import { getAttribute } from '../vm/attributes.ts';
import { callThen, pauseThen, workThen } from '../vm/continue.ts';
import type { CompileRequest } from '../vm/hooks.ts';
import { importModule } from '../vm/imports.ts';
import { frozenSetOf } from '../vm/set-access.ts';
import { takeSteps } from '../vm/steps.ts';
import type { Thread } from '../vm/thread.ts';
import { parsed, rareCodeOf, withCode } from './parse-source.ts';

/** What is said of a line. */
interface Warning {
  readonly message: string;
  readonly line: number;
}

/**
 * Compiles text: the answer is its code. What is no Python is raised as a SyntaxError. The answer may come later, as
 * code for rare syntax is fetched, and what is long gives way.
 */
export function compileSource(thread: Thread, request: CompileRequest): Result {
  const warnings: Warning[] = [];
  return workThen(
    thread,
    (inner) => goOn(inner, null, compiled(inner, request, warnings)),
    (inner, code) => (warnings.length === 0 ? code : warnThen(inner, request, warnings, code)),
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
  warnings: Warning[],
): Run<PyCode> {
  return withCode(interpreter, function* () {
    const root = yield* parsed(interpreter, source, mode, fileName);
    const options = {
      fileName,
      source,
      isFile: !fileName.startsWith('<'),
      warn: (message: string, line: number) => warnings.push({ message, line }),
      frozenSet: (members: readonly Value[]) => frozenSetOf(interpreter, members),
    };
    warnings.length = 0;
    return yield* compiling(root, options, rareCodeOf(interpreter));
  });
}

/** Tells warnings by the module for that, and goes on with the code. */
function warnThen(
  thread: Thread,
  { fileName }: CompileRequest,
  warnings: readonly Warning[],
  code: Value,
): Result {
  const category = exceptionType('SyntaxWarning');
  const told =
    (module: Value) =>
    (inner: Thread, { message, line }: Warning) =>
      workThen(
        inner,
        (later) => getAttribute(later, module, 'warn_explicit'),
        (later, warn) =>
          callThen(later, warn, [message, category, fileName, line], () => null, undefined),
        undefined,
      );
  return workThen(
    thread,
    (inner) => importModule(inner, 'warnings'),
    (inner, module) => {
      const tell = told(module);
      const steps = warnings.map((warning) => ({
        work: (later: Thread) => tell(later, warning),
        done: () => undefined,
      }));
      return takeSteps(inner, steps, () => code);
    },
    undefined,
  );
}
