import { PENDING, type Result, typeOf, type Value } from '../objects/index.ts';
import { push, workThen } from '../vm/continue.ts';
import { strOf, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { part, withPart } from '../vm/parts.ts';
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
    due: false,
  });
}

function printOn(thread: Thread, printing: Printing): Result {
  const { output } = thread.interpreter;
  const { values, end } = printing;
  while (printing.index < values.length) {
    const value = values[printing.index] as Value;
    const work = push(thread, addText as never, printing);
    const text = strOf(thread, value);
    if (text === PENDING) return PENDING;
    thread.frame = work.back;
    if (!put(thread, textIn(text) as string, printing)) {
      return goElsewhere(thread, textIn(text) as string, printing);
    }
  }
  if (!output.takes(end)) return goElsewhere(thread, undefined, printing);
  if (output.add(end)) printing.due = true;
  if (!printing.due && !printing.flushes) return null;
  return systemThen(thread, output.write(), () => null, undefined);
}

/** Adds the next text with what goes before it; returns whether standard output takes it. */
function put(thread: Thread, text: string, printing: Printing): boolean {
  const { output } = thread.interpreter;
  const all = printing.index > 0 ? printing.between + text : text;
  if (!output.takes(all)) return false;
  if (output.add(all)) printing.due = true;
  printing.index += 1;
  return true;
}

function addText(thread: Thread, text: Value, printing: Printing): Result {
  return put(thread, textIn(text) as string, printing)
    ? printOn(thread, printing)
    : goElsewhere(thread, textIn(text) as string, printing);
}

/** `sys.stdout` gets what is left: the text of the value that is next, the other values, and the end. */
function goElsewhere(thread: Thread, text: string | undefined, printing: Printing): Result {
  const { values, index, between, end, flushes } = printing;
  const next = text === undefined ? [] : [text];
  const rest = [...next, ...values.slice(index + 1)];
  return workThen(
    thread,
    (inner) => inner.interpreter.importSys(inner),
    (inner) =>
      withPart(inner, streams, (later, { printTo }) =>
        printTo(later, null, {
          // An empty text has the separator written before what follows.
          values: index > 0 && rest.length > 0 ? ['', ...rest] : rest,
          between,
          end,
          flush: flushes,
        }),
      ),
    undefined,
  );
}

defineFunctions({ "print(*args, sep=' ', end='\\n', file=None, flush=False)": print });
