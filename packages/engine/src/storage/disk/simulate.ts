import { at, InputError } from '../../base/index.ts';
import {
  accessDisk,
  type BlockRange,
  type DiskPhase,
  type DiskTimes,
  rate,
  sumPhases,
} from './access.ts';
import {
  type BlockPlace,
  blockCount,
  checkGeometry,
  checkNumber,
  type DiskGeometry,
  locate,
  revolutionTime,
  seekTime,
  trackCount,
} from './geometry.ts';
import { MAX_ARRIVAL, MAX_REQUESTS, MAX_TRACK_VISITS } from './limits.ts';
import { type ArmDirection, type DiskSchedulerId, diskScheduler } from './schedulers.ts';

/** A request in the queue. */
export interface DiskRequest extends BlockRange {
  /** When it reaches the disk, in whole nanoseconds. */
  readonly arrival: number;
}

/** What to simulate. */
export interface DiskOptions {
  readonly geometry: DiskGeometry;
  readonly scheduler: DiskSchedulerId;
  /** In the order in which they are submitted; arrivals need not rise. */
  readonly requests: readonly DiskRequest[];
  /** Track under the head at time 0; 0, the outermost, unless told. */
  readonly headTrack?: number;
  /** Which way a sweeping scheduler goes first; inward unless told. */
  readonly direction?: ArmDirection;
}

/** The service of one request. Times are nanoseconds; `start + seek + rotation + transfer` is `finish`. */
export interface DiskStep extends DiskTimes {
  /** Index of the request in the options. */
  readonly request: number;
  /** Indices of the requests that waited when it was chosen, itself too, in order of arrival. */
  readonly waiting: readonly number[];
  /** Which way the arm sweeps while serving it; for schedulers that do not sweep, as at first. */
  readonly direction: ArmDirection;
  /** When the disk set out, on the way to the edge if the scheduler goes there first. */
  readonly start: number;
  readonly finish: number;
  readonly fromTrack: number;
  readonly toTrack: number;
  /** Tracks that the arm crossed, there and back. */
  readonly tracksMoved: number;
  readonly phases: readonly DiskPhase[];
}

/** Sums over a run. Times are nanoseconds; `idle + seek + rotation + transfer` is `finish`. */
export interface DiskTotals extends DiskTimes {
  /** Time with an empty queue. */
  readonly idle: number;
  /** When the last request was done. */
  readonly finish: number;
  readonly tracksMoved: number;
  readonly bytes: number;
  /** From arrival to finish. */
  readonly meanResponse: number;
  readonly maxResponse: number;
  /** Bytes over the time until the last finish, idle time too, in 10⁶ bytes a second. */
  readonly megabytesPerSecond: number;
}

/** A run, in the order of service. */
export interface DiskRun {
  readonly steps: readonly DiskStep[];
  readonly totals: DiskTotals;
}

function checkRequests(geometry: DiskGeometry, requests: readonly DiskRequest[]): BlockPlace[] {
  const field = 'requests';
  checkNumber(field, requests.length, 0, MAX_REQUESTS);
  const blocks = blockCount(geometry);
  let visits = 0;
  const places = requests.map(({ block, count, arrival }, index) => {
    const name = `request ${index + 1}`;
    checkNumber(`${name}: block`, block, 0, blocks - 1);
    checkNumber(`${name}: count`, count, 1, blocks - block);
    checkNumber(`${name}: arrival`, arrival, 0, MAX_ARRIVAL);
    const place = locate(geometry, block);
    visits += locate(geometry, block + count - 1).track - place.track + 1;
    return place;
  });
  if (visits > MAX_TRACK_VISITS) {
    throw new InputError(`the requests visit ${visits} tracks`, {
      place: { field },
      expected: `at most ${MAX_TRACK_VISITS} in all`,
    });
  }
  return places;
}

/**
 * Serves the requests one after another, each chosen among those that have arrived when the disk
 * is free. A choice is not taken back; only on the way to an edge is the queue looked at again, at
 * the edge. The disk never idles while a request waits. Throws `InputError` for a geometry, a head
 * track or a request that cannot be.
 */
