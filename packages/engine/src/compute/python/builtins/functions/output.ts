import { PENDING, PyModule, type Result, typeOf, type Value } from '../../objects/index.ts';
import { getAttribute } from '../../vm/attributes.ts';
import { callThen, push, workThen } from '../../vm/continue.ts';
import { strOf, textIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import { flushThen, readLineThen } from '../../vm/standard-streams.ts';
import type { Thread } from '../../vm/thread.ts';
import { truth } from '../../vm/truth.ts';
import { defineFunctions } from '../define-functions.ts';

/** A stream that `sys` has; `undefined` when there is no such module or it is the original. */
function replaced(thread: Thread, name: 'stdout' | 'stdin' | 'stderr'): Value | undefined {
  const { modules, hooks } = thread.interpreter;
  const sys = modules.getName('sys');
  if (!(sys instanceof PyModule)) return undefined;
  const stream = sys.attributes.getName(name);
  if (stream === undefined) raise('RuntimeError', `lost sys.${name}`);
  const original = name === 'stdout' ? hooks.standardOutput : hooks.standardInput;
  return stream === original ? undefined : stream;
}

/** What `print` has to write: values with what goes between and after them. */
interface Printing {
  readonly pieces: readonly Value[];
  /** Where it goes; `undefined` for standard output. */
  readonly file: Value | undefined;
  readonly flushes: boolean;
  index: number;
  due: boolean;
}

function separator(value: Value | undefined, name: string, otherwise: string): string {
  if (value === undefined || value === null) return otherwise;
  const text = textIn(value);
  if (text !== undefined) return text;
  return raise('TypeError', `${name} must be None or a string, not ${typeOf(value).name}`);
}

function printOn(thread: Thread, _value: unknown, state: Printing): Result {
  const { pieces, file } = state;
  while (state.index < pieces.length) {
    const piece = pieces[state.index] as Value;
    state.index += 1;
    if (file === undefined && typeof piece === 'string') {
      if (thread.interpreter.output.add(piece)) state.due = true;
      continue;
    }
    const frame = push(thread, printOn as never, state);
    if (writePiece(thread, piece, state) === PENDING) return PENDING;
    thread.frame = frame.back;
  }
  if (!state.flushes && !state.due) return null;
  if (file === undefined) return flushThen(thread, () => null);
  return workThen(
    thread,
    (inner) => getAttribute(inner, file, 'flush'),
    (inner, method) => callThen(inner, method, [], () => null, undefined),
    undefined,
  );
}

function writePiece(thread: Thread, piece: Value, state: Printing): Result {
  const { file } = state;
  if (file === undefined) {
    return workThen(
      thread,
      (inner) => strOf(inner, piece),
      (inner, text) => {
        if (inner.interpreter.output.add(textIn(text) as string)) state.due = true;
        return null;
      },
      undefined,
    );
  }
  return workThen(
    thread,
    (inner) => getAttribute(inner, file, 'write'),
    (inner, write) =>
      workThen(
        inner,
        (later) => strOf(later, piece),
        (later, text) => callThen(later, write, [text], () => null, undefined),
        undefined,
      ),
    undefined,
  );
}

function print(
  thread: Thread,
  between: Value | undefined,
  after: Value | undefined,
  given: Value | undefined,
  flush: Value | undefined,
  values: readonly Value[],
): Result {
  const file = given === undefined || given === null ? replaced(thread, 'stdout') : given;
  if (file === null) return null;
  const gap = separator(between, 'sep', ' ');
  const end = separator(after, 'end', '\n');
  const pieces: Value[] = [];
  for (const [index, value] of values.entries()) {
    if (index > 0) pieces.push(gap);
    pieces.push(value);
  }
  pieces.push(end);
  return workThen(
    thread,
    (inner) => truth(inner, flush ?? false),
    (inner, flushes) =>
      printOn(inner, null, { pieces, file, flushes: flushes === true, index: 0, due: false }),
    undefined,
  );
}

/** The line without its end. Raises EOFError. */
function withoutEnd(line: string): string {
  if (line === '') raise('EOFError', 'EOF when reading a line');
  return line.endsWith('\n') ? line.slice(0, -1) : line;
}

function input(thread: Thread, prompt: Value | undefined): Result {
  const stdin = replaced(thread, 'stdin');
  if (stdin === null) raise('RuntimeError', 'input(): lost sys.stdin');
  return workThen(
    thread,
    (inner) =>
      prompt === undefined
        ? flushThen(inner, () => null)
        : print(inner, undefined, '', undefined, true, [prompt]),
    (inner) => {
      if (stdin === undefined) return readLineThen(inner, (_thread, line) => withoutEnd(line));
      return workThen(
        inner,
        (later) => getAttribute(later, stdin, 'readline'),
        (later, method) =>
          callThen(
            later,
            method,
            [],
            (_thread, line) => {
              const text = textIn(line);
              if (text === undefined) {
                raise('TypeError', 'object.readline() returned non-string');
              }
              return withoutEnd(text);
            },
            undefined,
          ),
        undefined,
      );
    },
    undefined,
  );
}

defineFunctions({
  "print(*args, sep=' ', end='\\n', file=None, flush=False)": print,
  "input(prompt='', /)": input,
});
