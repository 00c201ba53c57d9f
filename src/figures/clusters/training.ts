/** Workers that compute gradients and a server that applies them; all times in one unit. */
export interface TrainingInput {
  /** How long each worker takes for a gradient. */
  readonly compute: readonly number[];
  /** A message with a gradient or with weights. */
  readonly send: number;
  /** Applying what has come in, one gradient or the mean of several. */
  readonly apply: number;
}

/** A gradient of a worker: computed, then on its way. */
export interface Gradient {
  readonly worker: number;
  readonly start: number;
  readonly computed: number;
  readonly arrived: number;
}

/** A change of the weights on the server. */
export interface Update {
  readonly start: number;
  readonly finish: number;
  /** How many other updates came between the pull of the weights and this one. */
  readonly stale: number;
}

export interface Training {
  readonly gradients: readonly Gradient[];
  readonly updates: readonly Update[];
}

function computeAt({ compute, send }: TrainingInput, worker: number, start: number): Gradient {
  const computed = start + (compute[worker] ?? 0);
  return { worker, start, computed, arrived: computed + send };
}

/** Every update waits for a gradient of every worker. */
export function trainInStep(input: TrainingInput, iterations: number): Training {
  const gradients: Gradient[] = [];
  const updates: Update[] = [];
  let start = 0;
  for (let iteration = 0; iteration < iterations; iteration++) {
    const batch = input.compute.map((_, worker) => computeAt(input, worker, start));
    gradients.push(...batch);
    const all = Math.max(...batch.map(({ arrived }) => arrived));
    updates.push({ start: all, finish: all + input.apply, stale: 0 });
    start = all + input.apply + input.send;
  }
  return { gradients, updates };
}

/** Every gradient is applied by itself as it comes, and only its worker gets the new weights. */
export function trainFreely(input: TrainingInput, until: number): Training {
  const gradients: Gradient[] = [];
  const updates: Update[] = [];
  const pending = input.compute.map((_, worker) => ({
    gradient: computeAt(input, worker, 0),
    version: 0,
  }));
  let free = 0;
  for (;;) {
    const next = pending.reduce((first, one) =>
      one.gradient.arrived < first.gradient.arrived ? one : first,
    );
    const start = Math.max(free, next.gradient.arrived);
    const finish = start + input.apply;
    if (finish > until) break;
    gradients.push(next.gradient);
    updates.push({ start, finish, stale: updates.length - next.version });
    free = finish;
    next.version = updates.length;
    next.gradient = computeAt(input, next.gradient.worker, finish + input.send);
  }
  gradients.push(...pending.map(({ gradient }) => gradient));
  return { gradients: gradients.filter(({ start }) => start < until), updates };
}

/** The example of the note, in milliseconds: the third worker is a straggler. */
export const threeWorkers: TrainingInput = { compute: [10, 12, 26], send: 3, apply: 3 };

/** Gradient descent over rows that are shared out evenly: workers, and seconds without any traffic. */
export function idealTraining(input: {
  readonly rows: number;
  readonly rowsPerWorker: number;
  /** Seconds for the gradient of one worker's rows. */
  readonly gradientTime: number;
  readonly iterations: number;
}): { readonly workers: number; readonly parallel: number; readonly serial: number } {
  const workers = Math.ceil(input.rows / input.rowsPerWorker);
  const parallel = input.gradientTime * input.iterations;
  return { workers, parallel, serial: workers * parallel };
}

/** A network in which every machine sends and receives at one rate, and a message has a latency. */
export interface Links {
  readonly bytesPerSecond: number;
  /** Seconds. */
  readonly latency: number;
}

/** Seconds to push a gradient from each worker to the servers, which share it out, and to pull weights. */
export function serverExchange(
  { bytesPerSecond, latency }: Links,
  { workers, bytes, servers = 1 }: { workers: number; bytes: number; servers?: number },
): number {
  const oneWay = Math.max((workers * bytes) / servers, bytes) / bytesPerSecond;
  return 2 * (oneWay + latency);
}

/** Seconds to add up the gradients of all workers in a ring, each passing on a piece at a time. */
export function ringExchange(
  { bytesPerSecond, latency }: Links,
  { workers, bytes }: { workers: number; bytes: number },
): number {
  const steps = 2 * (workers - 1);
  return steps * (bytes / workers / bytesPerSecond + latency);
}
