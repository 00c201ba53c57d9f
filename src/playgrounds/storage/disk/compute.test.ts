import { InputError } from '@rackbook/engine/base';
import { describe, expect, it } from 'vitest';
import { computeDiskView } from './compute.ts';
import { type DiskState, END, initialDiskState } from './state.ts';

const view = (change: Partial<DiskState> = {}) =>
  computeDiskView({ ...initialDiskState, ...change });

describe('computeDiskView', () => {
  it('opens where the arm has just come to track 37', () => {
    const { step, steps, says, queue, totals } = view();
    expect({ step, steps }).toEqual({ step: 7, steps: 24 });
    expect(says).toBe('t37: the arm goes from track 67 to 37, 5.98 ms.');
    expect(queue.map(([, text]) => text).join(' ')).toBe('t98 t183 ▸t37 t122 t14 t124 ✓t65 ✓t67');
    expect(totals).toEqual(['98.75', '236', '98.75', '0.332']);
  });

  it('knows how long each scheduler takes', () => {
    // FCFS, SSTF, SPTF, SCAN, C-SCAN, LOOK, C-LOOK
    expect(view().finishes).toEqual([
      '118.75',
      '98.75',
      '88.75',
      '96.25',
      '103.75',
      '96.25',
      '93.75',
    ]);
  });

  it('lists the requests in the order of service', () => {
    const [head, first, ...rest] = view({ scheduler: 'fcfs' }).rows;
    expect(head).toEqual(['Request', 'Tracks', 'Seek', 'Rotation', 'Transfer', 'Done']);
    expect(first?.[0]).toBe('t98');
    expect(first?.[1]).toBe('53 → 98');
    expect(rest.map(([word]) => word)).toEqual([
      't183',
      't37',
      't122',
      't14',
      't124',
      't65',
      't67',
    ]);
    expect(rest.at(-1)?.at(-1)).toBe('118.75');
  });

  it('shows nothing done before the first step, and everything at the end', () => {
    const start = view({ step: 0 });
    expect(start.says).toBe('The head is on track 53; 8 waiting.');
    expect(start.platter.turned).toBe(-0);
    expect(start.queue.every(([name]) => name === '')).toBe(true);
    const end = view({ step: END });
    expect(end.step).toBe(24);
    expect(end).toEqual(view({ step: 24 }));
    expect(end.queue.map(([name]) => name)).toEqual([
      'dk-served',
      'dk-serving',
      ...Array.from({ length: 6 }, () => 'dk-served'),
    ]);
  });

  it('does not draw requests as waiting before they come', () => {
    const { queue } = view({ queue: 't50 t60@500', step: 0 });
    expect(queue).toEqual([
      ['', 't50'],
      ['dk-coming', '…t60@500'],
    ]);
  });

  it('shortens a long queue but keeps all of it in the table', () => {
    const queue = Array.from({ length: 30 }, (_, index) => `t${index}`).join(' ');
    expect(view({ queue }).queue.at(-1)).toEqual(['dk-coming', 'and 6 more']);
    expect(view({ queue }).rows.length).toBe(31);
  });

  it('measures sequential and random reads only when asked', () => {
    expect(view().rates).toEqual([]);
    const [head, ...rows] = view({
      preset: 'barracuda',
      queue: 't1',
      head: 0,
      compare: true,
    }).rates;
    expect(head).toEqual(['Read', 'Sequential, MB/s', 'Random, MB/s', 'Ratio', 'Random, ms']);
    // 0.31 and 105 MB/s: OSTEP, chapter 37
    expect(rows.map(([size, sequence, random]) => [size, sequence, random])).toEqual([
      ['4 KB', '115', '0.310'],
      ['64 KB', '105', '4.59'],
      ['1 MB', '105', '41.5'],
    ]);
  });

  it('says in words what the picture shows', () => {
    expect(view().words).toBe(
      'A disk of 200 tracks with the head on track 53 serves 8 requests. SSTF: Shortest seek first: the request on the nearest track. Order of service: t65 t67 t37 t14 t98 t122 t124 t183. It takes 98.75 ms, and the arm crosses 236 tracks. The picture shows phase 7 of 24. t37: the arm goes from track 67 to 37, 5.98 ms.',
    );
  });

  it.each([
    ['t98 t200', { line: 1, column: 5 }],
    ['t98\nt14 sector3', { line: 2, column: 5 }],
    ['', { line: 1, column: 1 }],
    ['t0 '.repeat(101), { line: 1 }],
    ['0+1600 0+1600 0+1600', { line: 1 }],
  ])('says where %j is wrong', (queue, place) => {
    expect(() => view({ queue })).toThrow(InputError);
    expect(() => view({ queue })).toThrow(expect.objectContaining({ place }));
  });

  it('rejects a head that is not on the disk', () => {
    expect(() => view({ head: 200 })).toThrow(
      expect.objectContaining({ place: { field: 'head track' } }),
    );
  });
});
