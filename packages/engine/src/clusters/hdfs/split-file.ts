import { InputError } from '../../base/index.ts';
import { MAXIMUM_BLOCKS } from './costs.ts';

/** One block of a file. */
export interface FileBlock {
  /** The file's name, a dot, and the number of the block counted from 1: `A.1`. */
  readonly id: string;
  /** Bytes in the block: the block size, or less in the last block. */
  readonly bytes: number;
}

/** Throws `InputError` at `field` unless `value` is a whole number in `minimum`..`maximum`. */
export function checkWhole(field: string, value: number, minimum: number, maximum: number): void {
  if (!Number.isSafeInteger(value) || value < minimum || value > maximum) {
    throw new InputError(`${value} is out of range`, {
      place: { field },
      expected: `a whole number from ${minimum} to ${maximum}`,
    });
  }
}

/**
 * The blocks of a file of `bytes` bytes, in order. All have `blockSize` bytes but the last, which
 * has what is left: a block takes no more room than its data. An empty file has no block.
 *
 * Throws `InputError` when a size is not a whole number, or there are more than
 * {@link MAXIMUM_BLOCKS} blocks.
 *
 * Source: HDFS Architecture, section Data Blocks.
 */
export function splitFile(name: string, bytes: number, blockSize: number): readonly FileBlock[] {
  checkWhole('bytes', bytes, 0, Number.MAX_SAFE_INTEGER);
  checkWhole('blockSize', blockSize, 1, Number.MAX_SAFE_INTEGER);
  const count = Math.ceil(bytes / blockSize);
  if (count > MAXIMUM_BLOCKS) {
    throw new InputError(`file ${name} would have ${count} blocks`, {
      place: { field: 'blockSize' },
      expected: `at most ${MAXIMUM_BLOCKS} blocks: a larger block or a smaller file`,
    });
  }
  return Array.from({ length: count }, (_, index) => ({
    id: `${name}.${index + 1}`,
    bytes: Math.min(blockSize, bytes - index * blockSize),
  }));
}
