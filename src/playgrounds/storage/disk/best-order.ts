import { at } from '@rackbook/engine/base';
import { accessDisk, type DiskGeometry, type DiskRequest } from '@rackbook/engine/storage/disk';

/** A way to serve some of the requests: where it leaves the head, when, and the order so far. */
interface Plan {
  readonly track: number;
  readonly time: number;
  readonly order: readonly number[];
}

/**
 * The order that serves all requests soonest when they are all there at the start, as indices, and
 * when it ends (nanoseconds). Exact: to be at a place sooner never makes anything later, so of the
 * plans that served the same requests and ended with the same one, only the first to end matters.
 */
export function bestOrder(
  geometry: DiskGeometry,
  requests: readonly DiskRequest[],
  headTrack: number,
): { readonly order: readonly number[]; readonly finish: number } {
  let plans = new Map<string, Plan>([['', { track: headTrack, time: 0, order: [] }]]);
  for (let served = 0; served < requests.length; served++) {
    const longer = new Map<string, Plan>();
    for (const plan of plans.values()) {
      for (const [index, request] of requests.entries()) {
        if (plan.order.includes(index)) continue;
        const { track, finish } = accessDisk(geometry, request, plan);
        const key = `${[...plan.order, index].sort((a, b) => a - b)} ${index}`;
        const known = longer.get(key);
        if (known === undefined || finish < known.time) {
          longer.set(key, { track, time: finish, order: [...plan.order, index] });
        }
      }
    }
    plans = longer;
  }
  const ends = [...plans.values()].sort((a, b) => a.time - b.time);
  const { order, time } = at(ends, 0);
  return { order, finish: time };
}
