import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/base/index.ts';
import {
  type ArmDirection,
  accessDisk,
  blockAt,
  type DiskOptions,
  type DiskSchedulerId,
  diskPreset,
  locate,
  revolutionTime,
  seekTime,
  simulateDisk,
  trackCount,
} from '../../../src/storage/disk/index.ts';
import { arbitraryOptions } from './arbitrary.ts';

const textbook = diskPreset('textbook');
const QUEUE = [98, 183, 37, 122, 14, 124, 65, 67];

const requestsOn = (tracks: readonly number[]) =>
  tracks.map((track) => ({ block: blockAt(textbook, track, 0), count: 1, arrival: 0 }));

const exercise = (scheduler: DiskSchedulerId, direction: ArmDirection) => {
  const { steps, totals } = simulateDisk({
    geometry: textbook,
    scheduler,
    requests: requestsOn(QUEUE),
    headTrack: 53,
    direction,
  });
  return [totals.tracksMoved, ...steps.map((step) => step.toTrack)];
};

describe('the queue 98, 183, 37, 122, 14, 124, 65, 67 with the head on 53', () => {
  // Operating System Concepts gives 640, 236 and 236 (towards 0); the rest is added up by hand.
  test.each<readonly [DiskSchedulerId, ArmDirection, number, readonly number[]]>([
    ['fcfs', 'inward', 640, [98, 183, 37, 122, 14, 124, 65, 67]],
    ['sstf', 'inward', 236, [65, 67, 37, 14, 98, 122, 124, 183]],
    ['scan', 'outward', 236, [37, 14, 65, 67, 98, 122, 124, 183]], // 53 + 183
    ['scan', 'inward', 331, [65, 67, 98, 122, 124, 183, 37, 14]], // 146 + 185
    ['c-scan', 'inward', 382, [65, 67, 98, 122, 124, 183, 14, 37]], // 146 + 199 + 37
    ['c-scan', 'outward', 386, [37, 14, 183, 124, 122, 98, 67, 65]], // 53 + 199 + 134
    ['look', 'outward', 208, [37, 14, 65, 67, 98, 122, 124, 183]], // 39 + 169
    ['look', 'inward', 299, [65, 67, 98, 122, 124, 183, 37, 14]], // 130 + 169
    ['c-look', 'inward', 322, [65, 67, 98, 122, 124, 183, 14, 37]], // 130 + 169 + 23
    ['c-look', 'outward', 326, [37, 14, 183, 124, 122, 98, 67, 65]], // 39 + 169 + 118
  ])('%s %s: %d tracks', (scheduler, direction, moved, order) => {
    expect(exercise(scheduler, direction)).toEqual([moved, ...order]);
  });

  test('SCAN and C-SCAN show their runs to the edges', () => {
    const phasesOf = (scheduler: DiskSchedulerId, request: number) =>
      simulateDisk({
        geometry: textbook,
        scheduler,
        requests: requestsOn(QUEUE),
        headTrack: 53,
      })
        .steps.find((step) => step.request === request)
        ?.phases.filter((phase) => phase.kind === 'seek')
        .map(({ purpose, fromTrack, toTrack }) => [purpose, fromTrack, toTrack]);
    expect(phasesOf('scan', 2)).toEqual([
      ['edge', 183, 199],
      ['request', 199, 37],
    ]);
    expect(phasesOf('c-scan', 4)).toEqual([
      ['edge', 183, 199],
      ['return', 199, 0],
      ['request', 0, 14],
    ]);
  });
});

describe('arrivals', () => {
  const run = (scheduler: DiskSchedulerId, requests: DiskOptions['requests']) =>
    simulateDisk({ geometry: textbook, scheduler, requests, headTrack: 100 });

  test('the disk idles until the first request, and between requests', () => {
    const { steps, totals } = run('fcfs', [{ block: 800, count: 1, arrival: 3_000_000 }]);
    // Track 100, slot 200 mod 8 = 0 (skew 2 a track): it passes at 10 ms and takes 1.25 ms.
    expect(steps[0]).toMatchObject({ start: 3_000_000, rotation: 7_000_000, finish: 11_250_000 });
    expect(totals).toEqual({
      seek: 0,
      rotation: 7_000_000,
      transfer: 1_250_000,
      idle: 3_000_000,
      finish: 11_250_000,
      tracksMoved: 0,
      bytes: 4096,
      meanResponse: 8_250_000,
      maxResponse: 8_250_000,
      megabytesPerSecond: (4096 / 11_250_000) * 1000,
    });
  });

  test('a request that comes during a service waits for its end, then may overtake', () => {
    const [far, near] = requestsOn([180, 104]);
    const [first] = requestsOn([102]);
    if (far === undefined || near === undefined || first === undefined) throw new Error('requests');
    const { steps } = run('sstf', [first, far, { ...near, arrival: 1 }]);
    expect(steps.map((step) => step.request)).toEqual([0, 2, 1]);
    expect(steps.map((step) => step.waiting)).toEqual([[0, 1], [1, 2], [1]]);
  });

  test('a request ahead that comes while SCAN runs to the edge waits for the way back', () => {
    const [behind, ahead] = requestsOn([10, 150]);
    if (behind === undefined || ahead === undefined) throw new Error('requests');
    const atEdge = { ...ahead, arrival: seekTime(textbook, 99) };
    const { steps } = run('scan', [behind, atEdge]);
    expect(steps.map((step) => [step.request, step.direction])).toEqual([
      [1, 'outward'],
      [0, 'outward'],
    ]);
    const late = { ...ahead, arrival: seekTime(textbook, 99) + 1 };
    expect(run('scan', [behind, late]).steps.map((step) => step.request)).toEqual([0, 1]);
  });

  test('no requests take no time', () => {
    expect(run('scan', [])).toEqual({
      steps: [],
      totals: {
        seek: 0,
        rotation: 0,
        transfer: 0,
        idle: 0,
        finish: 0,
        tracksMoved: 0,
        bytes: 0,
        meanResponse: 0,
        maxResponse: 0,
        megabytesPerSecond: 0,
      },
    });
  });
});

