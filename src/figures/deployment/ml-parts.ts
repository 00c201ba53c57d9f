/** The parts of a machine learning system, and when each of them works. */
export const parts = [
  { id: 'processing', name: 'data processing', works: 'in the pipeline' },
  { id: 'training', name: 'training', works: 'in the pipeline' },
  { id: 'evaluation', name: 'evaluation', works: 'in the pipeline' },
  { id: 'experimentation', name: 'experimentation', works: 'by hand' },
  { id: 'registry', name: 'model registry', works: 'at a release' },
  { id: 'serving', name: 'serving', works: 'at each request' },
  { id: 'monitoring', name: 'monitoring', works: 'all the time' },
] as const;

export type PartId = (typeof parts)[number]['id'];

/** The part with this id. */
export function partOf(id: PartId): (typeof parts)[number] {
  const part = parts.find((one) => one.id === id);
  if (part === undefined) throw new Error(`No part is called ${id}.`);
  return part;
}

/** Pairs of component and machine to get right, without images and with them. */
export const combinations = (components: number, places: number) => ({
  without: components * places,
  with: components + places,
});

/** Wrong answers that a bad version adds, in so many minutes, with this share of the requests. */
export const harm = (perHour: number, share: number, worse: number, minutes: number): number =>
  perHour * (minutes / 60) * share * worse;
