import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/base/index.ts';
import { blockCount, diskPreset, parseDiskRequests } from '../../../src/storage/disk/index.ts';

const disk = diskPreset('teaching');

describe('a list of requests', () => {
  test('has blocks, tracks and sectors, counts and arrivals', () => {
    // Tracks 0–7 have 20 sectors, 8–15 16: track 12 starts at 160 + 4 · 16.
    expect(parseDiskRequests('98 t2, t12.3+4\n37@12ms 5+2@1.5us 6@7 8@0.000000001s', disk)).toEqual(
      [
        { block: 98, count: 1, arrival: 0 },
        { block: 40, count: 1, arrival: 0 },
        { block: 227, count: 4, arrival: 0 },
        { block: 37, count: 1, arrival: 12_000_000 },
        { block: 5, count: 2, arrival: 1500 },
        { block: 6, count: 1, arrival: 7_000_000 },
        { block: 8, count: 1, arrival: 1 },
      ],
    );
  });

  test('the last block may be asked for, and everything', () => {
    expect(parseDiskRequests('367, 0+368', disk)).toEqual([
      { block: 367, count: 1, arrival: 0 },
      { block: 0, count: 368, arrival: 0 },
    ]);
  });

  test.each([
    ['', 1, 1, 'no requests', 'a block (98)'],
    [' \n,', 1, 1, 'no requests', 'a block (98)'],
    ['98 x7', 1, 4, '“x7” is not a request', 'a block (98)'],
    ['98\n 12@5min', 2, 2, '“12@5min” is not a request', '@12ms'],
    ['-1', 1, 1, '“-1” is not a request', 'a block (98)'],
    ['3 368', 1, 3, 'block 368 in “368” is not possible here', '0 to 367'],
    ['t24', 1, 1, 'track 24 in “t24” is not possible here', '0 to 23'],
    ['t8.16', 1, 1, 'sector 16 in “t8.16” is not possible here', '0 to 15'],
    ['366+3', 1, 1, 'count 3 in “366+3” is not possible here', '1 to 2'],
    ['5+0', 1, 1, 'count 0 in “5+0” is not possible here', '1 to 363'],
    ['5@3601s', 1, 1, '“5@3601s” arrives too late', 'at most 3600s'],
    ['1 '.repeat(501), 1, 1001, 'too many requests', 'at most 500'],
  ])('%j is wrong', (text, line, column, message, expected) => {
    const attempt = () => parseDiskRequests(text, disk);
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(
      expect.objectContaining({
        message,
        place: { line, column },
        expected: expect.stringContaining(expected),
      }),
    );
  });

  test('a very long text is refused before it is read', () => {
    expect(() => parseDiskRequests(' '.repeat(20_001), disk)).toThrow(
      'the list has 20001 characters',
    );
  });

  test('property: what is written comes back', () => {
    const request = fc.nat(blockCount(disk) - 1).chain((block) =>
      fc.record({
        block: fc.constant(block),
        count: fc.integer({ min: 1, max: blockCount(disk) - block }),
        arrival: fc.nat(1e9),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(request, { minLength: 1 }),
        fc.constantFrom(' ', ', ', '\n', '\r\n'),
        (requests, gap) => {
          const text = requests.map((r) => `${r.block}+${r.count}@${r.arrival}ns`).join(gap);
          expect(parseDiskRequests(text, disk)).toEqual(requests);
        },
      ),
    );
  });
});