describe('knowing the angle', () => {
  test('SPTF takes the farther request whose sector comes first; SSTF does not', () => {
    // 3 tracks of 12 sectors, 360 units a turn, 10 a track; at 195 block 6 has just begun to pass.
    // By seek block 6 is nearest, though it comes after 345. By positioning it is block 20 on the
    // next track, after 10 + 35; at its end, 270, block 6 comes after 270 and block 33 after 360.
    const unit = 10_000;
    const options = {
      geometry: {
        zones: [{ tracks: 3, sectorsPerTrack: 12, trackSkew: 0 }],
        sectorBytes: 512,
        rpm: 60e9 / (360 * unit),
        seek: { settle: 0, perRootTrack: 0, longFrom: 0, longBase: 0, perTrack: 10 * unit },
      },
      requests: [6, 20, 33].map((block) => ({ block, count: 1, arrival: 195 * unit })),
    };
    const order = (scheduler: DiskSchedulerId) =>
      simulateDisk({ ...options, scheduler }).steps.map((step) => step.request);
    expect(order('sptf')).toEqual([1, 0, 2]);
    expect(order('sstf')).toEqual([0, 1, 2]);
  });
});

/** Orders of a queue that is all there at time 0, by sorting and not by choosing. */
function sortedOrder(options: DiskOptions): number[] {
  const { geometry, requests, scheduler, headTrack = 0, direction = 'inward' } = options;
  const last = trackCount(geometry) - 1;
  const flip = (track: number) => (direction === 'inward' ? track : last - track);
  const head = flip(headTrack);
  const tracks = requests.map(({ block }, index) => ({
    index,
    track: flip(locate(geometry, block).track),
  }));
  const inward = tracks.toSorted((a, b) => a.track - b.track || a.index - b.index);
  const outward = tracks.toSorted((a, b) => b.track - a.track || a.index - b.index);
  const ahead = inward.filter(({ track }) => track >= head);
  const behind = (scheduler.startsWith('c-') ? inward : outward).filter(
    ({ track }) => track < head,
  );
  return (scheduler === 'fcfs' ? tracks : [...ahead, ...behind]).map(({ index }) => index);
}

