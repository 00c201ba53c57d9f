import { describe, expect, test } from 'vitest';
import * as numbers from '../../../src/compute/python/numbers/index.ts';
import { OperationError } from '../../../src/compute/python/operation-error.ts';
import { finish, type Sliced } from '../../../src/compute/python/slices.ts';
import * as text from '../../../src/compute/python/text/index.ts';
import * as unicode from '../../../src/compute/python/unicode/index.ts';
import { digester, outcome, recording } from './recording.ts';

// Recorded by record.py beside this file with CPython; the version is in each file.

type Argument = string | number | boolean | null;
type Result = string | number | boolean | readonly string[];
type Method = (value: string, args: readonly Argument[]) => Sliced<Result>;

/** What a method makes: a text, a list or tuple of texts, a number or a truth. */
interface Methods {
  readonly lists: Readonly<Record<string, Method>>;
  readonly tuples: Readonly<Record<string, Method>>;
  readonly others: Readonly<Record<string, Method>>;
}

const string = (value: Argument | undefined): string => `${value}`;
const orNull = (value: Argument | undefined): string | null =>
  typeof value === 'string' ? value : null;
const number = (value: Argument | undefined): number => Number(value);
const bound = (value: Argument | undefined): number | null =>
  typeof value === 'number' ? value : null;

const shared: Readonly<Record<string, Method>> = {
  find: (value, [part, start, end]) => text.find(value, string(part), bound(start), bound(end)),
  rfind: (value, [part, start, end]) =>
    text.findLast(value, string(part), bound(start), bound(end)),
  count: (value, [part, start, end]) => text.count(value, string(part), bound(start), bound(end)),
  startswith: (value, [part, start, end]) =>
    text.startsWith(value, [string(part)], bound(start), bound(end)),
  endswith: (value, [part, start, end]) =>
    text.endsWith(value, [string(part)], bound(start), bound(end)),
  removeprefix: (value, [part]) => text.removePrefix(value, string(part)),
  removesuffix: (value, [part]) => text.removeSuffix(value, string(part)),
  replace: (value, [old, replacement, limit]) =>
    text.replace(value, string(old), string(replacement), number(limit)),
  zfill: (value, [width]) => text.zeroFill(value, number(width)),
  expandtabs: (value, [size]) => text.expandTabs(value, number(size)),
  center: (value, [width, fill]) => text.center(value, number(width), string(fill)),
  ljust: (value, [width, fill]) => text.justifyLeft(value, number(width), string(fill)),
  rjust: (value, [width, fill]) => text.justifyRight(value, number(width), string(fill)),
};

const tuples: Readonly<Record<string, Method>> = {
  partition: (value, [part]) => text.partition(value, string(part)),
  rpartition: (value, [part]) => text.partitionFromEnd(value, string(part)),
};

const ofText: Methods = {
  tuples,
  lists: {
    split: (value, [part, limit]) => text.split(value, orNull(part), number(limit)),
    rsplit: (value, [part, limit]) => text.splitFromEnd(value, orNull(part), number(limit)),
    splitlines: (value, [keep]) => text.splitLines(value, keep === true),
  },
  others: {
    ...shared,
    index: (value, [part]) => text.required(finish(text.find(value, string(part)))),
    rindex: (value, [part]) => text.required(finish(text.findLast(value, string(part)))),
    strip: (value, [part]) => text.strip(value, orNull(part)),
    lstrip: (value, [part]) => text.strip(value, orNull(part), 'left'),
    rstrip: (value, [part]) => text.strip(value, orNull(part), 'right'),
    upper: text.upper,
    lower: text.lower,
    title: text.title,
    capitalize: text.capitalize,
    swapcase: text.swapcase,
    isupper: text.isUpperText,
    islower: text.isLowerText,
    istitle: text.isTitleText,
    isspace: (value) => text.isEvery(value, unicode.isSpace),
    isalpha: (value) => text.isEvery(value, unicode.isAlpha),
    isdigit: (value) => text.isEvery(value, unicode.isDigit),
    isalnum: (value) => text.isEvery(value, unicode.isAlphanumeric),
    isascii: unicode.isAscii,
  },
};

const { isSpaceByte } = text;

/** A method of bytes by way of Latin-1, as whoever calls has it. */
const onBytes =
  (method: (bytes: Uint8Array) => Uint8Array | boolean): Method =>
  (value) => {
    const result = method(text.toBytesOfLatin1(value));
    return typeof result === 'boolean' ? result : text.toLatin1(result);
  };

