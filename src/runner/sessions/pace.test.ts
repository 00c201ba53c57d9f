import { describe, expect, it } from 'vitest';
import { createPace } from './pace.ts';

const second = 1e9;
const slack = 20e6;

describe('createPace', () => {
  it('lets a sleeper sleep for as long as it says', () => {
    const pace = createPace(1000, 5 * second);
    expect(pace.limit(1000)).toBe(5 * second + slack);
    expect(pace.wait(1000, 6 * second)).toBe(980);
    expect(pace.wait(1700, 6 * second)).toBe(280);
    expect(pace.wait(2000, 6 * second)).toBe(0);
  });

  it('does not hold back who works', () => {
    const pace = createPace(0, 0);
    pace.reached(1, 9 * second, true);
    expect(pace.limit(1)).toBe(9 * second + slack / 2);
    expect(pace.wait(1, 10 * second)).toBe(990);
  });

  it('does not cut a sleep short after work on a slow host', () => {
    const pace = createPace(0, 0);
    pace.reached(3000, second, true);
    expect(pace.wait(3000, 2 * second)).toBe(980);
  });

  it('does not gather what short rests run ahead', () => {
    const pace = createPace(0, 0);
    pace.reached(0, slack, false);
    expect(pace.wait(0, 2 * slack)).toBe(20);
    pace.reached(20, 2 * slack, false);
    expect(pace.wait(20, 3 * slack)).toBe(20);
  });
});
