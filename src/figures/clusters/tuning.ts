/** The learning rates that `halving.py` of the note draws, to four digits. */
export const drawnRates: readonly number[] = [
  0.1514, 0.3947, 0.607, 1.989, 0.3887, 1.691, 0.001263, 0.04263, 2.003, 0.1868, 1.423, 0.00249,
  0.04383, 0.007295, 0.08001, 0.102, 0.001111, 0.005735, 0.00951, 1.611, 0.4787, 0.003619, 0.6166,
  0.00306, 0.1449, 0.002776, 0.001014,
];

/** The loss of `halving.py`: gradient descent in a steep and a flat direction. */
export function lossAfter(rate: number, epochs: number): number {
  const steep = (1 - rate) ** epochs;
  const flat = (1 - 0.05 * rate) ** epochs;
  return steep ** 2 + 0.05 * flat ** 2;
}

/** What a trial has reached after so many epochs; small is good. */
type Loss = (trial: number, epochs: number) => number;

export interface Round {
  /** Epochs that each of its trials has had at its end. */
  readonly epochs: number;
  /** Best first. */
  readonly trials: readonly number[];
  readonly kept: readonly number[];
}

/** Trains all trials up to each rung in turn and keeps the best of them, one in `eta`. */
export function successiveHalving(
  count: number,
  rungs: readonly number[],
  eta: number,
  loss: Loss,
): Round[] {
  let trials = Array.from({ length: count }, (_, trial) => trial);
  return rungs.map((epochs, rung) => {
    const ranked = trials.toSorted((a, b) => loss(a, epochs) - loss(b, epochs));
    const left = rung === rungs.length - 1 ? 1 : Math.max(1, Math.floor(ranked.length / eta));
    trials = ranked.slice(0, left);
    return { epochs, trials: ranked, kept: trials };
  });
}

/** Epochs trained in all rounds together; a trial that is kept goes on from where it was. */
export const epochsSpent = (rounds: readonly Round[]): number =>
  rounds.reduce(
    (sum, { epochs, trials }, round) =>
      sum + trials.length * (epochs - (rounds[round - 1]?.epochs ?? 0)),
    0,
  );

/** Time on so many workers, an epoch a unit, if each round waits for the end of the one before. */
export const roundsTime = (rounds: readonly Round[], workers: number): number =>
  rounds.reduce(
    (sum, { epochs, trials }, round) =>
      sum + Math.ceil(trials.length / workers) * (epochs - (rounds[round - 1]?.epochs ?? 0)),
    0,
  );

/**
 * Asynchronous successive halving: a free worker takes on a trial that is among the best of those
 * that have reached its rung so far, one in `eta`, or else begins a new trial.
 */
export function asynchronousHalving(
  input: {
    readonly workers: number;
    readonly rungs: readonly number[];
    readonly eta: number;
    /** No job begins from this time on. */
    readonly until: number;
  },
  loss: Loss,
): { readonly started: number; readonly firstFull: number | undefined; readonly busy: number } {
  const { workers, rungs, eta, until } = input;
  const reached: number[][] = rungs.map(() => []);
  const promoted = rungs.map(() => new Set<number>());
  const running: { trial: number; rung: number; finish: number }[] = [];
  let started = 0;
  let busy = 0;
  let firstFull: number | undefined;
  let now = 0;
  const nextJob = () => {
    for (let rung = rungs.length - 2; rung >= 0; rung--) {
      const here = reached[rung] ?? [];
      const epochs = rungs[rung] ?? 0;
      const best = here
        .toSorted((a, b) => loss(a, epochs) - loss(b, epochs))
        .slice(0, Math.floor(here.length / eta))
        .find((trial) => !promoted[rung]?.has(trial));
      if (best !== undefined) {
        promoted[rung]?.add(best);
        return { trial: best, rung: rung + 1 };
      }
    }
    return { trial: started++, rung: 0 };
  };
  while (now < until) {
    while (running.length < workers) {
      const { trial, rung } = nextJob();
      const length = (rungs[rung] ?? 0) - (rungs[rung - 1] ?? 0);
      running.push({ trial, rung, finish: now + length });
      busy += Math.min(length, until - now);
    }
    now = Math.min(...running.map(({ finish }) => finish));
    for (const job of running.filter(({ finish }) => finish === now)) {
      reached[job.rung]?.push(job.trial);
      running.splice(running.indexOf(job), 1);
      if (job.rung === rungs.length - 1) firstFull ??= now;
    }
  }
  return { started, firstFull, busy };
}

/** The share of good settings among all, and trials at random: the chance that one at least is good. */
export const chanceOfGood = (share: number, trials: number): number => 1 - (1 - share) ** trials;
