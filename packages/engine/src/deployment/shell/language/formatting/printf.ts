// cspell:ignore hljzt
import { decodeUtf8, encodeUtf8, utf8Length } from '../../../../text/index.ts';
import { escapeAt, expandEscapes } from '../escapes.ts';
import { quoteBackslash } from '../quoting.ts';
import { type ConversionFlags, formatFloat, formatInteger } from './format-number.ts';
import { parseLongDouble } from './long-double.ts';

/** What `printf` needs of the shell around it. */
export interface PrintfSurroundings {
  /** A time in seconds since 1970 as strftime(3) writes it. */
  formatTime(format: string, seconds: number): string;
  /** Seconds since 1970 now (`-1`), and when the shell began (`-2`). */
  readonly now: number;
  readonly start: number;
  /** Sets the variable of `%n`. */
  assign(name: string, value: string): void;
}

export interface PrintfResult {
  readonly text: string;
  /** Messages for standard error, without `printf: `. */
  readonly messages: readonly string[];
  readonly status: number;
}

/** Widths and precisions at most, so that one conversion cannot fill the memory. */
const WIDEST = 1_000_000;

const SPECIFICATION = /%([-+ #0']*)(\*|[0-9]+)?(?:(\.)(\*|-?[0-9]*))?([hljztL]*)/y;

/**
 * The builtin `printf`, without its options: the format is used again as long as there are arguments.
 * Source: bash(1), printf; printf(1).
 */
export function formatPrintf(
  format: string,
  args: readonly string[],
  surroundings: PrintfSurroundings,
): PrintfResult {
  const printing = new Printing(args, surroundings);
  do {
    const before = printing.taken;
    printing.once(format);
    if (printing.stopped || printing.taken === before) break;
  } while (printing.taken < args.length);
  return { text: printing.text, messages: printing.messages, status: printing.status };
}

class Printing {
  text = '';
  readonly messages: string[] = [];
  status = 0;
  stopped = false;
  /** Arguments that were used. */
  taken = 0;
  readonly #args: readonly string[];
  readonly #surroundings: PrintfSurroundings;

  constructor(args: readonly string[], surroundings: PrintfSurroundings) {
    this.#args = args;
    this.#surroundings = surroundings;
  }

  #next(): string | undefined {
    const value = this.#args[this.taken];
    this.taken++;
    return value;
  }

  #fail(message: string): void {
    this.messages.push(message);
    this.status = 1;
  }

  /** Uses the format once. */
  once(format: string): void {
    for (let at = 0; at < format.length && !this.stopped; ) {
      const character = format[at] ?? '';
      if (character === '\\') {
        const found = escapeAt(format, at, 'format');
        if (found === undefined) this.#warnOfEscape(format[at + 1] ?? '');
        this.text += found?.text ?? '\\';
        at = found?.end ?? at + 1;
      } else if (character !== '%') {
        const end = /[\\%]/.exec(format.slice(at))?.index ?? format.length - at;
        this.text += format.slice(at, at + end);
        at += end;
      } else if (format[at + 1] === '%') {
        this.text += '%';
        at += 2;
      } else at = this.#specification(format, at);
    }
    // Bytes that were written one by one may be a character together.
    if (/[\udc80-\udcff]/.test(this.text)) this.text = decodeUtf8(encodeUtf8(this.text));
  }

  /** Does the conversion at `at`; returns where it ends. */
  #specification(format: string, at: number): number {
    SPECIFICATION.lastIndex = at;
    const match = SPECIFICATION.exec(format);
    if (match === null) return at + 1;
    const [all, signs = '', width, point, precision] = match;
    let end = at + all.length;
    let flags: ConversionFlags = {
      left: signs.includes('-'),
      plus: signs.includes('+'),
      space: signs.includes(' '),
      alternate: signs.includes('#'),
      zero: signs.includes('0'),
      width: 0,
      precision: undefined,
    };
    if (width !== undefined) flags = this.#withWidth(flags, width);
    if (point !== undefined) flags = this.#withPrecision(flags, precision ?? '');
    const letter = format[end];
    if (letter === undefined) {
      this.#fail(`\`${format.slice(at)}': missing format character`);
      this.stopped = true;
      return end;
    }
    end++;
    if (letter === '(') return this.#time(format, end, flags);
    this.#convert(letter, flags);
    return end;
  }

  #withWidth(flags: ConversionFlags, width: string): ConversionFlags {
    const value = width === '*' ? Number(this.#integer(this.#next())) : Number(width);
    const size = Math.min(Math.abs(value), WIDEST);
    return { ...flags, width: size, left: flags.left || value < 0 };
  }

  #withPrecision(flags: ConversionFlags, text: string): ConversionFlags {
    const value = text === '*' ? Number(this.#integer(this.#next())) : Number(text);
    return { ...flags, precision: value < 0 ? undefined : Math.min(value, WIDEST) };
  }

  #convert(letter: string, flags: ConversionFlags): void {
    switch (letter) {
      case 'd':
      case 'i':
      case 'u':
      case 'x':
      case 'X':
      case 'o':
        this.text += formatInteger(
          letter,
          this.#integer(this.#next(), /[uxXo]/.test(letter)),
          flags,
        );
        return;
      case 'f':
      case 'F':
      case 'e':
      case 'E':
      case 'g':
      case 'G':
      case 'a':
      case 'A':
        this.#float(letter, flags);
        return;
      case 'c': {
        const bytes = encodeUtf8(this.#next() ?? '').subarray(0, 1);
        // Without an argument, or an empty one, the byte 0 is written.
        const text = bytes.length === 0 ? '\0' : decodeUtf8(bytes);
        this.#pad(text, { ...flags, precision: undefined });
        return;
      }
      case 's':
        this.#pad(this.#next() ?? '', flags);
        return;
      case 'q':
      case 'Q':
        this.#quoted(letter, flags);
        return;
      case 'b': {
        const given = this.#next() ?? '';
        const { text, stopped } = expandEscapes(given, 'argument');
        if (/\\[xuU](?![0-9a-fA-F])/.test(text))
          this.#warnOfEscape(/\\([xuU])/.exec(text)?.[1] ?? '');
        this.#pad(text, flags);
        this.stopped = stopped;
        return;
      }
      case 'n': {
        const name = this.#next();
        if (name !== undefined && name !== '') {
          this.#surroundings.assign(name, String(utf8Length(this.text)));
        }
        return;
      }
      default:
        this.#fail(`\`${letter}': invalid format character`);
        this.stopped = true;
    }
  }

  #warnOfEscape(letter: string): void {
    if (letter === 'x') this.messages.push('missing hex digit for \\x');
    else if (letter === 'u' || letter === 'U') {
      this.messages.push(`missing unicode digit for \\${letter}`);
    }
  }

  /** The precision of `%Q` is that of the text before it is quoted. */
  #quoted(letter: 'q' | 'Q', flags: ConversionFlags): void {
    const text = this.#next() ?? '';
    if (letter === 'q') this.#pad(quoteBackslash(text), flags);
    else {
      const cut = flags.precision === undefined ? text : cutBytes(text, flags.precision);
      this.#pad(quoteBackslash(cut), { ...flags, precision: undefined });
    }
  }

  /** Width and precision of text count bytes. */
  #pad(text: string, flags: ConversionFlags): void {
    const cut = flags.precision === undefined ? text : cutBytes(text, flags.precision);
    const blanks = ' '.repeat(Math.max(0, flags.width - utf8Length(cut)));
    this.text += flags.left ? cut + blanks : blanks + cut;
  }

  #float(letter: string, flags: ConversionFlags): void {
    const text = this.#next() ?? '';
    const code = characterCode(text);
    const { value, length } = parseLongDouble(code === undefined ? text : String(code));
    if (code === undefined && text !== '' && length < text.length) {
      this.#fail(`${text}: invalid number`);
    }
    this.text += formatFloat(letter, value, flags);
  }

  /** An integer constant of C, or `'c` for the code of a character. */
  #integer(text: string | undefined, unsigned = false): bigint {
    if (text === undefined || text === '') return 0n;
    const code = characterCode(text);
    if (code !== undefined) return BigInt(code);
    const match = /^[ \t\n]*([+-]?)(0[xX][0-9a-fA-F]+|[0-9]+)/.exec(text.slice(0, 4096));
    const digits = match?.[2] ?? '';
    const isOctal = /^0[0-9]/.test(digits);
    const used = isOctal ? (/^[0-7]+/.exec(digits)?.[0] ?? '0') : digits;
    const length = (match?.[0].length ?? 0) - (digits.length - used.length);
    if (length < text.length) {
      const kind = /^[ \t\n]*[+-]?0[xX]/.test(text)
        ? 'hex number'
        : /^[ \t\n]*[+-]?0/.test(text)
          ? 'octal number'
          : 'number';
      this.#fail(`${text}: invalid ${kind}`);
    }
    if (used === '') return 0n;
    const magnitude = BigInt(isOctal ? `0o${used.replace(/^0+(?=.)/, '')}` : used);
    const value = match?.[1] === '-' ? -magnitude : magnitude;
    return this.#inRange(value, text, unsigned);
  }

  #inRange(value: bigint, text: string, unsigned: boolean): bigint {
    const least = -(2n ** 63n);
    const greatest = unsigned ? 2n ** 64n - 1n : 2n ** 63n - 1n;
    if (value >= least && value <= greatest) return BigInt.asIntN(64, value);
    this.messages.push(`warning: ${text}: Numerical result out of range`);
    return value < 0n ? least : BigInt.asIntN(64, greatest);
  }

  /** `%(format)T`: the argument is a time in seconds, -1 for now and -2 for the start of the shell. */
  #time(format: string, from: number, flags: ConversionFlags): number {
    let depth = 1;
    let end = from;
    for (; end < format.length; end++) {
      if (format[end] === '(') depth++;
      else if (format[end] === ')' && --depth === 0) break;
    }
    if (end >= format.length || format[end + 1] !== 'T') {
      const found = format[end + 1] ?? '';
      this.messages.push(`warning: \`${found}': invalid time format specification`);
      this.text += `%(${format.slice(from)}`;
      return format.length;
    }
    const given = this.#next();
    let seconds = given === undefined ? -1 : Number(this.#integer(given));
    if (seconds === -1) seconds = this.#surroundings.now;
    else if (seconds === -2) seconds = this.#surroundings.start;
    const inner = format.slice(from, end);
    this.#pad(this.#surroundings.formatTime(inner === '' ? '%X' : inner, seconds), flags);
    return end + 2;
  }
}

function cutBytes(text: string, bytes: number): string {
  if (utf8Length(text) <= bytes) return text;
  return decodeUtf8(encodeUtf8(text).subarray(0, bytes));
}

/** The code of the character after a quote. */
function characterCode(text: string): number | undefined {
  if (!/^["']/.test(text)) return undefined;
  return text.codePointAt(1) ?? 0;
}
