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
  if (match === null) return undefined;
  return Number(match[1]) * (SECONDS.get(match[2] ?? '') ?? 1);
}
