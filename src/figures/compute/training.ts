import { createRandom, type Random } from '@rackbook/engine/sim';

/** A number from the standard normal distribution (Box–Muller). */
const normal = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

interface Example {
  readonly x: number;
  readonly y: number;
}

/** y = 4x + 6 with noise of standard deviation 2; x has mean 0 and variance 1. */
export function examples(count: number, seed: number): Example[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const x = Math.sqrt(3) * (2 * random.next() - 1);
    return { x, y: 4 * x + 6 + 2 * normal(random) };
  });
}

interface Line {
  readonly weight: number;
  readonly bias: number;
}

/** Mean squared error of a line over some examples. */
export const meanSquaredError = ({ weight, bias }: Line, data: readonly Example[]) =>
  data.reduce((sum, { x, y }) => sum + (weight * x + bias - y) ** 2, 0) / data.length;

/** One step of gradient descent on the mean squared error of a batch. */
export function step({ weight, bias }: Line, batch: readonly Example[], rate: number): Line {
  let forWeight = 0;
  let forBias = 0;
  for (const { x, y } of batch) {
    const error = weight * x + bias - y;
    forWeight += (2 * error * x) / batch.length;
    forBias += (2 * error) / batch.length;
  }
  return { weight: weight - rate * forWeight, bias: bias - rate * forBias };
}

/**
 * The loss over all examples before training and after each epoch. Every epoch is shuffled anew; a
 * batch of the size of the data is full-batch gradient descent.
 */
export function train({
  data,
  batch,
  epochs,
  rate,
  seed,
}: {
  readonly data: readonly Example[];
  readonly batch: number;
  readonly epochs: number;
  /** The learning rate, or how it follows from the epoch, counted from 0. */
  readonly rate: number | ((epoch: number) => number);
  readonly seed: number;
}): number[] {
  const random = createRandom(seed);
  let line: Line = { weight: 0, bias: 0 };
  const losses = [meanSquaredError(line, data)];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = random.shuffle(data);
    const now = typeof rate === 'number' ? rate : rate(epoch);
    for (let from = 0; from < order.length; from += batch) {
      line = step(line, order.slice(from, from + batch), now);
    }
    losses.push(meanSquaredError(line, data));
  }
  return losses;
}

/** The line with the least mean squared error: covariance over variance, through the means. */
function bestLine(data: readonly Example[]): Line {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(data.map((one) => one.x));
  const y = mean(data.map((one) => one.y));
  const weight =
    mean(data.map((one) => (one.x - x) * (one.y - y))) / mean(data.map((one) => (one.x - x) ** 2));
  return { weight, bias: y - weight * x };
}

/** The loss of the best line there is for these examples. */
export const leastLoss = (data: readonly Example[]) => meanSquaredError(bestLine(data), data);

/** The runs of the note's figure. */
export const comparison = { count: 200, batches: [200, 20, 1], epochs: 30, rate: 0.05, seed: 1 };

export function compareBatches() {
  const { count, batches, epochs, rate, seed } = comparison;
  const data = examples(count, seed);
  return {
    least: leastLoss(data),
    runs: batches.map((batch) => ({
      batch,
      stepsAnEpoch: Math.ceil(count / batch),
      losses: train({ data, batch, epochs, rate, seed }),
    })),
  };
}

/** Models that toss a coin for each answer: how many they get right by luck. */
export function guessers({
  models,
  tosses,
  seed,
}: {
  readonly models: number;
  readonly tosses: number;
  readonly seed: number;
}) {
  const random = createRandom(seed);
  const score = () =>
    Array.from({ length: tosses }, () => random.integer(0, 1)).reduce((sum, hit) => sum + hit, 0) /
    tosses;
  const scores = Array.from({ length: models }, () => ({ validation: score(), test: score() }));
  const chosen = scores.reduce(
    (best, one, index) => (one.validation > (scores[best]?.validation ?? 0) ? index : best),
    0,
  );
  return { scores, chosen };
}

/** Averages over many repetitions: the score that chose the winner, and its score on new tosses. */
export function winnersOnAverage(models: number, tosses: number, repetitions = 2000) {
  let validation = 0;
  let test = 0;
  for (let seed = 1; seed <= repetitions; seed++) {
    const { scores, chosen } = guessers({ models, tosses, seed });
    validation += scores[chosen]?.validation ?? 0;
    test += scores[chosen]?.test ?? 0;
  }
  return { validation: validation / repetitions, test: test / repetitions };
}

/**
 * Two models on the same noisy data: the best line, and one that has memorised all examples and
 * answers with the y of the nearest x. Losses on the data they were made from and on new data.
 */
export function memorised() {
  const known = examples(200, 1);
  const fresh = examples(200, 2);
  const nearest = (wanted: number) =>
    known.reduce((best, one) => (Math.abs(one.x - wanted) < Math.abs(best.x - wanted) ? one : best))
      .y;
  const loss = (data: readonly Example[]) =>
    data.reduce((sum, { x, y }) => sum + (nearest(x) - y) ** 2, 0) / data.length;
  const line = bestLine(known);
  return {
    memory: { known: loss(known), fresh: loss(fresh) },
    line: { known: meanSquaredError(line, known), fresh: meanSquaredError(line, fresh) },
  };
}
