import { PyException, PyTraceback, type Result, type Value } from '../objects/index.ts';
import { getAttribute } from '../vm/attributes.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { reprOf, textIn } from '../vm/conversions.ts';
import { describeThen } from '../vm/exception-report.ts';
import { Frame } from '../vm/frame.ts';
import type { Thread } from '../vm/thread.ts';
import { tracebackText } from '../vm/traceback-text.ts';
import { sysStream, writeTo } from './io/index.ts';
import { StructSequence, structSequenceType } from './struct-sequence.ts';

const argumentsType = structSequenceType('UnraisableHookArgs', 'sys', [
  'exc_type',
  'exc_value',
  'exc_traceback',
  'err_msg',
  'object',
]);

/** `sys.unraisablehook`: says on standard error what was raised where nothing can be. */
export function unraisableHook(thread: Thread, given: Value): Result {
  if (!(given instanceof StructSequence)) return null;
  const [, exception, , message, object] = given.items as [Value, Value, Value, Value, Value];
  const stderr = sysStream(thread, 'stderr');
  if (stderr === undefined || stderr === null || !(exception instanceof PyException)) return null;
  return workThen(
    thread,
    (inner) => (object === null ? '' : reprOf(inner, object)),
    (inner, shown) => {
      const said = textIn(message) ?? 'Exception ignored in';
      const heading = object === null && message === null ? '' : `${said}: ${textIn(shown)}\n`;
      return describeThen(
        inner,
        exception,
        (later, described) =>
          writeTo(later, stderr, heading + tracebackText(described), () => null),
        { isAlone: true },
      );
    },
    undefined,
  );
}

/** Reports an exception that cannot be raised, by the hook that the program has. */
export function reportUnraisable(thread: Thread, exception: PyException, object: Value): Result {
  // What host code raised has no traceback yet: it is told where the program is.
  exception.traceback ??= here(thread);
  const items = [exception.type, exception, exception.traceback ?? null, null, object];
  return workThen(
    thread,
    (inner) => inner.interpreter.importSys(inner),
    (inner, sys) =>
      workThen(
        inner,
        (later) => getAttribute(later, sys, 'unraisablehook'),
        (later, hook) =>
          callThen(later, hook, [new StructSequence(argumentsType, items)], () => null, undefined),
        undefined,
      ),
    undefined,
  );
}

function here(thread: Thread): PyTraceback | undefined {
  let { frame } = thread;
  while (frame !== null && !(frame instanceof Frame)) frame = frame.back;
  return frame === null ? undefined : new PyTraceback(frame, Math.max(frame.at, 0), undefined);
}