const ofBytes: Methods = {
  tuples,
  lists: {
    split: (value, [part, limit]) => text.split(value, orNull(part), number(limit), isSpaceByte),
    rsplit: (value, [part, limit]) =>
      text.splitFromEnd(value, orNull(part), number(limit), isSpaceByte),
    splitlines: (value, [keep]) => text.splitLines(value, keep === true, true),
  },
  others: {
    ...shared,
    index: (value, [part]) => text.required(finish(text.find(value, string(part))), 'subsection'),
    rindex: (value, [part]) =>
      text.required(finish(text.findLast(value, string(part))), 'subsection'),
    strip: (value, [part]) => text.strip(value, orNull(part), 'both', isSpaceByte),
    lstrip: (value, [part]) => text.strip(value, orNull(part), 'left', isSpaceByte),
    rstrip: (value, [part]) => text.strip(value, orNull(part), 'right', isSpaceByte),
    upper: onBytes(text.upperBytes),
    lower: onBytes(text.lowerBytes),
    title: onBytes(text.titleBytes),
    capitalize: onBytes(text.capitalizeBytes),
    swapcase: onBytes(text.swapcaseBytes),
    isupper: onBytes(text.isUpperBytes),
    islower: onBytes(text.isLowerBytes),
    istitle: onBytes(text.isTitleBytes),
    isspace: onBytes(text.isSpaceBytes),
    isalpha: onBytes(text.isAlphaBytes),
    isdigit: onBytes(text.isDigitBytes),
    isalnum: onBytes(text.isAlphanumericBytes),
    isascii: onBytes(text.isAsciiBytes),
  },
};

/** `ascii()` of what a method gave. */
function shown(
  methods: Methods,
  repr: (value: string) => string,
  name: string,
  value: string,
  args: readonly Argument[],
): string {
  const listed = methods.lists[name] ?? methods.tuples[name];
  const result = finish((listed ?? methods.others[name])?.(value, args) ?? '');
  if (typeof result === 'string') return repr(result);
  if (typeof result === 'number') return `${result}`;
  if (typeof result === 'boolean') return result ? 'True' : 'False';
  const items = result.map(repr).join(', ');
  return name in methods.lists ? `[${items}]` : `(${items})`;
}

const asBytes = (value: string): string =>
  text.toLatin1(text.encode(value, 'utf-8', 'surrogatepass'));

describe('methods of str and bytes', () => {
  const { texts, cases } = recording('methods');
  const names = [...new Set<string>((cases as [string][]).map(([name]) => name))];
  test.each(names)('%s', (name) => {
    const mine = (cases as [string, Argument[], string, string][]).filter(([n]) => n === name);
    const found = mine.map(([, args]) => {
      const ofStr = digester();
      const inBytes = digester();
      const bytesArgs = args.map((arg) => (typeof arg === 'string' ? asBytes(arg) : arg));
      const reprBytes = (value: string) => unicode.reprOfBytes(text.toBytesOfLatin1(value));
      for (const value of texts as string[]) {
        ofStr.add(
          outcome(() => shown(ofText, (x) => unicode.reprOfText(x, true), name, value, args)),
        );
        inBytes.add(outcome(() => shown(ofBytes, reprBytes, name, asBytes(value), bytesArgs)));
      }
      return [name, args, ofStr.result(), inBytes.result()];
    });
    expect(found).toEqual(mine);
  });
});

/** An error of a codec with its data. */
function codecOutcome(compute: () => string): string {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const plain = `${error.kind}: ${error.message}`;
    if (error.data === null) return plain;
    const { encoding, start, end, reason } = error.data;
    return `${plain} [${encoding} ${start} ${end} ${reason}]`;
  }
}

describe('codecs', () => {
  const { encoded, decoded } = recording('codecs');
  const names = [...new Set<string>((encoded as string[][]).map(([, encoding]) => `${encoding}`))];

  test.each(names)('encode as %s', (name) => {
    const cases = (encoded as [string, string, string, string][]).filter(([, n]) => n === name);
    const found = cases.map(([value, encoding, errors]) => [
      value,
      encoding,
      errors,
      codecOutcome(() => Buffer.from(text.encode(value, encoding, errors)).toString('hex')),
    ]);
    expect(found).toEqual(cases);
  });

  test.each(names)('decode %s', (name) => {
    const cases = (decoded as [string, string, string, string][]).filter(([, n]) => n === name);
    const found = cases.map(([hex, encoding, errors]) => [
      hex,
      encoding,
      errors,
      codecOutcome(() =>
        unicode.reprOfText(text.decode(text.fromHexText(hex), encoding, errors), true),
      ),
    ]);
    expect(found).toEqual(cases);
  });
});

/** A conversion whose sizes stand in the format. */
const known = (part: text.PercentPart | undefined): text.KnownConversion =>
  part as text.KnownConversion;

