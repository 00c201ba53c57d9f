import type { DiskPhase, DiskRun, DiskScheduler } from '@rackbook/engine/storage/disk';

/** Nanoseconds as milliseconds, to what can be told apart. */
export const milliseconds = (time: number): string =>
  (time / 1e6).toFixed(time > 0 && time < 1e5 ? 3 : 2);

const purposes: Readonly<Record<DiskPhase['purpose'], string>> = {
  request: '',
  'next-track': ', to go on there',
  edge: ', on to the edge',
  return: ', back to the other edge',
};

/** What a phase does for the request `word`, in a sentence. */
export function phaseInWords(
  { kind, purpose, fromTrack, toTrack, duration }: DiskPhase,
  word: string,
): string {
  const what = {
    seek: `the arm goes from track ${fromTrack} to ${toTrack}${purposes[purpose]}`,
    rotation: `the head waits on track ${toTrack} for the sector to come round`,
    transfer: 'the sectors pass under the head',
  }[kind];
  return `${word}: ${what}, ${milliseconds(duration)} ms.`;
}

/** The table, head first: the requests in the order of service. */
export const serviceRows = (
  { steps }: DiskRun,
  words: readonly string[],
): readonly (readonly string[])[] => [
  ['Request', 'Tracks', 'Seek', 'Rotation', 'Transfer', 'Done'],
  ...steps.map(({ request, fromTrack, toTrack, seek, rotation, transfer, finish }) => [
    words[request] ?? '',
    `${fromTrack} → ${toTrack}`,
    ...[seek, rotation, transfer, finish].map(milliseconds),
  ]),
];

/** Most requests whose order is told in words. */
const MAX_TOLD = 30;

/** The picture in words. */
export function runInWords(
  { steps, totals }: DiskRun,
  { name, rule }: DiskScheduler,
  {
    tracks,
    headTrack,
    words,
    now,
  }: {
    readonly tracks: number;
    readonly headTrack: number;
    readonly words: readonly string[];
    /** Where the run stands, in a sentence. */
    readonly now: string;
  },
): string {
  const order = steps.slice(0, MAX_TOLD).map(({ request }) => words[request]);
  return `A disk of ${tracks} tracks with the head on track ${headTrack} serves ${words.length} requests. ${name}: ${rule} Order of service: ${order.join(' ')}. It takes ${milliseconds(totals.finish)} ms, and the arm crosses ${totals.tracksMoved} tracks. The picture shows ${now}`;
}
