/** How fast a processor can be at work of a given arithmetic intensity (the roofline model). */
export interface Processor {
  /** FLOPS at most. */
  readonly peak: number;
  /** Bytes a second between memory and processor. */
  readonly bandwidth: number;
}

/** A made-up desktop CPU: 8 cores at 3 GHz, 32 float32 operations a cycle each; 50 GB/s of memory. */
export const desktopParts = { cores: 8, clock: 3e9, perCycle: 32 };
export const desktop: Processor = {
  peak: desktopParts.cores * desktopParts.clock * desktopParts.perCycle,
  bandwidth: 50e9,
};

/** FLOPS that can be reached at `intensity` FLOPs for each byte moved. */
export const attainable = ({ peak, bandwidth }: Processor, intensity: number) =>
  Math.min(peak, intensity * bandwidth);

/** The intensity from which on the arithmetic and not the memory is the limit. */
export const ridge = ({ peak, bandwidth }: Processor) => peak / bandwidth;

/** Kinds of work on float32 numbers: FLOPs done and bytes moved at least. */
export const kernels = {
  /** c = a + b for n elements: two read, one written. */
  add: (n: number) => ({ flops: n, bytes: 12 * n }),
  /** An n × n matrix times a vector: each weight is read once and used once. */
  matrixVector: (n: number) => ({ flops: 2 * n * n, bytes: 4 * (n * n + 2 * n) }),
  /** Two n × n matrices multiplied, each number moved once. */
  matrixMatrix: (n: number) => ({ flops: 2 * n ** 3, bytes: 12 * n * n }),
};

/** The shortest time in seconds, and what sets it. */
export function shortest(processor: Processor, { flops, bytes }: { flops: number; bytes: number }) {
  const arithmetic = flops / processor.peak;
  const memory = bytes / processor.bandwidth;
  return {
    arithmetic,
    memory,
    time: Math.max(arithmetic, memory),
    bound: memory > arithmetic ? ('memory' as const) : ('compute' as const),
    intensity: flops / bytes,
  };
}
