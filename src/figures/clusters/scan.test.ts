import { describe, expect, it } from 'vitest';
import { mixedLog, scannedBytes, sortedLog } from './scan.ts';

describe('scannedBytes', () => {
  it('counts everything unless told otherwise', () => {
    expect(scannedBytes(sortedLog)).toBe(30e6 * 100);
  });

  it('counts the columns asked for', () => {
    expect(scannedBytes(sortedLog, { columns: ['time', 'host', 'status'] })).toBe(30e6 * 13);
    expect(() => scannedBytes(sortedLog, { columns: ['nothing'] })).toThrow('no column nothing');
  });

  it('skips row groups by their statistics, which helps only where the order allows it', () => {
    expect(scannedBytes(sortedLog, { day: 14 })).toBe(1e6 * 100);
    expect(scannedBytes(mixedLog, { day: 14 })).toBe(30e6 * 100);
  });
});
