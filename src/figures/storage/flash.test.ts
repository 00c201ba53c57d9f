import { describe, expect, it } from 'vitest';
import {
  collectGarbage,
  emptyFlash,
  overwrite,
  trimPage,
  writeAmplification,
  writePage,
} from './flash.ts';

const filled = (blocks: number, pagesPerBlock: number, pages: number) => {
  const flash = emptyFlash({ blocks, pagesPerBlock });
  for (let logical = 0; logical < pages; logical++) writePage(flash, logical);
  return flash;
};

describe('flash', () => {
  it('writes a new version elsewhere and leaves the old page invalid', () => {
    const flash = filled(3, 4, 4);
    writePage(flash, 2);
    expect(flash.pages[0]?.[2]).toEqual({ state: 'invalid', logical: 2, version: 1 });
    expect(flash.pages[1]?.[0]).toEqual({ state: 'valid', logical: 2, version: 2 });
    expect(flash.places.get(2)).toEqual({ block: 1, page: 0 });
    expect(flash.erases).toEqual([0, 0, 0]);
  });

  it('copies what is valid before it erases', () => {
    const flash = filled(3, 4, 4);
    writePage(flash, 2);
    collectGarbage(flash);
    expect(flash.copies).toBe(3);
    expect(flash.erases).toEqual([1, 0, 0]);
    expect(new Set(flash.places.keys())).toEqual(new Set([0, 1, 2, 3]));
  });

  it('keeps every page through many overwrites, each in the place that the mapping names', () => {
    const flash = filled(5, 8, 30);
    for (let index = 0; index < 1000; index++) writePage(flash, (index * 7) % 30);
    expect(flash.places.size).toBe(30);
    for (const [logical, { block, page }] of flash.places) {
      expect(flash.pages[block]?.[page]).toMatchObject({ state: 'valid', logical });
    }
    expect(writeAmplification(flash)).toBeGreaterThan(1);
  });

  it('refuses to write to a drive without an invalid page', () => {
    const flash = filled(3, 4, 8);
    expect(() => writePage(flash, 8)).toThrow('full');
    trimPage(flash, 0);
    expect(() => writePage(flash, 8)).not.toThrow();
  });

  it('amplifies nothing when everything is rewritten in order', () => {
    expect(overwrite({ fill: 0.95, pattern: 'sequential' })).toBe(1);
  });

  it('amplifies more, the fuller the drive', () => {
    const amplification = [0.5, 0.75, 0.9, 0.95].map((fill) =>
      overwrite({ fill, pattern: 'random' }),
    );
    expect(amplification).toEqual([...amplification].sort((one, other) => one - other));
    expect(amplification[0]).toBeLessThan(1.5);
    expect(amplification[3]).toBeGreaterThan(6);
  });
});
