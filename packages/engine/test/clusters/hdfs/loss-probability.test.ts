import {
  failureProbability,
  type LossSubject,
  lossPolynomial,
  lossProbability,
  lossWithRepair,
  lostBlocks,
  lostFiles,
  parseLayout,
  polynomialText,
} from '@rackbook/engine/clusters/hdfs';
import { createRandom } from '@rackbook/engine/sim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fourMachines, sixMachines, subsets } from './layouts.ts';

const textOf = (subject: LossSubject, layout = sixMachines) =>
  polynomialText(lossPolynomial(layout, subject).coefficients);

describe('lossPolynomial', () => {
  it('is p³ for a block on three machines: the first question', () => {
    const block = lossPolynomial(sixMachines, { block: 'B.1' });
    expect(block).toEqual({
      machines: ['M1', 'M2', 'M3'],
      losingSets: [0, 0, 0, 1],
      losingSetsOfAll: [0, 0, 0, 1, 3, 3, 1],
      coefficients: [0, 0, 0, 1],
    });
    expect(polynomialText(block.coefficients)).toBe('p³');
    expect(lossProbability(block, 0.1)).toBeCloseTo(0.001, 15);
  });

  it('counts overlapping replica sets by inclusion and exclusion', () => {
    // A.1 on {1,5,6} and A.2 on {2,3,4} share no machine: p³ + p³ - p⁶.
    expect(textOf({ file: 'A' })).toBe('2p³ − p⁶');
    // B: {1,2,3}, {3,4,5}, {1,2,6}: pairs have unions of 5, 4 and 6, all three of 6.
    expect(textOf({ file: 'B' })).toBe('3p³ − p⁴ − p⁵');
    // Any three of four machines lose exactly one block, all four lose them all.
    expect(lossPolynomial(fourMachines, 'any').losingSets).toEqual([0, 0, 0, 4, 1]);
    expect(textOf('any', fourMachines)).toBe('4p³ − 3p⁴');
  });

  it('agrees with trying every set of machines, in all three forms', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const holders = fc.subarray(ids, { minLength: 1 });
    const subject = fc.constantFrom<LossSubject>('any', { file: 'A' }, { block: 'A.1' });
    fc.assert(
      fc.property(
        fc.array(holders, { minLength: 2, maxLength: 5 }),
        subject,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (replicas, what, p) => {
          const lines = replicas.map(
            (set, index) => `${index % 2 ? 'B' : 'A'}.${index + 1}: ${set.join(' ')}`,
          );
          const layout = parseLayout(`rack r: ${ids.join(' ')}\n${lines.join('\n')}`);
          const loses = (dead: string[]) =>
            what === 'any'
              ? lostBlocks(layout, dead).length > 0
              : 'file' in what
                ? lostFiles(layout, dead).some(({ name }) => name === what.file)
                : lostBlocks(layout, dead).includes(what.block);
          const counts = new Array<number>(7).fill(0);
          let probability = 0;
          for (const dead of subsets(ids).filter(loses)) {
            counts[dead.length] = (counts[dead.length] ?? 0) + 1;
            probability += p ** dead.length * (1 - p) ** (6 - dead.length);
          }
          const polynomial = lossPolynomial(layout, what);
          expect(polynomial.losingSetsOfAll).toEqual(counts);
          expect(lossProbability(polynomial, p)).toBeCloseTo(probability, 12);
          const powers = polynomial.coefficients.reduce((sum, c, power) => sum + c * p ** power, 0);
          expect(powers).toBeCloseTo(probability, 9);
        },
      ),
    );
  });

  it('agrees with a simulation of failures', () => {
    const random = createRandom(1);
    const polynomial = lossPolynomial(sixMachines, { file: 'B' });
    const runs = 40_000;
    let lost = 0;
    for (let run = 0; run < runs; run++) {
      const dead = sixMachines.machines.filter(() => random.next() < 0.4).map(({ id }) => id);
      if (lostFiles(sixMachines, dead).some(({ name }) => name === 'B')) lost++;
    }
    const expected = lossProbability(polynomial, 0.4);
    const deviation = Math.sqrt((expected * (1 - expected)) / runs);
    expect(Math.abs(lost / runs - expected)).toBeLessThan(4 * deviation);
  });

  it('does 20 machines and refuses 21', () => {
    const ids = Array.from({ length: 21 }, (_, index) => `m${index}`);
    const layout = (count: number) =>
      parseLayout(
        `rack r: ${ids.join(' ')}\n${ids
          .slice(0, count)
          .map((id) => `b${id}: ${id}`)
          .join('\n')}`,
      );
    const twenty = lossPolynomial(layout(20), 'any');
    expect(twenty.coefficients.slice(0, 3)).toEqual([0, 20, -190]);
    expect(lossProbability(twenty, 1e-12)).toBeCloseTo(2e-11, 20);
    expect(() => lossPolynomial(layout(21), 'any')).toThrow('the blocks are on 21 machines');
  });

  it('refuses what is not there and what is no probability', () => {
    expect(() => lossPolynomial(sixMachines, { block: 'C.1' })).toThrow('there is no block C.1');
    expect(() => lossPolynomial(sixMachines, { file: 'C' })).toThrow(
      expect.objectContaining({ message: 'there is no file C', expected: 'one of A, B' }),
    );
    const polynomial = lossPolynomial(sixMachines, 'any');
    for (const wrong of [-0.1, 1.1, Number.NaN]) {
      expect(() => lossProbability(polynomial, wrong)).toThrow(`${wrong} is not a probability`);
    }
  });

  it('loses a block without replicas for certain, and nothing where there is nothing', () => {
    expect(textOf('any', parseLayout('rack r: a b\nX: a\nY:'))).toBe('1');
    expect(textOf('any', parseLayout('rack r: a b'))).toBe('0');
  });
});

