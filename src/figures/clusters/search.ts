/** A trial's two settings, each between 0 and 1. */
export type Point = readonly [first: number, second: number];

/** Numbers between 0 and 1 that look like chance and are the same every time (Park and Miller). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** `side` values of each setting, in the middle of equal parts. */
export function gridPoints(side: number): Point[] {
  const values = Array.from({ length: side }, (_, index) => (index + 0.5) / side);
  return values.flatMap((first) => values.map((second): Point => [first, second]));
}

export function randomPoints(count: number, seed: number): Point[] {
  const draw = draws(seed);
  draw();
  return Array.from({ length: count }, (): Point => [draw(), draw()]);
}

/** How good a trial is, at most 1: only the first setting matters, and it has a narrow peak. */
export const quality = ([first]: Point, peak: number): number =>
  Math.exp(-(((first - peak) / 0.09) ** 2));

export const bestOf = (points: readonly Point[], peak: number): number =>
  Math.max(...points.map((point) => quality(point, peak)));

/** The best of the points for a peak anywhere, on average over evenly spread places of it. */
export function averageBest(pointsOf: (round: number) => readonly Point[], rounds: number): number {
  let sum = 0;
  for (let round = 0; round < rounds; round++)
    sum += bestOf(pointsOf(round), (round + 0.5) / rounds);
  return sum / rounds;
}
