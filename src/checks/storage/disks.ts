import {
  type DiskSchedulerId,
  diskPreset,
  diskScheduler,
  parseDiskRequests,
  simulateDisk,
  summarizeDisk,
  withTrackSkew,
} from '@rackbook/engine/storage/disk';
import { numberIn, type Question } from '../question.ts';

const toMilliseconds = (time: number) => time / 1e6;

const textbook = diskPreset('textbook');

const serve = (scheduler: DiskSchedulerId) =>
  simulateDisk({
    geometry: textbook,
    scheduler,
    requests: parseDiskRequests('t98 t183 t37 t122 t14 t124 t65 t67', textbook),
    headTrack: 53,
  }).totals;

const contestants = ['fcfs', 'sstf', 'sptf', 'scan'] as const;
const fastest = () =>
  contestants.reduce((best, id) => (serve(id).finish < serve(best).finish ? id : best));

const fastestOrder: Question = {
  id: 'fastest-order',
  kind: 'one',
  prompt:
    'The queue is `98 183 37 122 14 124 65 67`, the head is on track 53 of the textbook disk, sweeps go inwards first. Which scheduler is done first?',
  options: contestants.map((id) => ({ id, label: diskScheduler(id).name })),
  solution: () => [fastest()],
  judge([given]) {
    const best = fastest();
    const name = (id: DiskSchedulerId) => diskScheduler(id).name;
    const figures = (id: DiskSchedulerId) =>
      `${name(id)} takes ${toMilliseconds(serve(id).finish)} ms and moves ${serve(id).tracksMoved} tracks`;
    const chosen = contestants.find((id) => id === given);
    if (chosen === best) {
      return {
        right: true,
        reason: `${figures(best)}: it moves the arm further than SSTF does, but arrives when the sectors do.`,
      };
    }
    return {
      right: false,
      reason:
        chosen === undefined
          ? `Choose one of the four: ${contestants.map(name).join(', ')}.`
          : `${figures(chosen)}. ${figures(best)}; what is left out when only tracks are counted?`,
    };
  },
};

const cheetah = () => summarizeDisk(diskPreset('cheetah'));

/** Average seek, half a turn and the transfer of 4,096 bytes, in milliseconds. */
function randomRead() {
  const { averageSeek, averageRotation, outerMegabytesPerSecond } = cheetah();
  const transfer = (4096 / outerMegabytesPerSecond) * 1e3;
  return toMilliseconds(averageSeek + averageRotation + transfer);
}

/** Whether two numbers differ by at most this share of the second. */
const close = (given: number, wanted: number, share: number) =>
  Math.abs(given - wanted) <= share * wanted;

const oneRead: Question = {
  id: 'one-random-read',
  kind: 'text',
  unit: 'ms',
  prompt:
    'A disk turns 15,000 times a minute, its average seek takes 4 ms, and 130 MB/s pass under the head. How long does one random read of 4 KB take on average?',
  solution: () => [randomRead().toFixed(1)],
  judge(answer) {
    const given = numberIn(answer);
    const { averageSeek, averageRotation, revolution } = cheetah();
    const [seek, half, turn] = [averageSeek, averageRotation, revolution].map(toMilliseconds) as [
      number,
      number,
      number,
    ];
    if (close(given, randomRead(), 0.03)) {
      return {
        right: true,
        reason: `${seek.toFixed(1)} ms to get there, ${half} ms for half a turn, and about 0.03 ms for the bytes themselves.`,
      };
    }
    const wrong = close(given, seek + turn, 0.03)
      ? `A whole turn takes ${turn} ms, but on average the sector is only half a turn away.`
      : close(given, seek, 0.03)
        ? 'That is the seek alone. Once on the track, the head still waits for the sector.'
        : close(given, half, 0.05)
          ? 'That is the rotation alone. The arm has to get to the track first.'
          : `Add three times: the seek, half of a turn of ${turn} ms, and 4,096 bytes at 130 MB/s.`;
    return { right: false, reason: wrong };
  },
};