describe('polynomialText', () => {
  it('writes signs, ones and exponents as in print', () => {
    expect(polynomialText([])).toBe('0');
    expect(polynomialText([1, -1])).toBe('1 − p');
    expect(polynomialText([0, -2, 0, 3])).toBe('−2p + 3p³');
    expect(polynomialText([...new Array<number>(12).fill(0), 7])).toBe('7p¹²');
  });
});

describe('failureProbability', () => {
  it('is 1 − e^(−t/MTTF)', () => {
    expect(failureProbability(1000, 1000)).toBeCloseTo(1 - 1 / Math.E, 15);
    expect(failureProbability(0, 1000)).toBe(0);
    // For short times it keeps its digits, where 1 - Math.exp(...) would be left with few.
    expect(failureProbability(1e-9, 1e6)).toBeCloseTo(1e-15, 29);
  });

  it('refuses impossible times', () => {
    expect(() => failureProbability(-1, 1000)).toThrow('-1 hours is out of range');
    expect(() => failureProbability(1, 0)).toThrow(
      expect.objectContaining({ place: { field: 'meanHoursToFailure' } }),
    );
  });
});

describe('lossWithRepair', () => {
  it('gives the mean time to data loss of a pair of disks: MTTF² / (2 · MTTR)', () => {
    const pair = lossPolynomial(parseLayout('rack r: a b\nX: a b'), 'any');
    const options = { hours: 8760, meanHoursToFailure: 1e6, repairHours: 1 };
    const found = lossWithRepair(pair, options);
    expect(found.meanHoursToLoss / (1e12 / 2)).toBeCloseTo(1, 5);
    expect(found.probability / (8760 / (1e12 / 2))).toBeCloseTo(1, 5);
    expect(found.unavailability).toBeCloseTo(1 / 1_000_001, 15);
  });

  it('never loses when repair takes no time, and refuses impossible times', () => {
    const block = lossPolynomial(sixMachines, { block: 'B.1' });
    const options = { hours: 10, meanHoursToFailure: 100, repairHours: 0 };
    expect(lossWithRepair(block, options)).toEqual({
      unavailability: 0,
      lossesPerHour: 0,
      meanHoursToLoss: Number.POSITIVE_INFINITY,
      probability: 0,
    });
    expect(() => lossWithRepair(block, { ...options, repairHours: -1 })).toThrow(
      '-1 hours is out of range',
    );
  });

  it('agrees with a simulation of machines that fail and return', () => {
    const random = createRandom(7);
    const [mean, repair, end] = [10, 2, 200_000];
    const events = sixMachines.machines.flatMap(({ id }) => {
      const changes: { time: number; id: string; up: boolean }[] = [];
      for (let time = random.exponential(mean); time < end; time += random.exponential(mean)) {
        changes.push({ time, id, up: false });
        time += repair;
        changes.push({ time, id, up: true });
      }
      return changes;
    });
    events.sort((a, b) => a.time - b.time);
    const down = new Set<string>();
    let losses = 0;
    let lost = false;
    for (const { id, up } of events) {
      if (up) down.delete(id);
      else down.add(id);
      const now = lostFiles(sixMachines, down).some(({ name }) => name === 'B');
      if (now && !lost) losses++;
      lost = now;
    }
    const { lossesPerHour } = lossWithRepair(lossPolynomial(sixMachines, { file: 'B' }), {
      hours: 1,
      meanHoursToFailure: mean,
      repairHours: repair,
    });
    expect(losses).toBeGreaterThan(500);
    expect(losses / (lossesPerHour * end)).toBeGreaterThan(0.9);
    expect(losses / (lossesPerHour * end)).toBeLessThan(1.1);
  });
});
