/** A format with one directive for a floating-point number, as printf(3) has it. */
export interface FloatFormat {
  readonly before: string;
  readonly flags: string;
  readonly width: number;
  /** Digits; `undefined` is 6. */
  readonly precision: number | undefined;
  readonly conversion: string;
  readonly after: string;
}

/** So that a typed width fills no memory. */
const LARGEST_WIDTH = 4096;

/** Reads a format of seq's `-f`; returns what is wrong with it, as seq says it behind the format. */
export function parseFloatFormat(format: string): FloatFormat | string {
  const match = /^((?:[^%]|%%)*)%([-+ #0']*)(\d*)(?:\.(\d*))?L?(.?)(.*)$/s.exec(format);
  if (match === null) return 'has no % directive';
  const [, before = '', flags = '', width = '', precision, conversion = '', after = ''] = match;
  if (conversion === '') return 'ends in %';
  if (conversion === '%') return 'has no % directive';
  if (!/[efgEFG]/.test(conversion)) return `has unknown %${conversion} directive`;
  if (/%/.test(after.replaceAll('%%', ''))) return 'has too many % directives';
  return {
    before: before.replaceAll('%%', '%'),
    flags,
    width: Math.min(Number(width), LARGEST_WIDTH),
    precision: precision === undefined ? undefined : Math.min(Number(precision), 100),
    conversion,
    after: after.replaceAll('%%', '%'),
  };
}

/** A number by a format. */
export function formatFloat(format: FloatFormat, value: number): string {
  const { before, flags, width, after } = format;
  const negative = value < 0 || Object.is(value, -0);
  const sign = negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const digits = digitsOf(format, Math.abs(value));
  const length = width - sign.length;
  let text: string;
  if (flags.includes('-')) text = (sign + digits).padEnd(width);
  else if (flags.includes('0')) text = sign + digits.padStart(length, '0');
  else text = (sign + digits).padStart(width);
  return before + text + after;
}

function digitsOf({ conversion, precision = 6, flags }: FloatFormat, value: number): string {
  const upper = conversion === conversion.toUpperCase();
  const lower = conversion.toLowerCase();
  const alternative = flags.includes('#');
  const text =
    lower === 'f'
      ? value.toFixed(precision)
      : lower === 'e'
        ? exponential(value, precision)
        : general(value, Math.max(1, precision), alternative);
  return upper ? text.toUpperCase() : text;
}

/** An exponent has two digits at least. */
function exponential(value: number, precision: number): string {
  return value.toExponential(precision).replace(/e([-+])(\d)$/, 'e$10$2');
}

function general(value: number, precision: number, keepsZeros: boolean): string {
  const exponent = value === 0 ? 0 : Number(value.toExponential(precision - 1).split('e')[1]);
  const scientific = exponent < -4 || exponent >= precision;
  const text = scientific
    ? exponential(value, precision - 1)
    : value.toFixed(precision - 1 - exponent);
  if (keepsZeros || !text.includes('.')) return text;
  return scientific ? text.replace(/\.?0*e/, 'e') : text.replace(/\.?0+$/, '');
}
