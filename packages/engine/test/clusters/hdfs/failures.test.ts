import {
  lostBlocks,
  lostFiles,
  maximumSurvivableFailures,
  parseLayout,
  underReplicated,
} from '@rackbook/engine/clusters/hdfs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fourMachines, sixMachines, subsets } from './layouts.ts';

describe('lostBlocks and lostFiles', () => {
  it('answers the first question: without M1, M2 and M3 file B is lost and A is not', () => {
    expect(lostBlocks(sixMachines, ['M1', 'M2', 'M3'])).toEqual(['B.1']);
    expect(lostFiles(sixMachines, ['M1', 'M2', 'M3']).map((file) => file.name)).toEqual(['B']);
    expect(lostFiles(sixMachines, ['M1', 'M2', 'M4'])).toEqual([]);
    expect(lostFiles(sixMachines, ['M1', 'M5', 'M6']).map(({ name }) => name)).toEqual(['A']);
  });

  it('refuses a machine that is not there', () => {
    expect(() => lostBlocks(sixMachines, ['M7'])).toThrow('there is no machine M7');
    expect(() => underReplicated(sixMachines, ['M7'])).toThrow('there is no machine M7');
  });
});

describe('underReplicated', () => {
  it('names the blocks in danger, fewest replicas first, without the lost ones', () => {
    expect(underReplicated(sixMachines, [])).toEqual([]);
    expect(underReplicated(sixMachines, ['M1', 'M2', 'M3'])).toEqual([
      { block: 'A.2', live: 1, wanted: 3 },
      { block: 'B.3', live: 1, wanted: 3 },
      { block: 'A.1', live: 2, wanted: 3 },
      { block: 'B.2', live: 2, wanted: 3 },
    ]);
  });
});

describe('maximumSurvivableFailures', () => {
  it('is 2 for four blocks over four machines with three blocks each', () => {
    expect(maximumSurvivableFailures(fourMachines)).toMatchObject({ failures: 2 });
  });

  it('is set by the block with the fewest replicas', () => {
    const layout = parseLayout('rack r: a b c\nX: a b c\nY: b\nZ: a c');
    expect(maximumSurvivableFailures(layout)).toEqual({
      failures: 0,
      block: 'Y',
      machines: ['b'],
    });
    expect(maximumSurvivableFailures(parseLayout('rack r: a b'))).toEqual({
      failures: 2,
      block: null,
      machines: [],
    });
    expect(maximumSurvivableFailures(parseLayout('rack r: a b\nX: a b\nY:')).failures).toBe(-1);
  });

  it('agrees with trying every set of machines', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const holders = fc.subarray(ids, { minLength: 1 });
    fc.assert(
      fc.property(fc.array(holders, { minLength: 1, maxLength: 6 }), (replicas) => {
        const layout = parseLayout(
          `rack r: ${ids.join(' ')}\n${replicas.map((set, index) => `${index}: ${set.join(' ')}`).join('\n')}`,
        );
        const deadly = subsets(ids).filter((dead) => lostBlocks(layout, dead).length > 0);
        const smallest = Math.min(...deadly.map((dead) => dead.length));
        expect(maximumSurvivableFailures(layout).failures).toBe(smallest - 1);
      }),
    );
  });
});
