/**
 * How long it takes until the first byte arrives, from ever farther away, in nanoseconds. Magnitudes
 * for a server of the early 2020s; main memory, data centre, disk and ocean as in Dean (2009).
 */
export const HIERARCHY = [
  {
    id: 'register',
    name: 'register',
    nanoseconds: 0.3,
    hue: 'compute',
    holds: 'hundreds of bytes',
  },
  { id: 'l1', name: 'L1 cache', nanoseconds: 1, hue: 'memory', holds: 'tens of KiB a core' },
  { id: 'l2', name: 'L2 cache', nanoseconds: 4, hue: 'memory', holds: 'about 1 MiB a core' },
  { id: 'l3', name: 'L3 cache', nanoseconds: 20, hue: 'memory', holds: 'tens of MiB' },
  {
    id: 'ram',
    name: 'main memory',
    nanoseconds: 100,
    hue: 'memory',
    holds: 'tens to hundreds of GiB',
  },
  { id: 'ssd', name: 'SSD, 4 KB', nanoseconds: 100e3, hue: 'storage', holds: 'terabytes' },
  {
    id: 'datacentre',
    name: 'same data centre',
    nanoseconds: 500e3,
    hue: 'network',
    holds: 'other machines',
  },
  { id: 'disk', name: 'hard disk', nanoseconds: 10e6, hue: 'storage', holds: 'tens of TB' },
  { id: 'ocean', name: 'across an ocean', nanoseconds: 150e6, hue: 'network', holds: 'the rest' },
] as const;

export type Level = (typeof HIERARCHY)[number]['id'];

/** The latency of a level in nanoseconds. */
export function latencyOf(id: Level): number {
  const level = HIERARCHY.find((one) => one.id === id);
  if (level === undefined) throw new Error(`There is no level ${id}.`);
  return level.nanoseconds;
}

const plain = (value: number) => String(Number(value.toPrecision(2)));

/** A time with the unit that suits it, a no-break space between. */
export function duration(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${plain(nanoseconds)}\u00a0ns`;
  if (nanoseconds < 1e6) return `${plain(nanoseconds / 1e3)}\u00a0µs`;
  return `${plain(nanoseconds / 1e6)}\u00a0ms`;
}

/** The same time when a nanosecond lasts a second. */
export function humanTime(nanoseconds: number): string {
  const units = [
    ['year', 365.25 * 86400],
    ['month', (365.25 / 12) * 86400],
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const unit = units.find(([, seconds]) => nanoseconds >= seconds);
  if (unit === undefined) return `${plain(nanoseconds)}\u00a0s`;
  const count = plain(nanoseconds / unit[1]);
  return `${count}\u00a0${unit[0]}${count === '1' ? '' : 's'}`;
}
