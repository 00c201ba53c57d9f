import { parseLayout } from '@rackbook/engine/clusters/hdfs';
import { describe, expect, it } from 'vitest';

describe('parseLayout', () => {
  it('reads racks, slots and blocks', () => {
    expect(
      parseLayout(
        'rack r1: M1 M2\nrack r2: M3 # the far one\n\nslots: 2\nA.1: M1 M3\nA.2: M2\nB: M3',
      ),
    ).toEqual({
      machines: [
        { id: 'M1', rack: 'r1', slots: 2 },
        { id: 'M2', rack: 'r1', slots: 2 },
        { id: 'M3', rack: 'r2', slots: 2 },
      ],
      files: [
        {
          name: 'A',
          bytes: 2 * 134_217_728,
          blockSize: 134_217_728,
          replication: 2,
          blocks: ['A.1', 'A.2'],
        },
        { name: 'B', bytes: 134_217_728, blockSize: 134_217_728, replication: 1, blocks: ['B'] },
      ],
      replicas: { 'A.1': ['M1', 'M3'], 'A.2': ['M2'], B: ['M3'] },
    });
  });

  const mistakes: readonly [string, string, object][] = [
    ['rack r1: M1\nA.1 M1', 'a line without a colon', { line: 2, column: 6 }],
    ['rack r1: M1\nA.1: M2', 'there is no machine M2', { line: 2, column: 6 }],
    ['rack r1: M1\nA: M1\nA: M1', 'block A is named twice', { line: 3, column: 1 }],
    ['rack r1: M1\nslots: many', '"many" is not a number of slots', { line: 2, column: 7 }],
    ['rack r 1: M1', '"rack r 1" is not a name', { line: 1, column: 1 }],
    ['rack r1: M1 M1', 'M1 is named twice', { field: 'machines' }],
    ['', '0 is out of range', { field: 'machines' }],
  ];
  for (const [text, message, place] of mistakes) {
    it(`says: ${message}`, () => {
      expect(() => parseLayout(text)).toThrow(
        expect.objectContaining({ name: 'InputError', message, place }),
      );
    });
  }
});
