import type { Int } from '../numbers/index.ts';
import {
  defineMethods,
  defineStaticMethods,
  PENDING,
  PyBytes,
  PyDict,
  type PyException,
  type Result,
  strType,
  type Value,
} from '../objects/index.ts';
import { finish, type Slices } from '../slices.ts';
import { encode, length, makeTranslation, PIECE, translate } from '../text/index.ts';
import { afterBulk, push } from '../vm/continue.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { setEntry } from '../vm/dict-access.ts';
import { drive, driven } from '../vm/drive.ts';
import { isException, raise, throwException } from '../vm/errors.ts';
import { getItem } from '../vm/subscripts.ts';
import type { Thread } from '../vm/thread.ts';
import { codecArgument, textArgument } from './arguments.ts';
import { textOf } from './str.ts';

/** The different characters of a text are looked up one after the other, then all are replaced. */
interface Translating {
  readonly text: string;
  readonly table: Value;
  readonly codes: readonly number[];
  readonly replacements: Map<number, string>;
  index: number;
}

function translateOn(thread: Thread, state: Translating): Result {
  const { text, table, codes, replacements } = state;
  while (state.index < codes.length) {
    const code = codes[state.index] as number;
    const frame = push(thread, replaceCode as never, state, keepCode as never);
    const found = getItem(thread, table, code);
    if (found === PENDING) return PENDING;
    thread.frame = frame.back;
    setReplacement(state, found);
  }
  return driven(
    thread,
    translate(text, (code) => replacements.get(code)),
  );
}

function setReplacement(state: Translating, found: Value): void {
  state.replacements.set(state.codes[state.index] as number, replacementOf(found));
  state.index += 1;
}

function replaceCode(thread: Thread, found: Value, state: Translating): Result {
  setReplacement(state, found);
  return translateOn(thread, state);
}

function keepCode(thread: Thread, exception: PyException, state: Translating): Result {
  if (!isException(exception, 'LookupError')) throwException(exception);
  state.index += 1;
  return translateOn(thread, state);
}

function replacementOf(found: Value): string {
  if (found === null) return '';
  const text = textIn(found);
  if (text !== undefined) return text;
  const code = integerIn(found);
  if (code === undefined) {
    raise('TypeError', 'character mapping must return integer, None or str');
  }
  if (code < 0 || code > 0x10ffff) {
    raise('ValueError', 'character mapping must be in range(0x110000)');
  }
  return String.fromCodePoint(Number(code));
}

/** The code points of a text, each once, in the order in which they come first. */
function* differentCodes(text: string): Slices<readonly number[]> {
  const codes = new Set<number>();
  for (let unit = 0, work = 0; unit < text.length; work += 1) {
    const code = text.codePointAt(unit) ?? 0;
    codes.add(code);
    unit += code > 0xffff ? 2 : 1;
    if (work % PIECE === PIECE - 1) yield;
  }
  return [...codes];
}

defineMethods(strType, {
  'translate(table, /)': (thread, self: Value, table: Value) => {
    const text = textOf(self);
    if (text === '') return text;
    const finding = differentCodes(text);
    return drive(
      thread,
      text.length <= PIECE ? finish(finding) : finding,
      (inner, codes) =>
        translateOn(inner, { text, table, codes, replacements: new Map(), index: 0 }),
      undefined,
    );
  },
  "encode(encoding='utf-8', errors='strict')": (
    thread,
    self: Value,
    encoding: Value = 'utf-8',
    errors: Value = 'strict',
  ) => {
    const bytes = encode(
      textOf(self),
      codecArgument('encode', "'encoding'", encoding),
      codecArgument('encode', "'errors'", errors),
    );
    return afterBulk(thread, new PyBytes(bytes), bytes.length);
  },
});

defineStaticMethods(strType, {
  'maketrans(x, y=None, z=None, /)': (thread, x: Value, y?: Value, z?: Value) => {
    const table = new PyDict();
    if (y === undefined) {
      if (!(x instanceof PyDict)) {
        raise('TypeError', 'if you give only one argument to maketrans it must be a dict');
      }
      for (const { key, value } of x.live()) {
        const done = setEntry(thread, table, translationKey(key), value as Value);
        if (done === PENDING) return PENDING;
      }
      return table;
    }
    const to = textArgument('maketrans', 2, y);
    const deleted = z === undefined ? '' : textArgument('maketrans', 3, z);
    const from = textIn(x);
    if (from === undefined) {
      raise('TypeError', 'first maketrans argument must be a string if there is a second argument');
    }
    for (const [code, target] of makeTranslation(from, to, deleted)) {
      table.setHostKey(code, code, target);
    }
    return table;
  },
});

function translationKey(key: Value): Int {
  const text = textIn(key);
  if (text === undefined) {
    return (
      integerIn(key) ?? raise('TypeError', 'keys in translate table must be strings or integers')
    );
  }
  if (length(text) !== 1) {
    raise('ValueError', 'string keys in translate table must be of length 1');
  }
  return text.codePointAt(0) as number;
}