export function simulateDisk(options: DiskOptions): DiskRun {
  const { scheduler, requests, headTrack = 0 } = options;
  const geometry = checkGeometry(options.geometry);
  const rule = diskScheduler(scheduler);
  const places = checkRequests(geometry, requests);
  const tracks = trackCount(geometry);
  const revolution = revolutionTime(geometry);

  let track = checkNumber('head track', headTrack, 0, tracks - 1);
  let direction = options.direction ?? 'inward';
  let time = 0;
  let idle = 0;
  const arriving = [...requests.keys()].sort(
    (a, b) => at(requests, a).arrival - at(requests, b).arrival || a - b,
  );
  let arrived = 0;
  const waiting: number[] = [];
  /** What the arm has done towards the next step: runs to the edge and back. */
  let phases: DiskPhase[] = [];
  const steps: DiskStep[] = [];

  const ahead = (index: number): number =>
    (at(places, index).track - track) * (direction === 'inward' ? 1 : -1);
  const cost = (index: number): number =>
    rule.cost({
      ahead: ahead(index),
      tracks,
      positioning() {
        const { track: target, start } = at(places, index);
        const seek = seekTime(geometry, Math.abs(target - track));
        return seek + ((start + revolution - ((time + seek) % revolution)) % revolution);
      },
    });
  const choose = (): number => {
    const costs = waiting.map(cost);
    return at(waiting, costs.indexOf(Math.min(...costs)));
  };
  const sweepTo = (toTrack: number, purpose: 'edge' | 'return', block: number): void => {
    const duration = seekTime(geometry, Math.abs(toTrack - track));
    phases.push({
      kind: 'seek',
      purpose,
      start: time,
      duration,
      fromTrack: track,
      toTrack,
      block,
      count: 0,
    });
    time += duration;
    track = toTrack;
  };

  while (steps.length < requests.length) {
    for (; arrived < arriving.length; arrived++) {
      const index = at(arriving, arrived);
      const { arrival } = at(requests, index);
      if (arrival > time) {
        if (waiting.length > 0) break;
        idle += arrival - time;
        time = arrival;
      }
      waiting.push(index);
    }
    const request = choose();
    const { block } = at(places, request);
    if (rule.turn !== null && ahead(request) < 0) {
      const inward = direction === 'inward';
      const edge = inward ? tracks - 1 : 0;
      if (rule.edge && track !== edge) {
        sweepTo(edge, 'edge', block);
        continue;
      }
      if (rule.turn === 'reverse') {
        direction = inward ? 'outward' : 'inward';
        continue;
      }
      if (rule.edge) {
        sweepTo(tracks - 1 - edge, 'return', block);
        continue;
      }
    }
    const access = accessDisk(geometry, at(requests, request), { track, time });
    phases = [...phases, ...access.phases];
    const first = at(phases, 0);
    steps.push({
      request,
      waiting: [...waiting],
      direction,
      start: first.start,
      finish: access.finish,
      fromTrack: first.fromTrack,
      toTrack: access.track,
      tracksMoved: phases.reduce(
        (sum, phase) => sum + Math.abs(phase.toTrack - phase.fromTrack),
        0,
      ),
      ...sumPhases(phases),
      phases,
    });
    ({ finish: time, track } = access);
    phases = [];
    waiting.splice(waiting.indexOf(request), 1);
  }
  return { steps, totals: sumSteps(geometry, requests, steps, idle) };
}

function sumSteps(
  geometry: DiskGeometry,
  requests: readonly DiskRequest[],
  steps: readonly DiskStep[],
  idle: number,
): DiskTotals {
  const sum = (of: (step: DiskStep) => number): number =>
    steps.reduce((total, step) => total + of(step), 0);
  const response = (step: DiskStep): number => step.finish - at(requests, step.request).arrival;
  const finish = steps.at(-1)?.finish ?? 0;
  const bytes = sum((step) => at(requests, step.request).count) * geometry.sectorBytes;
  return {
    seek: sum((step) => step.seek),
    rotation: sum((step) => step.rotation),
    transfer: sum((step) => step.transfer),
    idle,
    finish,
    tracksMoved: sum((step) => step.tracksMoved),
    bytes,
    meanResponse: sum(response) / Math.max(1, steps.length),
    maxResponse: Math.max(0, ...steps.map(response)),
    megabytesPerSecond: rate(bytes, finish),
  };
}
