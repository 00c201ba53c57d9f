const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A probability in percent with two significant digits: `0.025`, `100`, `2.5·10⁻⁷`. */
export function percentText(probability: number): string {
  const percent = 100 * probability;
  if (percent === 0 || percent === 100) return String(percent);
  if (percent >= 0.001) {
    // What is not quite certain is never rounded up to it.
    return String(Math.min(Number(percent.toPrecision(2)), percent > 99 ? 99.99 : 100));
  }
  const [digits, exponent = ''] = percent.toExponential(1).split('e-');
  return `${digits}·10⁻${[...exponent].map((digit) => SUPERSCRIPTS[Number(digit)]).join('')}`;
}
