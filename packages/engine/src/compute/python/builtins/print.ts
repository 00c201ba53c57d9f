import { PENDING, type Result, typeOf, type Value } from '../objects/index.ts';
import { push, workThen } from '../vm/continue.ts';
import { strOf, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { part, withPart } from '../vm/parts.ts';
import { CALLING, checkDepth, LEVELS_TO_FILE } from '../vm/recursion.ts';
import { systemThen } from '../vm/system-work.ts';
import type { Thread } from '../vm/thread.ts';
import { defineFunctions } from './define-functions.ts';

/** For all but text to the standard output of a program without `sys`. */
const streams = part(() => import('./streams.ts'));

interface Printing {
  readonly values: readonly Value[];
  readonly between: string;
  readonly end: string;
  readonly flushes: boolean;
  index: number;
  /** Whether what stands before the next value is written. */
  separated: boolean;
  due: boolean;
}

function separator(name: string, value: Value | undefined, otherwise: string): string {
  if (value === undefined || value === null) return otherwise;
  const text = textIn(value);
  if (text !== undefined) return text;
  return raise('TypeError', `${name} must be None or a string, not ${typeOf(value).name}`);
}

function print(
  thread: Thread,
  sep: Value | undefined,
  end: Value | undefined,
  file: Value | undefined,
  flush: Value | undefined,
  values: readonly Value[],
): Result {
  if ((file ?? null) === null || typeOf(file as Value).builtIn) {
    const isText = values.length === 0 || typeof values[0] === 'string';
    checkDepth(thread, 1, isText ? CALLING : ' while getting the str of an object');
  }
  const isPlain =
    (file ?? null) === null &&
    typeof (flush ?? false) === 'boolean' &&
    thread.interpreter.modules.getName('sys') === undefined;
  if (!isPlain) {
    return withPart(thread, streams, (inner, { printTo }) =>
      printTo(inner, file ?? null, {
        values,
        between: separator('sep', sep, ' '),
        end: separator('end', end, '\n'),
        flush: flush ?? false,
      }),
    );
  }
  return printOn(thread, {
    values,
    between: separator('sep', sep, ' '),
    end: separator('end', end, '\n'),
    flushes: flush === true,
    index: 0,
    separated: true,
    due: false,
  });
}

function printOn(thread: Thread, printing: Printing): Result {
  const { values, between, end } = printing;
  while (printing.index < values.length) {
    const value = values[printing.index] as Value;
    if (!printing.separated) {
      if (!put(thread, between, printing)) return goElsewhere(thread, value, printing);
      printing.separated = true;
    }
    const work = push(thread, addText as never, printing);
    const text = strOf(thread, value);
    if (text === PENDING) return PENDING;
    thread.frame = work.back;
    if (!put(thread, textIn(text) as string, printing)) return goElsewhere(thread, text, printing);
    printing.separated = false;
    printing.index += 1;
  }
  if (!put(thread, end, printing)) return goElsewhere(thread, undefined, printing);
  if (!printing.due && !printing.flushes) return null;
  // What is written stays in the buffer when CPython could not go on to the file.
  checkDepth(thread, LEVELS_TO_FILE, CALLING);
  return systemThen(thread, thread.interpreter.output.write(), () => null, undefined);
}

/** Adds text; returns whether standard output takes it. */
function put({ interpreter: { output } }: Thread, text: string, printing: Printing): boolean {
  if (!output.takes(text)) return false;
  if (output.add(text)) printing.due = true;
  return true;
}

function addText(thread: Thread, text: Value, printing: Printing): Result {
  if (!put(thread, textIn(text) as string, printing)) return goElsewhere(thread, text, printing);
  printing.separated = false;
  printing.index += 1;
  return printOn(thread, printing);
}

/** `sys.stdout` gets what is left: the value that is next, or its text, the other values, and the end. */
function goElsewhere(thread: Thread, first: Value | undefined, printing: Printing): Result {
  const { values, index, separated, between, end, flushes } = printing;
  const next = first === undefined ? [] : [first];
  const rest = [...next, ...values.slice(index + 1)];
  return workThen(
    thread,
    (inner) => inner.interpreter.importSys(inner),
    (inner) =>
      withPart(inner, streams, (later, { printTo }) =>
        printTo(later, null, {
          // An empty text has the separator written before what follows.
          values: !separated && rest.length > 0 ? ['', ...rest] : rest,
          between,
          end,
          flush: flushes,
        }),
      ),
    undefined,
  );
}

defineFunctions({ "print(*args, sep=' ', end='\\n', file=None, flush=False)": print });
