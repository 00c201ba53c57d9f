/** What a job asks of each resource, and what a machine gives; amounts a second in the same units. */
export interface Demand {
  readonly resource: 'compute' | 'memory' | 'storage' | 'network';
  /** In words: what has to be done how often. */
  readonly work: string;
  readonly amount: number;
  readonly rate: number;
}

/** Seconds that a resource is busy with its part of the job. */
export const busySeconds = ({ amount, rate }: Demand): number => amount / rate;

/** The resource that is busy longest: with all parts overlapping, the job takes as long as it. */
export function bottleneck(demands: readonly Demand[]): Demand {
  const [longest] = demands.toSorted((one, other) => busySeconds(other) - busySeconds(one));
  if (longest === undefined) throw new Error('A job asks for at least one resource.');
  return longest;
}

const GB = 1e9;

/** The note's nightly job: compressed logs are fetched, kept, unpacked and counted. */
export const nightly: readonly Demand[] = [
  { resource: 'network', work: '200 GB at 125 MB/s', amount: 200 * GB, rate: 0.125 * GB },
  { resource: 'storage', work: '200 GB at 500 MB/s', amount: 200 * GB, rate: 0.5 * GB },
  { resource: 'compute', work: '200 GB at 8 × 40 MB/s', amount: 200 * GB, rate: 0.32 * GB },
  { resource: 'memory', work: '1,000 GB at 20 GB/s', amount: 1000 * GB, rate: 20 * GB },
];

/** The same demands with one resource faster by a factor. */
export const faster = (demands: readonly Demand[], resource: Demand['resource'], factor: number) =>
  demands.map((one) => (one.resource === resource ? { ...one, rate: one.rate * factor } : one));

/** Assumptions on growth: one ordinary machine has power 1 and price 1. */
export const growth = { exponent: 1.3, largest: 8, coordination: 0.03, failure: 0.001 } as const;

/** Price of one machine of this power, or `undefined` when none is so large. */
export const priceUp = (power: number): number | undefined =>
  power > growth.largest ? undefined : power ** growth.exponent;

/** Power of so many ordinary machines together, each slowed by having to agree with the others. */
export const powerOut = (machines: number): number =>
  machines / (1 + growth.coordination * (machines - 1));

/** How many ordinary machines reach a power; their price is the same number. */
export function machinesFor(power: number): number | undefined {
  if (power >= 1 / growth.coordination) return;
  let machines = 1;
  while (powerOut(machines) < power) machines += 1;
  return machines;
}

/** The chance that at least one of so many machines fails on a day. */
export const someFails = (machines: number, failure: number = growth.failure): number =>
  1 - (1 - failure) ** machines;
