/** `repr(value)` of a float: the shortest digits that are read back as the same, which the host knows. */
export function reprOfFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
  const magnitude = Math.abs(value);
  if (magnitude >= 1e16 || (magnitude < 1e-4 && magnitude > 0)) {
    return value.toExponential().replace(/(?<=e[+-])(?=\d$)/, '0');
  }
  const text = Object.is(value, -0) ? '-0' : `${value}`;
  return Number.isInteger(value) ? `${text}.0` : text;
}

const DECIMAL = /^[ \t-\r]*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?[ \t-\r]*$/i;

/** The float that a text says in the usual way; `undefined` for other ways, and what is none. */
export function plainFloatText(text: string): number | undefined {
  return DECIMAL.test(text) ? Number(text) : undefined;
}
