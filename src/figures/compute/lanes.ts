/**
 * A model of regular and branchy work on a CPU and on a GPU. Every item takes a number of
 * instructions on one of several paths. A CPU core works off one item after another. The lanes of a
 * warp share one instruction: a path that at least one lane takes occupies the whole warp.
 */
export interface Machine {
  /** CPU cores. */
  readonly cores: number;
  readonly warps: number;
  readonly lanes: number;
  /** Time of one instruction on a GPU lane; on a CPU core it is 1. */
  readonly gpuTime: number;
}

/** The machine of the figure: few quick cores against many slow lanes. */
export const machine: Machine = { cores: 4, warps: 2, lanes: 8, gpuTime: 2 };

/** Instructions an item takes on its path. */
export const ITEM_INSTRUCTIONS = 6;

/** A stretch of time in which a core or lane runs an item, or waits with its warp. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly path: number;
  readonly busy: boolean;
}
interface Run {
  /** One row for each core or lane. */
  readonly rows: readonly (readonly Span[])[];
  readonly finish: number;
}

/** Items dealt out to cores in turn. `paths` has the path of each item. */
export function onCpu(paths: readonly number[], { cores }: Machine): Run {
  const rows = Array.from({ length: cores }, (_, core) =>
    paths
      .filter((_, item) => item % cores === core)
      .map((path, turn) => ({
        start: turn * ITEM_INSTRUCTIONS,
        end: (turn + 1) * ITEM_INSTRUCTIONS,
        path,
        busy: true,
      })),
  );
  return { rows, finish: Math.max(...rows.map((row) => row.at(-1)?.end ?? 0)) };
}

/** Items dealt out to warps in order; as many items as lanes. */
export function onGpu(paths: readonly number[], { warps, lanes, gpuTime }: Machine): Run {
  const length = ITEM_INSTRUCTIONS * gpuTime;
  const rows = Array.from({ length: warps }, (_, warp) => {
    const own = paths.slice(warp * lanes, (warp + 1) * lanes);
    const taken = [...new Set(own)].sort((a, b) => a - b);
    return own.map((mine) =>
      taken.map((path, turn) => ({
        start: turn * length,
        end: (turn + 1) * length,
        path,
        busy: path === mine,
      })),
    );
  }).flat();
  return { rows, finish: Math.max(...rows.map((row) => row.at(-1)?.end ?? 0)) };
}

/** Share of the lanes' time, until the last is done, that is spent on an item's own path. */
export function utilisation({ rows, finish }: Run): number {
  const busy = rows
    .flat()
    .filter((span) => span.busy)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return busy / (rows.length * finish);
}

const items = machine.warps * machine.lanes;
const pathsOf = (path: (item: number) => number) =>
  Array.from({ length: items }, (_, i) => path(i));

/** Workloads of 16 items: which path each item takes. */
export const workloads = {
  /** All items take the same path. */
  regular: pathsOf(() => 0),
  /** Neighbours take different paths. */
  branchy: pathsOf((item) => item % 2),
  /** The same items, sorted by path. */
  sorted: pathsOf((item) => Math.floor((2 * item) / items)),
  /** Every item of a warp takes a path of its own. */
  scattered: pathsOf((item) => item % machine.lanes),
};
