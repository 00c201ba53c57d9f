import { InputError } from '@rackbook/engine/base';
import { describe, expect, it } from 'vitest';
import { runInSlices, type Surroundings } from './slices.ts';

/** Surroundings whose clock moves 3 ms at each look, so a slice of 8 ms has about three values. */
function surroundings(stopAfterTurns = Number.POSITIVE_INFINITY) {
  const reports: unknown[][] = [];
  let clock = 0;
  let turns = 0;
  const given: Surroundings = {
    now: () => {
      clock += 3;
      return clock;
    },
    giveWay: async () => {
      turns++;
    },
    stopped: () => turns >= stopAfterTurns,
    report: (values) => reports.push([...values]),
  };
  return { given, reports, turns: () => turns };
}

function* count(to: number): Generator<number, void> {
  for (let value = 1; value <= to; value++) yield value;
}

const ample = { milliseconds: 1e6, values: 1e6 };

describe('runInSlices', () => {
  it('reports everything in order and gives way between slices', async () => {
    const { given, reports, turns } = surroundings();
    expect(await runInSlices(count(10), ample, given)).toEqual({ kind: 'done' });
    expect(reports.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(reports.length).toBeGreaterThan(2);
    expect(turns()).toBeGreaterThanOrEqual(reports.length - 1);
  });

  it('stops an endless job when the reader asks', async () => {
    const { given, reports } = surroundings(2);
    const ending = await runInSlices(count(Number.POSITIVE_INFINITY), ample, given);
    expect(ending).toEqual({ kind: 'stopped', by: 'reader' });
    expect(reports).toHaveLength(2);
  });

  it('stops at the time budget', async () => {
    const { given } = surroundings();
    const budget = { milliseconds: 100, values: 1e6 };
    const ending = await runInSlices(count(Number.POSITIVE_INFINITY), budget, given);
    expect(ending).toEqual({ kind: 'stopped', by: 'time budget' });
  });

  it('stops at the output budget, to the value', async () => {
    const { given, reports } = surroundings();
    const budget = { milliseconds: 1e6, values: 7 };
    const ending = await runInSlices(count(8), budget, given);
    expect(ending).toEqual({ kind: 'stopped', by: 'output budget' });
    expect(reports.flat()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('keeps what was found before a mistake in the input', async () => {
    const { given, reports } = surroundings();
    function* failing(): Generator<number, void> {
      yield 1;
      throw new InputError('too large', { place: { field: 'size' } });
    }
    expect(await runInSlices(failing(), ample, given)).toEqual({
      kind: 'rejected',
      error: { message: 'too large', place: { field: 'size' }, expected: null },
    });
    expect(reports.flat()).toEqual([1]);
  });

  it('waits for a job that waits', async () => {
    const { given, reports } = surroundings();
    async function* waiting(): AsyncGenerator<number, void> {
      yield 1;
      await new Promise((resolve) => setTimeout(resolve));
      yield 2;
    }
    expect(await runInSlices(waiting(), ample, given)).toEqual({ kind: 'done' });
    expect(reports.flat()).toEqual([1, 2]);
  });

  it('tells a bug from a mistake', async () => {
    const { given } = surroundings();
    function* broken(): Generator<number, void> {
      yield 1;
      throw new TypeError('oops');
    }
    expect(await runInSlices(broken(), ample, given)).toEqual({
      kind: 'internal error',
      message: 'TypeError: oops',
    });
  });
});
