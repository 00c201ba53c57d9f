import { InputError } from '../../base/index.ts';
import { blockAt, blockCount, type DiskGeometry, sectorsOnTrack, trackCount } from './geometry.ts';
import { MAX_ARRIVAL, MAX_REQUEST_TEXT, MAX_REQUESTS } from './limits.ts';
import type { DiskRequest } from './simulate.ts';

const NANOSECONDS: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9 };

/** Place, count and arrival of a request; the pattern is ours and has no nested repetition. */
const REQUEST = /^(?:t(\d+)(?:\.(\d+))?|(\d+))(?:\+(\d+))?(?:@(\d+(?:\.\d+)?)(ns|us|µs|ms|s)?)?$/;

const FORM =
  'a block (98), a track (t12) or a track and its sector (t12.3), then +4 for 4 blocks and @12ms for its arrival, if wanted';

/**
 * The requests of a reader's list, in its order. Requests are separated by spaces, commas or line
 * ends: `98` is a block, `t12` the first block of track 12, `t12.3` its sector 3; `+4` makes it 4
 * blocks, `@12ms` lets it arrive after 12 ms (`ns`, `us`, `ms`, `s`; ms if left out), rounded to
 * whole nanoseconds. Throws `InputError` with line and column for anything else, and for what is
 * not on the disk.
 */
export function parseDiskRequests(text: string, geometry: DiskGeometry): readonly DiskRequest[] {
  if (text.length > MAX_REQUEST_TEXT) {
    throw new InputError(`the list has ${text.length} characters`, {
      place: { line: 1 },
      expected: `at most ${MAX_REQUEST_TEXT}`,
    });
  }
  const requests: DiskRequest[] = [];
  const blocks = blockCount(geometry);
  for (const [row, line] of text.split('\n').entries()) {
    for (const { 0: word, index } of line.matchAll(/[^\s,]+/g)) {
      const fail = (message: string, expected: string): never => {
        throw new InputError(message, { place: { line: row + 1, column: index + 1 }, expected });
      };
      const below = (what: string, given: string, end: number, least = 0): number =>
        Number(given) >= least && Number(given) < end
          ? Number(given)
          : fail(`${what} ${given} in “${word}” is not possible here`, `${least} to ${end - 1}`);

      if (requests.length === MAX_REQUESTS) fail('too many requests', `at most ${MAX_REQUESTS}`);
      const parts = REQUEST.exec(word) ?? fail(`“${word}” is not a request`, FORM);
      const [, trackText, sectorText = '0', blockText = '', countText = '1'] = parts;
      const [, , , , , timeText = '0', unit = 'ms'] = parts;
      let block: number;
      if (trackText === undefined) {
        block = below('block', blockText, blocks);
      } else {
        const track = below('track', trackText, trackCount(geometry));
        block = blockAt(
          geometry,
          track,
          below('sector', sectorText, sectorsOnTrack(geometry, track)),
        );
      }
      const count = below('count', countText, blocks - block + 1, 1);
      const arrival = Math.round(Number(timeText) * (NANOSECONDS[unit] ?? 1));
      if (arrival > MAX_ARRIVAL)
        fail(`“${word}” arrives too late`, `at most ${MAX_ARRIVAL / 1e9}s`);
      requests.push({ block, count, arrival });
    }
  }
  if (requests.length === 0) {
    throw new InputError('no requests', { place: { line: 1, column: 1 }, expected: FORM });
  }
  return requests;
}
