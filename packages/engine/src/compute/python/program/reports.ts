import { fetchedOnce, type Run } from '../../../machine/index.ts';
import { callMethod, sysStream, writeTo } from '../library/io/index.ts';
import { runtimeOf } from '../library/runtime.ts';
import type { PyException, Result, Value } from '../objects/index.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { integerIn, strOf, textIn } from '../vm/conversions.ts';
import { isException } from '../vm/errors.ts';
import { detailOf } from '../vm/exception-details.ts';
import { reportThen } from '../vm/exception-report.ts';
import { systemThen } from '../vm/system-work.ts';
import type { Thread } from '../vm/thread.ts';
import { warnOfUnawaited } from '../vm/unawaited.ts';
import type { Ending } from './ending.ts';
import { evaluate, type Running } from './running.ts';
import { tell } from './tell.ts';

const collecting = fetchedOnce(() => import('../vm/garbage/collecting.ts'));

/** Exit status of a program that an exception ended. */
const FAILED = 1;
/** Exit status when what was written could not be flushed at the end. Source: `Py_Exit` of CPython. */
const NOT_FLUSHED = 120;

/** How a program ends that an exception ended; it is reported. */
export function* endingByException(running: Running, exception: PyException): Run<Ending> {
  if (isException(exception, 'SystemExit')) return yield* exitOf(running, exception);
  yield* report(running, exception);
  return isException(exception, 'KeyboardInterrupt') ? { interrupted: true } : { status: FAILED };
}

/** Writes what was printed. That it cannot be written is told at the end. */
export function* flushOutput(running: Running): Run {
  yield* evaluate(running, (thread) => {
    const { interpreter } = thread;
    if (interpreter.sys() === undefined) {
      return systemThen(thread, interpreter.output.write(), () => null, undefined);
    }
    const stdout = sysStream(thread, 'stdout');
    return stdout === undefined || stdout === null
      ? null
      : callMethod(thread, stdout, 'flush', [], () => null);
  });
}

function* exitOf(running: Running, exception: PyException): Run<Ending> {
  const code = detailOf(exception, 'code');
  if (code === null) return { status: 0 };
  const status = integerIn(code);
  if (status !== undefined) return { status: Number(BigInt.asUintN(8, BigInt(status))) };
  yield* evaluate(running, (thread) =>
    workThen(
      thread,
      (inner) => inner.interpreter.importSys(inner),
      (inner) => printOnErrors(inner, code),
      undefined,
    ),
  );
  return { status: FAILED };
}

function printOnErrors(thread: Thread, value: Value): Result {
  const stderr = sysStream(thread, 'stderr');
  if (stderr === undefined || stderr === null) return null;
  return workThen(
    thread,
    (inner) => strOf(inner, value),
    (inner, text) => writeTo(inner, stderr, `${textIn(text)}\n`, () => null),
    undefined,
    // What cannot be shown leaves its line empty.
    (inner) => writeTo(inner, stderr, '\n', () => null),
  );
}

/** Reports an exception by `sys.excepthook`. */
export function* report(running: Running, exception: PyException): Run {
  const { interpreter } = running;
  runtimeOf(interpreter).lastException = exception;
  const sys = interpreter.sys();
  if (sys === undefined) {
    yield* reportPlainly(running, exception);
    return;
  }
  sys.attributes.setName('last_type', exception.type);
  sys.attributes.setName('last_value', exception);
  sys.attributes.setName('last_traceback', exception.traceback ?? null);
  const hook = sys.attributes.getName('excepthook');
  if (hook === undefined) {
    yield* tell(running, 'sys.excepthook is missing\n');
    yield* reportPlainly(running, exception);
    return;
  }
  const reported = yield* evaluate(running, (thread) =>
    callThen(
      thread,
      hook,
      [exception.type, exception, exception.traceback ?? null],
      () => null,
      undefined,
    ),
  );
  if (reported.kind === 'value') return;
  yield* tell(running, 'Error in sys.excepthook:\n');
  yield* reportPlainly(running, reported.exception);
  yield* tell(running, '\nOriginal exception was:\n');
  yield* reportPlainly(running, exception);
}

/** Reports an exception as the interpreter itself does. */
export function* reportPlainly(running: Running, exception: PyException, heading = ''): Run {
  let text = '';
  yield* evaluate(running, (thread) =>
    reportThen(thread, exception, (_thread, report) => {
      text = report;
      return null;
    }),
  );
  yield* tell(running, heading + text);
}

/** Calls what `atexit` has and writes what streams have kept; the status is that of the process. */
export function* finishAll(running: Running, ending: Ending): Run<Ending> {
  const { exitFunctions } = runtimeOf(running.interpreter);
  for (let one = exitFunctions.pop(); one !== undefined; one = exitFunctions.pop()) {
    const { callable, args, keywords } = one;
    const called = yield* evaluate(running, (thread) =>
      callThen(
        thread,
        callable,
        args,
        () => null,
        undefined,
        undefined,
        keywords.names.length > 0 ? keywords : undefined,
      ),
    );
    if (called.kind === 'raised') {
      yield* reportPlainly(running, called.exception, 'Exception ignored in atexit callback\n');
    }
  }
  const { collector } = running.interpreter;
  if (collector?.hasListeners === true) {
    const { finaliseAll } = yield* collecting.fetch(running.interpreter);
    yield* evaluate(running, (thread) => finaliseAll(thread, collector));
  }
  for (const file of runtimeOf(running.interpreter).openFiles) {
    if (!file.closed)
      yield* evaluate(running, (thread) =>
        systemThen(thread, file.flush(running.system), () => null, undefined),
      );
  }
  const flushed = yield* flushStreams(running);
  yield* evaluate(running, warnOfUnawaited);
  return flushed ? ending : { status: NOT_FLUSHED };
}

function* flushStreams(running: Running): Run<boolean> {
  let done = true;
  // Without `sys` the same streams are made now, with what is left to write.
  yield* evaluate(running, (thread) => thread.interpreter.importSys(thread));
  for (const name of ['stdout', 'stderr'] as const) {
    const flushed = yield* evaluate(running, (thread) => {
      const stream = sysStream(thread, name);
      if (stream === undefined || stream === null) return null;
      return callMethod(thread, stream, 'flush', [], () => null);
    });
    if (flushed.kind === 'value') continue;
    if (isClosed(flushed.exception)) continue;
    done = false;
    if (name === 'stderr') continue;
    yield* reportPlainly(
      running,
      flushed.exception,
      "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n",
    );
  }
  return done;
}

function isClosed(exception: PyException): boolean {
  const [message] = exception.args.items;
  return (
    isException(exception, 'ValueError') &&
    typeof message === 'string' &&
    message.startsWith('I/O operation on closed file')
  );
}
