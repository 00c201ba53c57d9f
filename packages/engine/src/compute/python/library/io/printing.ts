import { type Implementation, PyModule, type Result, type Value } from '../../objects/index.ts';
import { workThen } from '../../vm/continue.ts';
import { strOf, textIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import { systemThen } from '../../vm/system-work.ts';
import type { Thread } from '../../vm/thread.ts';
import { truth } from '../../vm/truth.ts';
import { callMethod } from './base-methods.ts';
import { PyByteStream } from './byte-streams.ts';
import { writeText } from './text-methods.ts';
import { PyTextIOWrapper, PyTextStream } from './text-streams.ts';

/** A stream of `sys` as it is now; `undefined` when it was deleted. */
export function sysStream(thread: Thread, name: 'stdin' | 'stdout' | 'stderr'): Value | undefined {
  const sys = thread.interpreter.modules.getName('sys');
  return sys instanceof PyModule ? sys.attributes.getName(name) : undefined;
}

/** Writes text to any stream, of `io` or of the program, and goes on. */
export function writeTo(
  thread: Thread,
  stream: Value,
  text: string,
  then: (thread: Thread) => Result,
): Result {
  if (stream instanceof PyTextStream && stream.type.builtIn) {
    return workThen(
      thread,
      (inner) => writeText(inner, stream, text),
      (inner) => then(inner),
      undefined,
    );
  }
  return callMethod(thread, stream, 'write', [text], (inner) => then(inner));
}

/** What `print` writes, and how. */
export interface Print {
  readonly values: readonly Value[];
  readonly between: string;
  readonly end: string;
  readonly flush: Value;
}

interface Printing extends Print {
  readonly stream: Value;
  index: number;
}

/** `print` to a stream; None stands for `sys.stdout`. */
export function printTo(thread: Thread, file: Value, print: Print): Result {
  const stream = file ?? sysStream(thread, 'stdout');
  if (stream === undefined) raise('RuntimeError', 'lost sys.stdout');
  if (stream === null) return null;
  return printRest(thread, { ...print, stream, index: 0 });
}

/** Text is added at once as long as neither the program nor the machine is asked. */
function printRest(thread: Thread, printing: Printing): Result {
  const { stream, values, between, end } = printing;
  const quick =
    stream instanceof PyTextIOWrapper &&
    stream.type.builtIn &&
    !stream.closed &&
    stream.buffer !== undefined &&
    stream.writable
      ? stream
      : undefined;
  while (printing.index < values.length) {
    const item = values[printing.index] as Value;
    const before = printing.index > 0 ? between : '';
    const known = typeof item === 'string' || typeof item === 'number' ? String(item) : undefined;
    if (known !== undefined && quick?.takesAtOnce(before + known)) {
      // One after the other, as what cannot be encoded is told of by its place in its own text.
      quick.add(before);
      quick.add(known);
      printing.index += 1;
      continue;
    }
    if (before !== '') {
      return writeTo(thread, stream, before, (inner) => printItem(inner, item, printing));
    }
    return printItem(thread, item, printing);
  }
  if (quick?.takesAtOnce(end)) {
    quick.add(end);
    return finish(thread, printing);
  }
  return writeTo(thread, stream, end, (inner) => finish(inner, printing));
}

function printItem(thread: Thread, item: Value, printing: Printing): Result {
  return workThen(
    thread,
    (inner) => strOf(inner, item),
    (inner, text) =>
      writeTo(inner, printing.stream, textIn(text) ?? '', (later) => {
        printing.index += 1;
        return printRest(later, printing);
      }),
    undefined,
  );
}

function finish(thread: Thread, printing: Printing): Result {
  if (printing.flush === false) return null;
  return workThen(
    thread,
    (inner) => truth(inner, printing.flush),
    (inner, wanted) =>
      wanted === true ? callMethod(inner, printing.stream, 'flush', [], () => null) : null,
    undefined,
  );
}

/** `input(prompt='', /)`. */
export const input: Implementation = (thread, prompt: Value | undefined) => {
  const stdin = sysStream(thread, 'stdin');
  const stdout = sysStream(thread, 'stdout');
  if (stdin === undefined || stdin === null) raise('RuntimeError', 'input(): lost sys.stdin');
  if (stdout === undefined || stdout === null) raise('RuntimeError', 'input(): lost sys.stdout');
  const isDialogue = isTerminal(thread, stdin) && isTerminal(thread, stdout);
  if (prompt === undefined) {
    return callMethod(thread, stdout, 'flush', [], (inner) => readAnswer(inner, stdin, isDialogue));
  }
  return workThen(
    thread,
    (inner) => strOf(inner, prompt),
    (inner, text) =>
      writeTo(inner, stdout, textIn(text) ?? '', (later) =>
        callMethod(later, stdout, 'flush', [], (last) => readAnswer(last, stdin, isDialogue)),
      ),
    undefined,
  );
};

function isTerminal({ interpreter }: Thread, stream: Value): boolean {
  return (
    stream instanceof PyTextIOWrapper &&
    !stream.closed &&
    stream.buffer instanceof PyByteStream &&
    stream.buffer.isTerminal(interpreter.system)
  );
}

function readAnswer(thread: Thread, stdin: Value, isDialogue: boolean): Result {
  if (stdin instanceof PyTextIOWrapper && stdin.type.builtIn && !stdin.closed) {
    const run = stdin.line(thread.interpreter.system, -1);
    return systemThen(thread, run, (_thread, line) => answerOf(line, isDialogue), undefined);
  }
  return callMethod(thread, stdin, 'readline', [], (_thread, line) => {
    const text = textIn(line);
    if (text === undefined) raise('TypeError', 'object.readline() returned non-string');
    return answerOf(text, isDialogue);
  });
}

/** At a terminal CPython reads lines in another way, and says no more. */
function answerOf(line: string, isDialogue: boolean): string {
  if (line === '' && isDialogue) raise('EOFError');
  if (line === '') raise('EOFError', 'EOF when reading a line');
  return line.endsWith('\n') ? line.slice(0, -1) : line;
}
