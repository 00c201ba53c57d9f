import { at } from '../../base/index.ts';
import type { DiskPhase } from './access.ts';
import { headAngleAt } from './geometry.ts';
import type { DiskOptions, DiskRun } from './simulate.ts';

/** The disk at one moment, to draw it. */
export interface DiskState {
  readonly time: number;
  /** Index in `run.steps` of the service under way; null while the disk idles. */
  readonly step: number | null;
  readonly phase: DiskPhase | null;
  /** Where the head is, between two tracks during a seek (drawn as moving evenly). */
  readonly track: number;
  /** What is under the head, in turns from the index mark. */
  readonly angle: number;
  /** Indices of the requests that have arrived and are not done, in order of arrival. */
  readonly waiting: readonly number[];
}

/** The disk of `options` at `time` (nanoseconds) of its `run`. */
export function diskStateAt(options: DiskOptions, run: DiskRun, time: number): DiskState {
  const { geometry, requests, headTrack = 0 } = options;
  let track = headTrack;
  let step: number | null = null;
  let phase: DiskPhase | null = null;
  const done = new Set<number>();
  for (const [index, { request, start, finish, toTrack, phases }] of run.steps.entries()) {
    if (start > time) break;
    if (finish <= time) {
      done.add(request);
      track = toTrack;
      continue;
    }
    step = index;
    phase = phases.findLast((candidate) => candidate.start <= time) ?? null;
    if (phase !== null) {
      const share = (time - phase.start) / phase.duration;
      track = phase.fromTrack + (phase.toTrack - phase.fromTrack) * share;
    }
  }
  const arrival = (index: number): number => at(requests, index).arrival;
  return {
    time,
    step,
    phase,
    track,
    angle: headAngleAt(geometry, time),
    waiting: [...requests.keys()]
      .filter((index) => arrival(index) <= time && !done.has(index))
      .sort((a, b) => arrival(a) - arrival(b) || a - b),
  };
}
