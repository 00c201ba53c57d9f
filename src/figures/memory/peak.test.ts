import { describe, expect, it } from 'vitest';
import { chunks, keep, peakOf, SCAN } from './peak.ts';

describe('memory over time', () => {
  it('ends the whole load when memory is full', () => {
    const whole = keep(SCAN, SCAN.columns);
    expect(peakOf(whole)).toBe(SCAN.available);
    expect(whole.at(-1)?.seconds).toBe(SCAN.available / SCAN.rate);
  });

  it('keeps only the wanted columns, and as long', () => {
    expect(keep(SCAN, 2).at(-1)).toEqual({ seconds: 40, gigabytes: 1.6 });
  });

  it('never holds more than a chunk', () => {
    const points = chunks(SCAN, 20);
    expect(peakOf(points)).toBe(SCAN.table / 20);
    expect(points.at(-1)?.seconds).toBeCloseTo(SCAN.table / SCAN.rate);
  });
});
