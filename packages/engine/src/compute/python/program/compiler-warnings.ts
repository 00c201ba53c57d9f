import { exceptionType, type Result, type Value } from '../objects/index.ts';
import { getAttribute } from '../vm/attributes.ts';
import { callThen, workThen } from '../vm/continue.ts';
import type { CompileRequest } from '../vm/hooks.ts';
import { importModule } from '../vm/imports.ts';
import { takeSteps } from '../vm/steps.ts';
import type { Thread } from '../vm/thread.ts';

/** What the compiler says of a line. */
export interface Warning {
  readonly message: string;
  readonly line: number;
}

/** Tells warnings by the module for that, and goes on with the code. */
export function warnThen(
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
