import type { Int } from '../numbers/index.ts';
import {
  PENDING,
  type PyException,
  PyFloat,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { OperationError } from '../operation-error.ts';
import { checkLength } from '../slices.ts';
import {
  conversionTypeError,
  convertCharacter,
  convertFloat,
  convertInt,
  convertText,
  type KnownConversion,
  type PercentConversion,
  type PercentPart,
  parsePercentFormat,
  unsupportedConversion,
} from '../text/index.ts';
import { asciiOf } from './ascii.ts';
import { pauseThen, push, workThen } from './continue.ts';
import { indexOf, integerIn, reprOf, strOf, textIn } from './conversions.ts';
import { driven } from './drive.ts';
import { isException, raise, throwException } from './errors.ts';
import { floatFrom, integerFrom } from './number-conversions.ts';
import { isNumberLike } from './number-likeness.ts';
import { getItem } from './subscripts.ts';
import type { Thread } from './thread.ts';

/** What `%` of bytes does otherwise than that of str. */
export interface PercentKind {
  readonly name: 'string' | 'bytes';
  /** The key of a mapping. */
  readonly key: (key: string) => Value;
  /** `%s` and, of bytes, `%b`: the text that a value is. */
  readonly text: (thread: Thread, value: Value) => Result;
  /** `%c` of a value that is no int. */
  readonly character: (value: Value) => string | undefined;
  readonly highestCharacter: number;
  readonly outOfRange: string;
  readonly noCharacter: string;
  /** Of a value that `%f` cannot take. */
  readonly noFloat: (typeName: string) => string;
  /** Whether that is all that is said when its `__float__` fails. */
  readonly hidesFloatErrors: boolean;
}

export const percentOfText: PercentKind = {
  name: 'string',
  key: (key) => key,
  text: strOf,
  character: (value) => textIn(value),
  highestCharacter: 0x10ffff,
  outOfRange: '%c arg not in range(0x110000)',
  noCharacter: '%c requires int or char',
  noFloat: (typeName) => `must be real number, not ${typeName}`,
  hidesFloatErrors: false,
};

/** What is left of a format with `%`. */
interface Converting {
  readonly kind: PercentKind;
  readonly parts: readonly PercentPart[];
  readonly texts: string[];
  /** Where keys are looked up; none when the values are no mapping. */
  readonly mapping: Value | undefined;
  values: readonly Value[];
  nextValue: number;
  index: number;
  size: number;
}

/** `format % values`: a text, of bytes as Latin-1. */
export function percentFormat(
  thread: Thread,
  format: string,
  values: Value,
  kind: PercentKind,
  isMapping: boolean,
): Result {
  return convertOn(thread, {
    kind,
    parts: parsePercentFormat(format),
    texts: [],
    mapping: isMapping ? values : undefined,
    values: values instanceof PyTuple ? values.items : [values],
    nextValue: 0,
    index: 0,
    size: 0,
  });
}

function addText(converting: Converting, text: string): void {
  converting.size += text.length;
  checkLength(converting.size);
  converting.texts.push(text);
}

/** Parts that are converted before others get their turn; conversions and texts take turns. */
const SLICE = 10_000;

function goOn(thread: Thread, _value: Value, converting: Converting): Result {
  return convertOn(thread, converting);
}

function convertOn(thread: Thread, converting: Converting): Result {
  const { parts, texts, kind } = converting;
  while (converting.index < parts.length) {
    const part = parts[converting.index] as PercentPart;
    converting.index += 1;
    if (part instanceof OperationError) throw part;
    if (typeof part === 'string') {
      addText(converting, part);
      continue;
    }
    const frame = push(thread, addConverted as never, converting);
    const text = convertPart(thread, part, converting);
    if (text === PENDING) return PENDING;
    thread.frame = frame.back;
    addText(converting, text as string);
    if (converting.index > SLICE && converting.index % SLICE < 2)
      return pauseThen(thread, goOn, converting);
  }
  if (converting.nextValue < converting.values.length && converting.mapping === undefined) {
    raise('TypeError', `not all arguments converted during ${kind.name} formatting`);
  }
  return texts.join('');
}

function addConverted(thread: Thread, text: Value, converting: Converting): Result {
  addText(converting, text as string);
  return convertOn(thread, converting);
}

function takeValue(converting: Converting): Value {
  const value = converting.values[converting.nextValue];
  if (value === undefined) raise('TypeError', 'not enough arguments for format string');
  converting.nextValue += 1;
  return value;
}

/** A width or precision that is one of the values. */
function takeNumber(converting: Converting, what: 'width' | 'precision'): number {
  const value = integerIn(takeValue(converting));
  if (value === undefined) raise('TypeError', '* wants int');
  if (what === 'width' && Math.abs(Number(value)) >= 2 ** 63) {
    raise('OverflowError', 'Python int too large to convert to C ssize_t');
  }
  if (what === 'precision' && Math.abs(Number(value)) >= 2 ** 31) {
    raise('OverflowError', 'Python int too large to convert to C int');
  }
  return Number(value);
}

function convertPart(thread: Thread, part: PercentConversion, converting: Converting): Result {
  if (part.key === null) return convertNext(part, thread, converting);
  const { mapping, kind } = converting;
  if (mapping === undefined) raise('TypeError', 'format requires a mapping');
  return workThen(
    thread,
    () => getItem(thread, mapping, kind.key(part.key as string)),
    (inner, value) => {
      converting.values = [value];
      converting.nextValue = 0;
      return convertNext(part, inner, converting);
    },
    undefined,
  );
}

function convertNext(part: PercentConversion, thread: Thread, converting: Converting): Result {
  const width = part.width === '*' ? takeNumber(converting, 'width') : part.width;
  const precision =
    part.precision === '*' ? Math.max(0, takeNumber(converting, 'precision')) : part.precision;
  if (isLiteral(part)) return '%';
  const conversion: KnownConversion = {
    ...part,
    left: part.left || (width !== null && width < 0),
    width: width === null ? null : Math.abs(width),
    precision,
  };
  return convert(thread, conversion, takeValue(converting), converting.kind);
}

/** A `%` that follows the other at once takes no value; any other is no conversion. */
function isLiteral({
  type,
  key,
  left,
  plus,
  space,
  alternate,
  zero,
  width,
  precision,
}: PercentConversion): boolean {
  const flags = left || plus || space || alternate || zero;
  return type === '%' && key === null && !flags && width === null && precision === null;
}

function convert(
  thread: Thread,
  conversion: KnownConversion,
  value: Value,
  kind: PercentKind,
): Result {
  const { type } = conversion;
  const ofBytes = kind.name === 'bytes';
  if (type === 's' || (ofBytes && type === 'b'))
    return asText(thread, conversion, value, kind.text);
  if (type === 'r') return asText(thread, conversion, value, ofBytes ? asciiOf : reprOf);
  if (type === 'a') return asText(thread, conversion, value, asciiOf);
  if (type === 'c') return asCharacter(thread, conversion, value, kind);
  if ('diuoxX'.includes(type)) {
    // Bytes complain of %i as of %d.
    return asInteger(thread, conversion, value, ofBytes && type === 'i' ? 'd' : type);
  }
  if ('eEfFgG'.includes(type)) {
    if (value instanceof PyFloat) return convertFloat(conversion, value.value);
    const complaint = kind.noFloat(typeOf(value).name);
    return workThen(
      thread,
      () => floatFrom(thread, value, complaint),
      (_thread, float) => convertFloat(conversion, (float as PyFloat).value),
      undefined,
      kind.hidesFloatErrors ? () => raise('TypeError', complaint) : undefined,
    );
  }
  throw unsupportedConversion(conversion);
}

function asText(
  thread: Thread,
  conversion: KnownConversion,
  value: Value,
  textOf: (thread: Thread, value: Value) => Result,
): Result {
  return workThen(
    thread,
    () => textOf(thread, value),
    (_thread, text) => convertText(conversion, text as string),
    undefined,
  );
}

function asCharacter(
  thread: Thread,
  conversion: KnownConversion,
  value: Value,
  kind: PercentKind,
): Result {
  const text = kind.character(value);
  if (text !== undefined) {
    if ([...text].length !== 1) raise('TypeError', kind.noCharacter);
    return convertCharacter(conversion, text);
  }
  if (integerIn(value) === undefined && typeOf(value).lookUp('__index__') === undefined) {
    raise('TypeError', kind.noCharacter);
  }
  return workThen(
    thread,
    () => indexOf(thread, value),
    (_thread, code) => {
      const number = code as Int;
      if (number < 0 || number > kind.highestCharacter) raise('OverflowError', kind.outOfRange);
      return convertCharacter(conversion, number);
    },
    undefined,
  );
}

function asInteger(
  thread: Thread,
  conversion: KnownConversion,
  value: Value,
  named: string,
): Result {
  const typeName = typeOf(value).name;
  if (!isNumberLike(value)) throw conversionTypeError(named, typeName);
  const { intDigitLimit } = thread.interpreter;
  const known = integerIn(value);
  if (known !== undefined) return driven(thread, convertInt(conversion, known, intDigitLimit));
  const decimal = 'diu'.includes(conversion.type);
  return workThen(
    thread,
    () => (decimal ? integerFrom(thread, value, () => '') : indexOf(thread, value)),
    (inner, integer) => driven(inner, convertInt(conversion, integer as Int, intDigitLimit)),
    undefined,
    (_thread, exception: PyException) => {
      if (isException(exception, 'TypeError')) throw conversionTypeError(named, typeName);
      return throwException(exception);
    },
  );
}