describe('properties', () => {
  test('of queues that are there from the start: FCFS and the sweeps are sorted orders', () => {
    fc.assert(
      fc.property(arbitraryOptions, (options) => {
        const fixed = {
          ...options,
          // One block a request: a longer one may carry the head past others.
          requests: options.requests.map((request) => ({ ...request, count: 1, arrival: 0 })),
        };
        fc.pre(!['sstf', 'sptf'].includes(options.scheduler));
        const { steps } = simulateDisk(fixed);
        expect(steps.map((step) => step.request)).toEqual(sortedOrder(fixed));
      }),
    );
  });

  test('SSTF and SPTF choose the first of the cheapest that wait', () => {
    fc.assert(
      fc.property(arbitraryOptions, fc.constantFrom('sstf', 'sptf'), (options, scheduler) => {
        const { geometry, requests } = options;
        let track = options.headTrack ?? 0;
        for (const step of simulateDisk({ ...options, scheduler }).steps) {
          const costs = step.waiting.map((index) => {
            const { block = 0 } = requests[index] ?? {};
            if (scheduler === 'sstf') return Math.abs(locate(geometry, block).track - track);
            const access = accessDisk(geometry, { block, count: 1 }, { track, time: step.start });
            return (access.phases.at(-1)?.start ?? 0) - step.start;
          });
          expect(step.request).toBe(step.waiting[costs.indexOf(Math.min(...costs))]);
          track = step.toTrack;
        }
      }),
    );
  });

  test('every request is served once, after it arrived, without idling beside a queue', () => {
    fc.assert(
      fc.property(arbitraryOptions, (options) => {
        const { steps, totals } = simulateDisk(options);
        const { geometry, requests } = options;
        expect(steps.map((step) => step.request).sort((a, b) => a - b)).toEqual([
          ...requests.keys(),
        ]);
        let free = 0;
        let idle = 0;
        const unserved = new Set(requests.keys());
        for (const step of steps) {
          const arrival = requests[step.request]?.arrival ?? -1;
          // The arm may set out for an edge before the request that it then takes has come.
          const chosen = step.phases.find((phase) => phase.purpose === 'request')?.start ?? -1;
          expect(chosen).toBeGreaterThanOrEqual(arrival);
          expect(step.waiting).toEqual(
            [...unserved]
              .filter((index) => (requests[index]?.arrival ?? 0) <= chosen)
              .sort((a, b) => (requests[a]?.arrival ?? 0) - (requests[b]?.arrival ?? 0) || a - b),
          );
          const earliest = Math.min(...[...unserved].map((index) => requests[index]?.arrival ?? 0));
          expect(step.start).toBe(Math.max(free, earliest));
          idle += step.start - free;
          expect(step.start + step.seek + step.rotation + step.transfer).toBe(step.finish);
          free = step.finish;
          unserved.delete(step.request);
          let now = step.start;
          for (const phase of step.phases) {
            expect(phase.start).toBe(now);
            now += phase.duration;
            if (phase.kind === 'rotation') {
              expect(phase.duration).toBeLessThan(revolutionTime(geometry));
            }
            if (phase.kind === 'seek') {
              const distance = Math.abs(phase.toTrack - phase.fromTrack);
              expect(phase.duration).toBe(seekTime(geometry, distance));
            }
          }
        }
        expect(totals.idle).toBe(idle);
        expect(totals.finish).toBe(free);
        expect(totals.idle + totals.seek + totals.rotation + totals.transfer).toBe(totals.finish);
        expect(totals.bytes).toBe(
          requests.reduce((sum, request) => sum + request.count, 0) * geometry.sectorBytes,
        );
      }),
      { numRuns: 200 },
    );
  });

  test('the same options give the same run', () => {
    fc.assert(
      fc.property(arbitraryOptions, (options) => {
        expect(simulateDisk(structuredClone(options))).toEqual(simulateDisk(options));
      }),
      { numRuns: 30 },
    );
  });

  test('LOOK never moves farther than SCAN, nor C-LOOK than C-SCAN', () => {
    fc.assert(
      fc.property(arbitraryOptions, (options) => {
        const requests = options.requests.map((request) => ({ ...request, count: 1, arrival: 0 }));
        const moved = (scheduler: DiskSchedulerId) =>
          simulateDisk({ ...options, requests, scheduler }).totals.tracksMoved;
        expect(moved('look')).toBeLessThanOrEqual(moved('scan'));
        expect(moved('c-look')).toBeLessThanOrEqual(moved('c-scan'));
      }),
    );
  });
});

describe('what cannot be', () => {
  const attempt = (change: Partial<DiskOptions>) => () =>
    simulateDisk({ geometry: textbook, scheduler: 'fcfs', requests: requestsOn([3]), ...change });
  test.each<readonly [string, Partial<DiskOptions>, string, string]>([
    ['a head beside the disk', { headTrack: 200 }, 'head track is 200', 'from 0 to 199'],
    [
      'a block beyond the disk',
      { requests: [{ block: 1600, count: 1, arrival: 0 }] },
      'request 1: block is 1600',
      'from 0 to 1599',
    ],
    [
      'a range that leaves the disk',
      { requests: [...requestsOn([5]), { block: 1599, count: 2, arrival: 0 }] },
      'request 2: count is 2',
      'from 1 to 1',
    ],
    [
      'an arrival before time 0',
      { requests: [{ block: 0, count: 1, arrival: -1 }] },
      'request 1: arrival is -1',
      'from 0 to 3600000000000',
    ],
    [
      'too many requests',
      { requests: requestsOn(Array.from({ length: 501 }, () => 7)) },
      'requests is 501',
      'from 0 to 500',
    ],
    [
      'too many tracks',
      { requests: Array.from({ length: 101 }, () => ({ block: 0, count: 1600, arrival: 0 })) },
      'the requests visit 20200 tracks',
      'at most 20000 in all',
    ],
  ])('%s', (_name, change, message, expected) => {
    expect(attempt(change)).toThrow(InputError);
    expect(attempt(change)).toThrow(
      expect.objectContaining({ message, expected: expect.stringContaining(expected) }),
    );
  });
});
