import { describe, expect, it } from 'vitest';
import { computeDiskView } from './compute.ts';
import { initialDiskState } from './state.ts';

describe('layOutPlatter', () => {
  it('turns the sector under the head whenever the wait for it ends', () => {
    for (const [preset, queue] of [
      ['textbook', initialDiskState.queue],
      ['teaching', 't3.4 t20.2 t8 t15.2+6'],
    ] as const) {
      const at = (step: number) =>
        computeDiskView({ ...initialDiskState, preset, queue, head: 2, step });
      let waits = 0;
      for (let step = 1; step <= at(0).steps; step++) {
        const { says, platter } = at(step);
        if (!says.includes('the head waits')) continue;
        waits++;
        const [, , places] = platter.bands.at(-1) ?? [];
        const [radius, angle] = places?.[0] ?? [0, 0];
        expect(radius).toBe(platter.head);
        const off = (((angle + platter.turned) % 360) + 360) % 360;
        expect(Math.min(off, 360 - off)).toBeLessThan(0.25);
      }
      expect(waits).toBeGreaterThan(3);
    }
  });

  it('draws every track of a small disk, with its zones and as many dashes as sectors', () => {
    const { bands, labels } = computeDiskView({
      ...initialDiskState,
      preset: 'teaching',
      queue: 't3',
      head: 0,
    }).platter;
    const rings = bands.filter(([name]) => name === 'dk-ring');
    expect(rings.map(([, , places, , sectors]) => [places.length, sectors])).toEqual([
      [8, 20],
      [8, 16],
      [8, 10],
    ]);
    expect(labels.map(([, sectors]) => sectors)).toEqual([20, 16, 10]);
  });

  it('draws only the touched tracks of a large one', () => {
    const rings = computeDiskView(initialDiskState).platter.bands.filter(
      ([name]) => name === 'dk-ring',
    );
    expect(rings.flatMap(([, , places]) => places).length).toBe(8);
  });
});
