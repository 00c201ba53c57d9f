import { describe, expect, it } from 'vitest';
import {
  bottomUpDispatch,
  centralDispatch,
  type Dispatch,
  type DispatchInput,
  twoNodes,
} from './dispatch.ts';
import { makespan } from './list-schedule.ts';

const inputs: readonly DispatchInput[] = [
  twoNodes,
  { ...twoNodes, submitted: [8, 0] },
  { ...twoNodes, submitted: [4, 4, 4], hop: 0.25 },
  { ...twoNodes, submitted: [3], workersPerNode: 1 },
];

/** Whether any two of the intervals of one place overlap. */
function overlaps(intervals: readonly { place: string; start: number; finish: number }[]) {
  return intervals.some((one, index) =>
    intervals
      .slice(index + 1)
      .some(
        (other) =>
          one.place === other.place && one.start < other.finish && other.start < one.finish,
      ),
  );
}

function check({ decisions, runs }: Dispatch, { submitted }: DispatchInput) {
  expect(new Set(runs.map(({ task }) => task)).size).toBe(submitted.reduce((a, b) => a + b, 0));
  expect(overlaps(runs.map((run) => ({ ...run, place: `${run.node} ${run.worker}` })))).toBe(false);
  expect(overlaps(decisions.map((one) => ({ ...one, place: `${one.node}` })))).toBe(false);
  for (const { task, start } of runs) {
    const decided = Math.max(
      ...decisions.filter((one) => one.task === task).map(({ finish }) => finish),
    );
    expect(start).toBeGreaterThanOrEqual(decided);
  }
}

describe('dispatch', () => {
  it.each(inputs)('runs every task once, one at a time on a worker: %o', (input) => {
    check(centralDispatch(input), input);
    check(bottomUpDispatch(input), input);
  });

  it('gives the times of the figure', () => {
    expect(makespan(centralDispatch(twoNodes).runs)).toBe(14);
    const bottomUp = bottomUpDispatch(twoNodes);
    expect(makespan(bottomUp.runs)).toBe(11);
    expect(bottomUp.decisions.filter((one) => one.forwardedTo !== undefined)).toHaveLength(1);
  });

  it('gains nothing from deciding locally when one node submits everything', () => {
    const input = { ...twoNodes, submitted: [8, 0] };
    expect(makespan(bottomUpDispatch(input).runs)).toBe(makespan(centralDispatch(input).runs));
  });
});
