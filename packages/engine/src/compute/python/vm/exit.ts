import type { PyException, Result } from '../objects/index.ts';
import { isException } from './errors.ts';
import { detailOf } from './exception-details.ts';
import { reportThen } from './exception-report.ts';
import { textsThen } from './texts.ts';
import type { Thread } from './thread.ts';

/** How a program ends by an exception that nobody caught. */
export interface Exit {
  /** 0 to 255. */
  readonly status: number;
  /** Whether it ends by the signal of Ctrl-C, as a shell has to be told. */
  readonly interrupted: boolean;
  /** What goes to standard error. */
  readonly text: string;
}

const STATUS_MASK = 255;
/** What a shell shows for a program that SIGINT ended. */
const INTERRUPTED_STATUS = 130;

/** Goes on with how the program ends: a SystemExit has its status or text, all else is reported. */
export function exitThen(
  thread: Thread,
  exception: PyException,
  then: (thread: Thread, exit: Exit) => Result,
): Result {
  if (isException(exception, 'SystemExit')) return systemExitThen(thread, exception, then);
  const interrupted = isException(exception, 'KeyboardInterrupt');
  return reportThen(thread, exception, (inner, text) =>
    then(inner, { status: interrupted ? INTERRUPTED_STATUS : 1, interrupted, text }),
  );
}

function systemExitThen(
  thread: Thread,
  exception: PyException,
  then: (thread: Thread, exit: Exit) => Result,
): Result {
  const code = detailOf(exception, 'code');
  const quiet = (status: number): Result => then(thread, { status, interrupted: false, text: '' });
  if (code === null) return quiet(0);
  if (typeof code === 'boolean') return quiet(code ? 1 : 0);
  if (typeof code === 'number' || typeof code === 'bigint') {
    return quiet(Number(BigInt.asUintN(8, BigInt(code))) & STATUS_MASK);
  }
  return textsThen(thread, [{ by: 'str', value: code }], (inner, [text]) =>
    then(inner, { status: 1, interrupted: false, text: `${text}\n` }),
  );
}