const readsPerSecond: Question = {
  id: 'reads-per-second',
  kind: 'text',
  unit: 'reads a second',
  prompt:
    'The same disk serves random 4 KB reads one after another. About how many does it finish in a second?',
  solution: () => [(1000 / randomRead()).toFixed(0)],
  judge(answer) {
    const given = numberIn(answer);
    const right = close(given, 1000 / randomRead(), 0.04);
    return {
      right,
      reason: right
        ? `1,000 ms divided by ${randomRead().toFixed(2)} ms. That is ${((4096 * given) / 1e6).toFixed(2)} MB/s of a disk that can deliver 130.`
        : close(given, 130e6 / 4096, 0.1)
          ? 'That many reads of 4 KB are in 130 MB, but each random read also needs a seek and a wait.'
          : `How often do ${randomRead().toFixed(1)} ms, the time of one read, fit into a second?`,
    };
  },
};

const withoutSkew = () =>
  simulateDisk({
    geometry: withTrackSkew(diskPreset('teaching'), 0),
    scheduler: 'fcfs',
    requests: [{ block: 0, count: 40, arrival: 0 }],
  }).totals;

const skew: Question = {
  id: 'track-skew',
  kind: 'text',
  unit: 'ms',
  prompt:
    'A turn takes 10 ms and moving to the next track 3 ms. There is no track skew: sector 0 lies at the same angle on every track. The head has just read the last sector of a track and moves on. How long does it wait on the next track for sector 0?',
  solution: () => [String(toMilliseconds(withoutSkew().rotation))],
  judge(answer) {
    const given = numberIn(answer);
    const { rotation, seek } = withoutSkew();
    const right = given === toMilliseconds(rotation);
    const wrong: Readonly<Record<number, string>> = {
      [toMilliseconds(seek)]: 'That is the seek. When it ends, sector 0 has already passed.',
      [toMilliseconds(seek + rotation)]:
        'Seek and wait together make a whole turn. How much of it is the wait?',
      5: 'Half a turn is the average at a random moment, but here it is known where sector 0 is.',
      0: 'Sector 0 begins where the last sector ended, but the platter turns on while the arm moves.',
    };
    return {
      right,
      reason: right
        ? 'Sector 0 passes while the arm still moves, so it comes round only after the rest of the turn.'
        : (wrong[given] ??
          'When the move starts, sector 0 is right at the head. Where is it when the move ends?'),
    };
  },
};

/** When the request for track 190 is done while `others` requests come for tracks 40 to 60. */
function farRequest(scheduler: DiskSchedulerId, others: number) {
  const near = Array.from(
    { length: others },
    (_, index) => `t${40 + ((index * 13) % 21)}@${7 * index}`,
  );
  const { steps } = simulateDisk({
    geometry: textbook,
    scheduler,
    requests: parseDiskRequests(['t190', ...near].join(' '), textbook),
    headTrack: 50,
  });
  return steps.find(({ request }) => request === 0)?.finish ?? 0;
}

/** Whether twice as many requests for near tracks make the far one wait longer. */
const starves = (id: DiskSchedulerId) => farRequest(id, 120) > farRequest(id, 60);

const suspects = [
  'fcfs',
  'sstf',
  'sptf',
  'scan',
  'look',
] as const satisfies readonly DiskSchedulerId[];

const starvation: Question = {
  id: 'starvation',
  kind: 'some',
  prompt:
    'One request is for track 190. The head is on track 50, and requests for tracks 40 to 60 keep coming faster than they are served. Under which schedulers can track 190 wait for ever?',
  options: suspects.map((id) => ({ id, label: diskScheduler(id).name })),
  solution: () => suspects.filter(starves),
  judge(answer) {
    const name = (id: DiskSchedulerId) => diskScheduler(id).name;
    const missed = suspects.find((id) => starves(id) && !answer.includes(id));
    const extra = suspects.find((id) => !starves(id) && answer.includes(id));
    if (extra !== undefined) {
      return {
        right: false,
        reason: `Not ${name(extra)}: track 190 is served after ${toMilliseconds(farRequest(extra, 60)).toFixed(0)} ms, however many requests follow.`,
      };
    }
    if (missed !== undefined) {
      return {
        right: false,
        reason: `${name(missed)} too: after 120 requests for near tracks, track 190 has waited ${toMilliseconds(farRequest(missed, 120)).toFixed(0)} ms, and there is always a nearer one.`,
      };
    }
    return {
      right: true,
      reason:
        'They always prefer what is near. FCFS has an end to its queue, and a sweep reaches every track.',
    };
  },
};

export const questions: readonly Question[] = [
  fastestOrder,
  oneRead,
  readsPerSecond,
  skew,
  starvation,
];
