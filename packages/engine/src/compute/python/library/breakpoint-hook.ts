import type { KeywordArguments, Result, Value } from '../objects/index.ts';
import { getAttribute } from '../vm/attributes.ts';
import { call } from '../vm/call.ts';
import { workThen } from '../vm/continue.ts';
import { isException, throwException } from '../vm/errors.ts';
import { importModule } from '../vm/imports.ts';
import type { Thread } from '../vm/thread.ts';
import { warnOf } from '../vm/warnings.ts';

/** `sys.breakpointhook`: calls what `PYTHONBREAKPOINT` names, without it the debugger; 0 is for nothing. */
export function breakpointHook(
  thread: Thread,
  wanted: string | undefined,
  args: readonly Value[],
  keywords: KeywordArguments,
): Result {
  const named = wanted === undefined || wanted === '' ? 'pdb.set_trace' : wanted;
  if (named === '0') return null;
  const dot = named.lastIndexOf('.');
  const module = dot < 0 ? 'builtins' : named.slice(0, dot);
  return workThen(
    thread,
    (inner) =>
      workThen(
        inner,
        (later) => importModule(later, module),
        (later, found) => getAttribute(later, found, named.slice(dot + 1)),
        undefined,
      ),
    (inner, hook) => call(inner, hook, args, keywords),
    undefined,
    (inner, exception) => {
      const isMissing =
        isException(exception, 'ImportError') || isException(exception, 'AttributeError');
      if (!isMissing) throwException(exception);
      const message = `Ignoring unimportable $PYTHONBREAKPOINT: "${named}"`;
      return warnOf(inner, 'RuntimeWarning', message);
    },
  );
}
