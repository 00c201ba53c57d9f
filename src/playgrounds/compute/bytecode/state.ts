/** Everything that the reader can set. */
export interface BytecodeState {
  readonly source: string;
  /** Instructions carried out, from 0. */
  readonly at: number;
}

/** The most instructions of a program that are shown. */
export const MOST_STEPS = 400;
/** The longest program, in characters. */
export const MAX_SOURCE = 2000;

/** The page's own example. */
export const initialBytecodeState: BytecodeState = {
  source: `def total(prices):
    result = 0.0
    for price in prices:
        result = result + price
    return result

print(total([19.5, 5.0]))
`,
  at: 24,
};
