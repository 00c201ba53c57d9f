import { accessDisk, diskPreset } from '@rackbook/engine/storage/disk';
import { describe, expect, it } from 'vitest';
import { layOutChart } from './chart-layout.ts';

const geometry = diskPreset('textbook');
/** Track 100, from track 0: seek, wait, transfer of a sector of 1.25 ms. */
const { phases, finish } = accessDisk(geometry, { block: 800, count: 1 }, { track: 0, time: 0 });
const input = {
  tracks: 200,
  headTrack: 0,
  phases,
  step: 1,
  time: phases[0]?.duration ?? 0,
  end: finish,
  requests: [{ track: 100, arrival: 0, finish }],
};
const line = (name: string, change = {}) =>
  layOutChart({ ...input, ...change }).lines.find(([other]) => other === name)?.[1] ?? '';
const texts = (change = {}) =>
  layOutChart({ ...input, ...change }).texts.map(([, , , text]) => text);

describe('layOutChart', () => {
  it('tells what is done from what is ahead', () => {
    expect(line('dk-seek')).toMatch(/^M52 42L\d+ 128$/);
    expect(line('dk-seek dk-ahead')).toBe('');
    expect(line('dk-rotation')).toBe('');
    expect(line('dk-rotation dk-ahead')).toMatch(/^M\d+ 128H\d+$/);
    expect(line('dk-transfer dk-ahead')).toMatch(/ 128H314$/);
    expect(line('dk-done')).toBe('');
    expect(line('dk-done', { step: 3, time: finish })).toBe('M314 128h0');
  });

  it('draws the wait of a request from its arrival to its end', () => {
    expect(line('dk-wait')).toBe('M52 128H314');
  });

  it('labels tracks and a few round times', () => {
    expect(texts()).toEqual(expect.arrayContaining(['100', '0', '5', '10', '199', 'track']));
    expect(texts({ end: 187e6 }).filter((text) => /^\d+$/.test(text))).toEqual(
      expect.arrayContaining(['0', '50', '100', '150']),
    );
  });

  it('names requests only while the names have room', () => {
    const requests = (count: number) =>
      Array.from({ length: count }, () => ({ track: 77, arrival: 0, finish }));
    expect(texts({ requests: requests(16) }).filter((text) => text === '77').length).toBe(16);
    expect(texts({ requests: requests(17) })).not.toContain('77');
  });

  it('draws a run that took no time', () => {
    expect(() => layOutChart({ ...input, phases: [], step: 0, time: 0, end: 0 })).not.toThrow();
  });
});
