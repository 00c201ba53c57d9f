import { splitFile } from '@rackbook/engine/clusters/hdfs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('splitFile', () => {
  it('gives full blocks and a last one with the rest', () => {
    expect(splitFile('A', 300, 128)).toEqual([
      { id: 'A.1', bytes: 128 },
      { id: 'A.2', bytes: 128 },
      { id: 'A.3', bytes: 44 },
    ]);
    expect(splitFile('A', 128, 128)).toEqual([{ id: 'A.1', bytes: 128 }]);
    expect(splitFile('A', 0, 128)).toEqual([]);
  });

  it('keeps every byte once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 2, max: 300 }),
        (bytes, size) => {
          const blocks = splitFile('f', bytes, size);
          expect(blocks.reduce((sum, block) => sum + block.bytes, 0)).toBe(bytes);
          expect(blocks.every((block) => block.bytes > 0 && block.bytes <= size)).toBe(true);
          expect(blocks.slice(0, -1).every((block) => block.bytes === size)).toBe(true);
        },
      ),
    );
  });

  it('says which size is wrong', () => {
    expect(() => splitFile('A', 1.5, 128)).toThrow('1.5 is out of range');
    expect(() => splitFile('A', 10, 0)).toThrow(
      expect.objectContaining({ place: { field: 'blockSize' } }),
    );
    expect(() => splitFile('A', 501, 1)).toThrow('file A would have 501 blocks');
  });
});
