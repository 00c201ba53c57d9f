import { rate } from './access.ts';
import {
  blockCount,
  checkGeometry,
  type DiskGeometry,
  revolutionTime,
  seekTime,
  trackCount,
} from './geometry.ts';

/** What a disk can do, from its geometry alone. Times are nanoseconds, rates 10⁶ bytes a second. */
export interface DiskSummary {
  readonly tracks: number;
  readonly blocks: number;
  readonly bytes: number;
  readonly revolution: number;
  /** Half a revolution: what a request at a random moment waits on average. */
  readonly averageRotation: number;
  readonly trackToTrackSeek: number;
  /** Over all pairs of different tracks, which is how disk specifications define it. */
  readonly averageSeek: number;
  readonly fullStrokeSeek: number;
  /** Rate at which bytes pass under the head, on the outermost and on the innermost track. */
  readonly outerMegabytesPerSecond: number;
  readonly innerMegabytesPerSecond: number;
}

/** The figures of a data sheet for a geometry. Throws `InputError` for one that cannot be. */
export function summarizeDisk(input: DiskGeometry): DiskSummary {
  const geometry = checkGeometry(input);
  const { zones, sectorBytes } = geometry;
  const tracks = trackCount(geometry);
  const blocks = blockCount(geometry);
  const revolution = revolutionTime(geometry);
  let seeks = 0;
  for (let distance = 1; distance < tracks; distance++) {
    seeks += (tracks - distance) * seekTime(geometry, distance);
  }
  const mediaRate = (zone: number): number =>
    rate((zones.at(zone)?.sectorsPerTrack ?? 0) * sectorBytes, revolution);
  return {
    tracks,
    blocks,
    bytes: blocks * sectorBytes,
    revolution,
    averageRotation: revolution / 2,
    trackToTrackSeek: tracks > 1 ? seekTime(geometry, 1) : 0,
    averageSeek: tracks > 1 ? seeks / ((tracks * (tracks - 1)) / 2) : 0,
    fullStrokeSeek: seekTime(geometry, tracks - 1),
    outerMegabytesPerSecond: mediaRate(0),
    innerMegabytesPerSecond: mediaRate(-1),
  };
}