function percent(
  letter: string,
  part: text.KnownConversion,
  value: string,
  isText: boolean,
): string {
  if (letter === 's') return text.convertText(part, value);
  if (letter === 'c') {
    return text.convertCharacter(part, isText ? value : numbers.int(BigInt(value)));
  }
  if (/[efg]/i.test(letter)) return text.convertFloat(part, numbers.floatFromText(value));
  return finish(text.convertInt(part, numbers.int(BigInt(value))));
}

/** What `%` does with ints: from a mapping, or in turn. */
function percentOf(
  format: string,
  values: ReadonlyMap<string, number> | readonly number[],
): string {
  let used = 0;
  const next = (): number => {
    const value =
      values instanceof Map
        ? used++ === 0
          ? Number.NaN
          : undefined
        : (values as number[])[used++];
    if (value === undefined) {
      throw new OperationError('TypeError', 'not enough arguments for format string');
    }
    return value;
  };
  let result = '';
  let mapped = false;
  for (const part of text.parsePercentFormat(format)) {
    if (part instanceof OperationError) throw part;
    if (typeof part === 'string') {
      result += part;
      continue;
    }
    if (part.key !== null && !(values instanceof Map)) {
      throw new OperationError('TypeError', 'format requires a mapping');
    }
    mapped ||= part.key !== null;
    if (part.type === '%' && part.width === null) {
      result += '%';
      continue;
    }
    const width = part.width === '*' ? next() : part.width;
    const precision = part.precision === '*' ? next() : part.precision;
    const value =
      part.key !== null && values instanceof Map ? Number(values.get(part.key)) : next();
    const conversion = { ...part, width, precision };
    if (/[diu]/.test(part.type)) result += finish(text.convertInt(conversion, value));
    else if (part.type === 's') result += text.convertText(conversion, `${value}`);
    else if (part.type === 'f') result += text.convertFloat(conversion, value);
    else throw text.unsupportedConversion(part);
  }
  if (!(values instanceof Map) && !mapped && used < (values as number[]).length) {
    throw new OperationError('TypeError', 'not all arguments converted during string formatting');
  }
  return result;
}

describe('the % operator', () => {
  const { flags, sizes, cases, formats } = recording('percents');
  type Case = [string, boolean, string, string[]];
  test.each(cases as Case[])('%%%s (%s) %s', (letter, isText, value, recorded) => {
    const found = (flags as string[]).flatMap((flag) =>
      (sizes as string[]).map((size) =>
        outcome(() => {
          const part = text.parsePercentFormat(`%${flag}${size}${letter}`)[0];
          return percent(letter, known(part), value, isText);
        }),
      ),
    );
    expect(found).toEqual(recorded);
  });

  test.each(formats as [string, string, string][])('format %j', (format, _mapped, inTurn) => {
    if (!inTurn.includes('mapping') && !format.includes('*')) {
      expect(outcome(() => percentOf(format, [1, 2, 3]))).toBe(inTurn);
    }
  });
});

describe('str.format', () => {
  /** The values of record.py, as much of them as the fields ask for. */
  const positions = [7, 12, { a: 5 }] as const;
  const named: Readonly<Record<string, number>> = { a: 3, w: 8 };

  function valueAt(field: text.FormatField, first: string | number): unknown {
    let value: unknown;
    if (typeof first === 'number') {
      if (first >= positions.length) {
        throw new OperationError(
          'IndexError',
          `Replacement index ${first} out of range for positional args tuple`,
        );
      }
      value = positions[first];
    } else {
      if (!(first in named)) throw new OperationError('KeyError', `'${first}'`);
      value = named[first];
    }
    for (const step of field.steps) {
      if ('attribute' in step) {
        if (step.attribute === 'imag') value = 0;
        else if (step.attribute !== 'real') {
          return `AttributeError: 'int' object has no attribute '${step.attribute}'`;
        }
      } else value = (value as Record<string, number>)[step.item];
    }
    return value;
  }

  function format(
    parts: readonly text.FormatPart[],
    position: (first: string | number | null) => string | number,
  ): string {
    let result = '';
    for (const part of parts) {
      if (part instanceof OperationError) throw part;
      if (typeof part === 'string') {
        result += part;
        continue;
      }
      const value = valueAt(part, position(part.first));
      if (typeof value === 'string') return value;
      if (part.conversion !== null && !'rsa'.includes(part.conversion)) {
        throw text.unknownConversion(part.conversion);
      }
      const spec = format(part.spec, position);
      result +=
        part.conversion === null
          ? finish(numbers.formatInt(value as number, spec))
          : numbers.formatText(`${value}`, spec);
    }
    return result;
  }

  const { cases } = recording('format-strings');
  test.each(cases as [string, string][])('%j', (source, recorded) => {
    const found = outcome(() => format(text.parseFormatString(source), text.createFieldCounter()));
    expect(found).toBe(recorded);
  });
});
