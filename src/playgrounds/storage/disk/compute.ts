import { InputError } from '@rackbook/engine/base';
import {
  DISK_SCHEDULERS,
  type DiskGeometry,
  diskPreset,
  diskStateAt,
  locate,
  parseDiskRequests,
  placeZones,
  revolutionTime,
  simulateDisk,
  trackCount,
  withTrackSkew,
} from '@rackbook/engine/storage/disk';
import { memoizeLast } from '../../frame/memoize-last.ts';
import { layOutChart } from './chart-layout.ts';
import { layOutPlatter } from './platter-layout.ts';
import { rateRows } from './rates.ts';
import { milliseconds, phaseInWords, runInWords, serviceRows } from './run-words.ts';
import type { DiskState } from './state.ts';
import type { DiskView, Word } from './view.ts';

/** Requests, and tracks that they visit: what the picture can hold. */
const MAX_REQUESTS = 100;
const MAX_VISITS = 400;

/** Most requests that the queue shows one by one. */
const MAX_WORDS = 24;

function tooMuch(message: string, most: number): never {
  throw new InputError(message, { place: { line: 1 }, expected: `at most ${most}` });
}

const runsOf = memoizeLast(
  ({ preset, queue, head, direction, skew }: DiskState) => {
    const geometry = withTrackSkew(diskPreset(preset), skew ? 'fitted' : 0);
    const requests = parseDiskRequests(queue, geometry);
    if (requests.length > MAX_REQUESTS) {
      tooMuch(`the queue has ${requests.length} requests`, MAX_REQUESTS);
    }
    const visits = requests.reduce((sum, { block, count }) => {
      const [first, last] = [locate(geometry, block), locate(geometry, block + count - 1)];
      return sum + last.track - first.track + 1;
    }, 0);
    if (visits > MAX_VISITS) {
      tooMuch(`the requests are spread over ${visits} tracks`, MAX_VISITS);
    }
    const options = { geometry, requests, headTrack: head, direction };
    const runs = DISK_SCHEDULERS.map((scheduler) => ({
      scheduler,
      ...simulateDisk({ ...options, scheduler: scheduler.id }),
    }));
    const words = queue.match(/[^\s,]+/g) ?? [];
    return { options, runs, words, places: requests.map(({ block }) => locate(geometry, block)) };
  },
  ['preset', 'queue', 'head', 'direction', 'skew'],
);

const ratesOf = memoizeLast(
  ({ geometry }: { readonly geometry: DiskGeometry }) => rateRows(geometry),
  ['geometry'],
);

/** What to draw for a state. Throws `InputError` for a mistake in it. */
export function computeDiskView(state: DiskState): DiskView {
  const { options, runs, words, places } = runsOf(state);
  const { geometry, requests, headTrack } = options;
  const run = runs.find(({ scheduler }) => scheduler.id === state.scheduler);
  if (run === undefined) throw new RangeError(`no scheduler ${state.scheduler}`);
  const { finish, tracksMoved, maxResponse, megabytesPerSecond } = run.totals;
  const tracks = trackCount(geometry);

  const phases = run.steps.flatMap((step) =>
    step.phases.map((phase) => ({ ...phase, request: step.request })),
  );
  const step = Math.min(state.step, phases.length);
  const last = phases[step - 1];
  const time = last === undefined ? 0 : last.start + last.duration;
  const { track, waiting } = diskStateAt({ ...options, scheduler: state.scheduler }, run, time);
  const isWaiting = requests.map((_, index) => waiting.includes(index));
  const says =
    last === undefined
      ? `The head is on track ${headTrack}; ${waiting.length} waiting.`
      : phaseInWords(last, words[last.request] ?? '');
  const word = (index: number): Word => {
    const waits = isWaiting[index] === true;
    const own = words[index] ?? '';
    if (index === last?.request) return ['dk-serving', `${waits ? '▸' : '✓'}${own}`];
    if (waits) return ['', own];
    return (requests[index]?.arrival ?? 0) > time
      ? ['dk-coming', `…${own}`]
      : ['dk-served', `✓${own}`];
  };
  const finishOf = new Map(run.steps.map((service) => [service.request, service.finish]));
  return {
    finishes: runs.map(({ totals }) => milliseconds(totals.finish)),
    totals: [
      milliseconds(finish),
      tracksMoved.toLocaleString('en'),
      milliseconds(maxResponse),
      megabytesPerSecond.toPrecision(3),
    ],
    steps: phases.length,
    step,
    platter: layOutPlatter({
      tracks,
      zones: placeZones(geometry),
      revolution: revolutionTime(geometry),
      time,
      track,
      requests: places.map((place, index) => ({
        place,
        count: requests[index]?.count ?? 1,
        state: isWaiting[index] === true ? 'waiting' : 'away',
      })),
      current:
        last === undefined ? null : { place: locate(geometry, last.block), count: last.count },
    }),
    chart: layOutChart({
      tracks,
      headTrack,
      phases,
      step,
      time,
      end: finish,
      requests: places.map((place, index) => ({
        track: place.track,
        arrival: requests[index]?.arrival ?? 0,
        finish: finishOf.get(index) ?? 0,
      })),
    }),
    says,
    queue: [
      ...words.slice(0, MAX_WORDS).map((_, index) => word(index)),
      ...(words.length > MAX_WORDS
        ? [['dk-coming', `and ${words.length - MAX_WORDS} more`] as const]
        : []),
    ],
    words: runInWords(run, run.scheduler, {
      tracks,
      headTrack,
      words,
      now: `phase ${step} of ${phases.length}. ${says}`,
    }),
    rows: serviceRows(run, words),
    rates: state.compare ? ratesOf(options) : [],
  };
}
