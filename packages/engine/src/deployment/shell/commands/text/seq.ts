// cspell:ignore inity
import { pause, type Run } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { option } from '../formats/option.ts';
import { quote } from '../quoting.ts';
import { type FloatFormat, formatFloat, parseFloatFormat } from './float-format.ts';

/** Numbers that are written at once. */
const BATCH = 1000;

/** Prints numbers. */
export const seq: Command = {
  name: 'seq',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the numbers from FIRST to LAST in steps of INCREMENT.',
  synopsis: ['[OPTION]... LAST', '[OPTION]... FIRST LAST', '[OPTION]... FIRST INCREMENT LAST'],
  parsing: 'options first',
  options: [
    option('f', 'format', 'print the numbers by a format of printf(3)', 'required'),
    option('s', 'separator', 'put VALUE between the numbers instead of a line break', 'required'),
    option('w', 'equal-width', 'fill with zeros to the same width'),
  ],
  unsupported: ['-f %a'],
  rewrite(args) {
    // A number below zero is no option.
    const index = args.findIndex((argument, at) => {
      const before = args[at - 1] ?? '';
      const isValue = /^-w*[fs]$|^--(format|separator)$/.test(before);
      return !isValue && (!argument.startsWith('-') || /^-[.\d]/.test(argument));
    });
    return index < 0 || args.slice(0, index).includes('--')
      ? args
      : [...args.slice(0, index), '--', ...args.slice(index)];
  },
  *run(context) {
    const { options, operands, complain, misuse } = context;
    const [last, , , extra] = operands;
    if (last === undefined) return yield* misuse('missing operand');
    if (extra !== undefined) return yield* misuse(`extra operand ${quote(extra)}`);
    const numbers: Decimal[] = [];
    for (const text of operands) {
      const number = parseDecimal(text);
      if (number === 'not a number') {
        return yield* misuse(`invalid ${quote('not-a-number')} argument: ${quote(text)}`);
      }
      if (number === undefined) {
        return yield* misuse(`invalid floating point argument: ${quote(text)}`);
      }
      numbers.push(number);
    }
    const one: Decimal = { digits: 1n, scale: 0, infinite: 0 };
    const [from, step, to] =
      numbers.length === 1
        ? [one, one, numbers[0] ?? one]
        : numbers.length === 2
          ? [numbers[0] ?? one, one, numbers[1] ?? one]
          : [numbers[0] ?? one, numbers[1] ?? one, numbers[2] ?? one];
    if (step.digits === 0n && step.infinite === 0) {
      return yield* misuse(`invalid Zero increment value: ${quote(operands[1] ?? '')}`);
    }
    const formatText = options.value('format');
    const equalWidth = options.has('equal-width');
    if (formatText !== undefined && equalWidth) {
      return yield* misuse('format string may not be specified when printing equal width strings');
    }
    let format: FloatFormat | undefined;
    if (formatText !== undefined) {
      const parsed = parseFloatFormat(formatText);
      if (typeof parsed === 'string') {
        yield* complain(`format ${quote(formatText)} ${parsed}`);
        return 1;
      }
      format = parsed;
    }
    const sequence = scale(from, step, to);
    const show = createShow(sequence, format, equalWidth);
    return yield* print(context, sequence, show, options.value('separator') ?? '\n');
  },
};

/** A decimal number, `digits / 10^scale`, or an infinite one. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
  /** 1 or -1 when it is infinite. */
  readonly infinite: -1 | 0 | 1;
}

/** So that an exponent that is typed fills no memory. */
const LARGEST_EXPONENT = 400;

function parseDecimal(text: string): Decimal | 'not a number' | undefined {
  const trimmed = text.trimStart();
  if (/^[-+]?nan$/i.test(trimmed)) return 'not a number';
  const infinite = /^([-+]?)inf(?:inity)?$/i.exec(trimmed);
  if (infinite !== null) {
    return { digits: 0n, scale: 0, infinite: infinite[1] === '-' ? -1 : 1 };
  }
  if (/^[-+]?0x[\da-f]+$/i.test(trimmed)) {
    const value = BigInt(trimmed.replace(/^[-+]/, ''));
    const digits = trimmed.startsWith('-') ? -value : value;
    return { digits, scale: 0, infinite: 0 };
  }
  const match = /^([-+]?)(?=\.?\d)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(trimmed);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent] = match;
  const power = Number(exponent ?? 0);
  if (Math.abs(power) > LARGEST_EXPONENT) return undefined;
  const value = BigInt(`${whole}${fraction}` || '0');
  const digits = sign === '-' ? -value : value;
  const places = fraction.length - power;
  return {
    digits: places < 0 ? digits * 10n ** BigInt(-places) : digits,
    scale: Math.max(0, places),
    infinite: 0,
  };
}

/** Numbers from `from` to `to`, all as counts of `10^-places`. */
interface Sequence {
  readonly from: bigint;
  readonly step: bigint;
  /** `undefined` when there is no end. */
  readonly to: bigint | undefined;
  readonly places: number;
  /** Digits behind the point that are printed. */
  readonly shownPlaces: number;
  readonly empty: boolean;
}

function scale(from: Decimal, step: Decimal, to: Decimal): Sequence {
  const places = Math.max(from.scale, step.scale, to.scale);
  const scaled = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(places - own);
  const up = step.digits > 0n;
  return {
    from: scaled(from),
    step: scaled(step),
    to: to.infinite === 0 ? scaled(to) : undefined,
    places,
    shownPlaces: Math.max(from.scale, step.scale),
    empty: to.infinite !== 0 && up !== to.infinite > 0,
  };
}

function decimalText(value: bigint, places: number, shown: number): string {
  const negative = value < 0n;
  const digits = String(negative ? -value : value).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).slice(0, shown);
  return `${negative ? '-' : ''}${whole}${shown === 0 ? '' : `.${fraction}`}`;
}

function createShow(
  sequence: Sequence,
  format: FloatFormat | undefined,
  equalWidth: boolean,
): (value: bigint) => string {
  const { places, shownPlaces, from, to } = sequence;
  if (format !== undefined) {
    return (value) => formatFloat(format, Number(decimalText(value, places, places)));
  }
  const text = (value: bigint) => decimalText(value, places, shownPlaces);
  if (!equalWidth || to === undefined) return text;
  const width = Math.max(text(from).length, text(lastOf(sequence)).length);
  return (value) => {
    const shown = text(value);
    if (!shown.startsWith('-')) return shown.padStart(width, '0');
    return `-${shown.slice(1).padStart(width - 1, '0')}`;
  };
}

/** GNU takes the width of the limit, with as many places as are printed. */
function lastOf({ to, from }: Sequence): bigint {
  return to ?? from;
}

function* print(
  { system, output }: CommandContext,
  { from, step, to, empty }: Sequence,
  show: (value: bigint) => string,
  separator: string,
): Run<number> {
  const isOver = (value: bigint) => to !== undefined && (step > 0n ? value > to : value < to);
  if (empty || isOver(from)) return 0;
  let value = from;
  let first = true;
  for (;;) {
    let text = '';
    for (let count = 0; count < BATCH && !isOver(value); count++) {
      text += (first ? '' : separator) + show(value);
      first = false;
      value += step;
    }
    const over = isOver(value);
    yield* output.write(over ? `${text}\n` : text);
    if (over) return 0;
    yield* pause(system, BATCH);
  }
}
