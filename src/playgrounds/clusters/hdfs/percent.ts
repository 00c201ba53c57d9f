const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A probability in percent with two significant digits: `0.025`, `100`, `2.5·10⁻⁷`. */
export function percentText(probability: number): string {
  const percent = 100 * probability;
  if (percent === 0 || percent === 100) return String(percent);
  // What is not quite certain is never rounded up to it.
  if (percent > 99) return Math.min(percent, 99.99).toFixed(2);
  if (percent >= 0.001) return percent.toPrecision(2);
  const [digits, exponent = ''] = percent.toExponential(1).split('e-');
  return `${digits}·10⁻${[...exponent].map((digit) => SUPERSCRIPTS[Number(digit)]).join('')}`;
}
