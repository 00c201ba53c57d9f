import { describe, expect, it } from 'vitest';
import {
  boardings,
  fixedWindow,
  runPipeline,
  sessionWindows,
  slidingWindows,
  tram,
} from './windows.ts';

describe('windows', () => {
  it('holds its start and not its end', () => {
    expect(fixedWindow(10, 10)).toEqual({ start: 10, end: 20 });
    expect(fixedWindow(9.9, 10)).toEqual({ start: 0, end: 10 });
  });

  it('puts an event into size / period sliding windows', () => {
    expect(slidingWindows(12, 10, 5)).toEqual([
      { start: 5, end: 15 },
      { start: 10, end: 20 },
    ]);
    expect(slidingWindows(0, 60, 10)).toHaveLength(6);
  });

  it('ends a session after a gap, and joins two with an event between them', () => {
    expect(sessionWindows([8, 0, 20], 5)).toHaveLength(3);
    expect(sessionWindows([8, 0, 20, 4], 5)).toEqual([
      { start: 0, end: 13 },
      { start: 20, end: 25 },
    ]);
  });
});

describe('runPipeline', () => {
  it('fires once on time and again for each late event that is still taken', () => {
    const { panes, dropped } = runPipeline(boardings, tram);
    expect(panes.map(({ timing, at, ids, sum }) => [timing, at, ids.join(' '), sum])).toEqual([
      ['on time', 16, 'a b d', 28],
      ['late', 19, 'a b d f', 32],
      ['on time', 27, 'c e h', 16],
      ['on time', 36, 'g i', 17],
    ]);
    expect(dropped).toEqual(['j']);
  });

  it('gives only what is new in a discarding late pane', () => {
    const { panes } = runPipeline(boardings, { ...tram, panes: 'discarding' });
    expect(panes.filter(({ timing }) => timing === 'late').map(({ sum }) => sum)).toEqual([4]);
  });

  it('waits longer and loses nothing with enough slack', () => {
    const { panes, dropped } = runPipeline(boardings, { ...tram, slack: 30 });
    expect(dropped).toEqual([]);
    expect(panes).toEqual([]);
  });

  it('moves the watermark forwards only', () => {
    const marks = runPipeline(boardings, tram).marks.map(({ watermark }) => watermark);
    expect(marks).toEqual(marks.toSorted((a, b) => a - b));
  });
});
