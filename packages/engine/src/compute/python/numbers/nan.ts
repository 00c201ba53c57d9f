/**
 * A float whose bits are the same on every machine: the sign of a NaN is whatever the processor makes of `inf - inf`
 * (set on x86, clear on ARM), and a JavaScript engine may keep it or not. Here a NaN has none.
 */
export const withPlainNaN = (value: number): number => (Number.isNaN(value) ? Number.NaN : value);
