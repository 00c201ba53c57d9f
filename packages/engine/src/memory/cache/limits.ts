import { InputError } from '../../base/index.ts';

/** Most accesses in one trace: a run over them takes well under a second. */
export const MAX_ACCESSES = 1_000_000;
/** Most different keys in one trace. */
export const MAX_KEYS = 1_000_000;
/** Largest cache, in entries. */
export const MAX_CAPACITY = 1_000_000;
/** Most accesses in a trace that a reader writes. */
export const MAX_TEXT_ACCESSES = 10_000;
/** Longest key in a trace that a reader writes, in UTF-16 code units. */
export const MAX_KEY_LENGTH = 24;
/** Most accesses of which `simulateFrames` keeps a frame: each holds all contents. */
export const MAX_FRAMES = 500;
/** Most sizes on a miss-ratio curve that nobody chose: all sizes up to here, a sample beyond. */
export const CURVE_SIZES = 100;

/**
 * `value`, when it is a number from `min` to `max`, whole unless `fraction` is true. Throws
 * `InputError` at `field` otherwise.
 */
export function checkNumber(
  field: string,
  value: number,
  min: number,
  max: number,
  fraction = false,
): number {
  if (!(value >= min && value <= max) || !(fraction || Number.isInteger(value))) {
    throw new InputError(`${field} is ${value}`, {
      place: { field },
      expected: `a ${fraction ? '' : 'whole '}number from ${min} to ${max}`,
    });
  }
  return value;
}
