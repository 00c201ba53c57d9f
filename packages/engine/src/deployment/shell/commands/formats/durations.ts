const SECONDS = new Map([
  ['', 1],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
]);

/**
 * Seconds of a duration such as `10`, `0.5`, `2m`, `1h`, `infinity`; `undefined` when it is none.
 * Source: sleep(1), timeout(1).
 */
export function parseDuration(text: string): number | undefined {
  if (/^inf(inity)?[smhd]?$/i.test(text)) return Number.POSITIVE_INFINITY;
  const match = /^\s*\+?((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)([smhd]?)$/.exec(text);
  if (match === null) return hexadecimal(text);
  return Number(match[1]) * (SECONDS.get(match[2] ?? '') ?? 1);
}

/** A number in C's hexadecimal form, such as `0x1p-5`, with a suffix. */
function hexadecimal(text: string): number | undefined {
  const match =
    /^\s*\+?0[xX](?=\.?[0-9a-fA-F])([0-9a-fA-F]*)\.?([0-9a-fA-F]*)(?:[pP]([-+]?[0-9]+))?([smh]?)$/.exec(
      text,
    );
  if (match === null) return undefined;
  const [, whole = '', fraction = '', power = '0', suffix = ''] = match;
  const digits = Number.parseInt(whole + fraction, 16);
  return digits * 2 ** (Number(power) - 4 * fraction.length) * (SECONDS.get(suffix) ?? 1);
}
