/** Widest padding that a directive may ask for. */
const WIDEST = 4096;

/** What stands between `%` and the letter of a directive: flags, width, precision. */
export interface DirectiveLayout {
  /** Of `-`, `0`, `+`, blank, `#`, `'`. */
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  /** The precision is a point without digits. */
  readonly barePoint?: boolean;
}

/** Reads flags, width and precision from `index` on, just behind the `%`. */
export function parseLayout(
  format: string,
  index: number,
): { readonly layout: DirectiveLayout; readonly end: number } {
  const match = /^([-+ #0']*)([0-9]{0,9})(?:\.([0-9]{0,9}))?/.exec(format.slice(index, index + 64));
  const [whole = '', flags = '', width = '', precision] = match ?? [];
  return {
    layout: {
      flags,
      width: Math.min(WIDEST, Number(width)),
      precision: precision === undefined ? undefined : Number(precision),
      barePoint: precision === '',
    },
    end: index + whole.length,
  };
}

/** A text in a directive's layout; the precision cuts it. */
export function layOutText(text: string, { flags, width, precision }: DirectiveLayout): string {
  const cut = precision === undefined ? text : [...text].slice(0, precision).join('');
  return flags.includes('-') ? cut.padEnd(width) : cut.padStart(width);
}

/** Digits in a directive's layout, perhaps with zeros before them. */
export function layOutNumber(digits: string, { flags, width, precision }: DirectiveLayout): string {
  const sign = digits.startsWith('-')
    ? '-'
    : flags.includes('+')
      ? '+'
      : flags.includes(' ')
        ? ' '
        : '';
  let text = digits.replace(/^-/, '');
  if (precision !== undefined) text = text.padStart(Math.min(WIDEST, precision), '0');
  if (flags.includes('-')) return (sign + text).padEnd(width);
  if (flags.includes('0') && precision === undefined)
    return sign + text.padStart(width - sign.length, '0');
  return (sign + text).padStart(width);
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  e: '\u001b',
  '\\': '\\',
  '"': '"',
};

/** What a backslash before `format[index]` stands for, and where it ends; `undefined` when nothing. */
export function unescapeAt(
  format: string,
  index: number,
): { readonly text: string; readonly end: number } | undefined {
  const octal = /^[0-7]{1,3}/.exec(format.slice(index, index + 3))?.[0];
  if (octal !== undefined) {
    return { text: byteText(Number.parseInt(octal, 8) & 255), end: index + octal.length };
  }
  const known = ESCAPES[format.charAt(index)];
  return known === undefined || format.charAt(index) === ''
    ? undefined
    : { text: known, end: index + 1 };
}

/** A byte as text: one that is no ASCII stands as an escaped byte. */
export function byteText(byte: number): string {
  return String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte);
}
