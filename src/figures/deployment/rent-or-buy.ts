/** A machine of one's own. Prices in euros, invented and round. */
export interface Owned {
  readonly price: number;
  /** How many years it is used. */
  readonly years: number;
  /** Room, care and repairs a year, used or not. */
  readonly upkeep: number;
  /** Power under load, in kilowatts, cooling included. */
  readonly kilowatts: number;
  readonly perKilowattHour: number;
}

export const HOURS_A_YEAR = 365 * 24;

/** The assumptions of the note: one workstation with one graphics processor. */
export const workstation: Owned = {
  price: 6000,
  years: 4,
  upkeep: 600,
  kilowatts: 0.5,
  perKilowattHour: 0.3,
};

/** A comparable machine for rent, in euros an hour. */
export const rents = [
  { id: 'on-demand', name: 'on demand', rate: 1.2 },
  { id: 'spot', name: 'interruptible', rate: 0.4 },
] as const;

/** What an own machine costs a year before it has computed anything. */
export const fixedCost = ({ price, years, upkeep }: Owned): number => price / years + upkeep;

/** What an hour of work adds on an own machine. */
export const hourlyCost = ({ kilowatts, perKilowattHour }: Owned): number =>
  kilowatts * perKilowattHour;

/** Cost of a year with so many hours of work on an own machine. */
export const owning = (own: Owned, hours: number): number =>
  fixedCost(own) + hourlyCost(own) * hours;

/** Hours a year from which owning is cheaper than renting at this rate; infinite when it never is. */
export function breakEven(own: Owned, rate: number): number {
  const saved = rate - hourlyCost(own);
  return saved > 0 ? fixedCost(own) / saved : Number.POSITIVE_INFINITY;
}

/** Machines that are needed in each hour of a day, for a service that is busy in the evening. */
export const demand = [
  1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 6, 10, 10, 8, 4, 2,
] as const;

/** Peak, mean and the share of capacity that is used when one buys for the peak. */
export function loadOf(day: readonly number[]) {
  const used = day.reduce((sum, machines) => sum + machines, 0);
  const peak = Math.max(...day);
  return {
    used,
    peak,
    mean: used / day.length,
    bought: peak * day.length,
    utilisation: used / (peak * day.length),
  };
}

/** Cost of a year of such days with so many own machines; what they cannot do is rented. */
export function mixedCost(day: readonly number[], own: Owned, count: number, rate: number): number {
  const done = day.reduce((sum, machines) => sum + Math.min(machines, count), 0);
  const rented = day.reduce((sum, machines) => sum + Math.max(0, machines - count), 0);
  return count * fixedCost(own) + 365 * (done * hourlyCost(own) + rented * rate);
}

/** The number of own machines for which such a year costs least. */
export function bestCount(day: readonly number[], own: Owned, rate: number): number {
  const counts = Array.from({ length: Math.max(...day) + 1 }, (_, count) => count);
  const cost = (count: number) => mixedCost(day, own, count, rate);
  return counts.reduce((best, count) => (cost(count) < cost(best) ? count : best));
}
