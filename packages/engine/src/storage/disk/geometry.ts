import { InputError } from '../../base/index.ts';
import {
  MAX_RPM,
  MAX_SECTOR_BYTES,
  MAX_SECTORS_PER_TRACK,
  MAX_SEEK,
  MAX_TRACKS,
  MAX_ZONES,
  MIN_RPM,
} from './limits.ts';

/** Neighbouring tracks with the same number of sectors (zoned bit recording). */
export interface DiskZone {
  readonly tracks: number;
  readonly sectorsPerTrack: number;
  /**
   * Track skew: by how many sectors each track starts later, in the direction in which sectors pass
   * under the head, than the track outside it. 0 to `sectorsPerTrack - 1`.
   */
  readonly trackSkew: number;
}

/**
 * Seek time against distance, in nanoseconds: `settle + perRootTrack · √distance` below `longFrom`
 * tracks, where the arm speeds up and brakes; `longBase + perTrack · distance` from there on, where
 * it coasts. The form is that of C. Ruemmler and J. Wilkes, "An introduction to disk drive
 * modeling", IEEE Computer 27(3), 1994.
 */
export interface SeekModel {
  readonly settle: number;
  readonly perRootTrack: number;
  /** Distance in tracks from which the linear part holds. */
  readonly longFrom: number;
  readonly longBase: number;
  readonly perTrack: number;
}

/**
 * One surface of a hard disk with one head. Blocks are its sectors, numbered along each track and
 * from the outermost track (track 0) inwards, so that neighbours in number are neighbours in place.
 */
export interface DiskGeometry {
  /** Zones, outermost first. */
  readonly zones: readonly DiskZone[];
  /** Bytes of a sector, and so of a block. */
  readonly sectorBytes: number;
  /** Revolutions a minute. */
  readonly rpm: number;
  readonly seek: SeekModel;
}

/** A zone with where it lies. */
export interface PlacedZone extends DiskZone {
  readonly firstTrack: number;
  readonly firstBlock: number;
  /** Number of its blocks. */
  readonly blocks: number;
  /** Time after the index mark at which sector 0 of its first track starts, nanoseconds. */
  readonly origin: number;
}

/** Where a block is. Angles are in turns (1 is a revolution) from the index mark. */
export interface BlockPlace {
  readonly block: number;
  readonly zone: number;
  readonly track: number;
  /** Number of the sector on its track, skew left out: 0 is the block with the lowest number. */
  readonly sector: number;
  readonly sectorsPerTrack: number;
  /** Where the sector lies on the track, skew within the zone counted in: 0 to the last. */
  readonly slot: number;
  /** Time after the index mark at which the sector's start is under the head, nanoseconds. */
  readonly start: number;
  /** Angle of the sector's start, equal to `headAngleAt` when it is under the head. */
  readonly angle: number;
  /** Angle that the sector covers. */
  readonly width: number;
}

/** Time of one revolution, in whole nanoseconds. */
export const revolutionTime = (geometry: DiskGeometry): number => Math.round(60e9 / geometry.rpm);

/**
 * Nanoseconds from the index mark to the boundary before slot `slot` of a track of `sectors` equal
 * sectors. Rounded down to whole nanoseconds, so that times add up exactly: the end of a sector is
 * the start of the next, and a revolution is the same whole number from everywhere.
 */
export const slotTime = (slot: number, sectors: number, revolution: number): number =>
  Math.floor((slot * revolution) / sectors);

/** The zones of a geometry with their first track, first block and starting angle. */
export function placeZones(geometry: DiskGeometry): readonly PlacedZone[] {
  const revolution = revolutionTime(geometry);
  let firstTrack = 0;
  let firstBlock = 0;
  let origin = 0;
  return geometry.zones.map((zone) => {
    const { tracks, sectorsPerTrack: sectors, trackSkew } = zone;
    const placed = { ...zone, firstTrack, firstBlock, blocks: tracks * sectors, origin };
    firstTrack += tracks;
    firstBlock += tracks * sectors;
    // The step into the next zone gets the same skew as the steps within this one.
    origin = (origin + slotTime((trackSkew * tracks) % sectors, sectors, revolution)) % revolution;
    return placed;
  });
}

/** Number of tracks. */
export const trackCount = (geometry: DiskGeometry): number =>
  geometry.zones.reduce((sum, zone) => sum + zone.tracks, 0);

/** Number of blocks. */
export const blockCount = (geometry: DiskGeometry): number =>
  geometry.zones.reduce((sum, zone) => sum + zone.tracks * zone.sectorsPerTrack, 0);

/** The zone in which number `wanted` of the tracks or blocks is, and which of its own it is. */
function findZone(geometry: DiskGeometry, wanted: number, unit: 'track' | 'block') {
  const [first, size] =
    unit === 'track' ? (['firstTrack', 'tracks'] as const) : (['firstBlock', 'blocks'] as const);
  for (const [index, zone] of placeZones(geometry).entries()) {
    const rest = wanted - zone[first];
    if (rest >= 0 && rest < zone[size] && Number.isInteger(rest)) return { zone, index, rest };
  }
  throw new RangeError(`${unit} ${wanted} is not on the disk`);
}

/** Where `block` is. Throws `RangeError` when the disk has no such block. */
export function locate(geometry: DiskGeometry, block: number): BlockPlace {
  const { zone, index, rest } = findZone(geometry, block, 'block');
  const { sectorsPerTrack: sectors } = zone;
  const trackInZone = Math.floor(rest / sectors);
  const sector = rest % sectors;
  const revolution = revolutionTime(geometry);
  const slot = (sector + zone.trackSkew * trackInZone) % sectors;
  const start = (zone.origin + slotTime(slot, sectors, revolution)) % revolution;
  return {
    block,
    zone: index,
    track: zone.firstTrack + trackInZone,
    sector,
    sectorsPerTrack: sectors,
    slot,
    start,
    angle: start / revolution,
    width: 1 / sectors,
  };
}

/**
 * The block at sector `sector` of `track`: the inverse of {@link locate}. Throws `RangeError` when
 * the disk has no such track, or the track no such sector.
 */
export function blockAt(geometry: DiskGeometry, track: number, sector: number): number {
  const { zone, rest } = findZone(geometry, track, 'track');
  if (!Number.isInteger(sector) || sector < 0 || sector >= zone.sectorsPerTrack) {
    throw new RangeError(`sector ${sector} is not on track ${track}`);
  }
  return zone.firstBlock + rest * zone.sectorsPerTrack + sector;
}

/** Sectors on `track`. Throws `RangeError` when the disk has no such track. */
export const sectorsOnTrack = (geometry: DiskGeometry, track: number): number =>
  findZone(geometry, track, 'track').zone.sectorsPerTrack;

/** Time to move the arm by `distance` tracks, in whole nanoseconds; 0 for no movement. */
export function seekTime(geometry: DiskGeometry, distance: number): number {
  const { settle, perRootTrack, longFrom, longBase, perTrack } = geometry.seek;
  if (distance === 0) return 0;
  return Math.round(
    distance < longFrom
      ? settle + perRootTrack * Math.sqrt(distance)
      : longBase + perTrack * distance,
  );
}

/**
 * What is under the head at `time` (nanoseconds), in turns from the index mark, in [0, 1). The
 * platter never stops, so this depends on time alone; the index mark is under the head at time 0.
 */
export function headAngleAt(geometry: DiskGeometry, time: number): number {
  const revolution = revolutionTime(geometry);
  return (time % revolution) / revolution;
}

/**
 * The smallest track skew, in sectors, that hides a move to the next track on tracks of
 * `sectorsPerTrack` sectors: while the arm moves, so many sectors pass, rounded up.
 */
export const fittedTrackSkew = (geometry: DiskGeometry, sectorsPerTrack: number): number =>
  Math.ceil((seekTime(geometry, 1) * sectorsPerTrack) / revolutionTime(geometry)) % sectorsPerTrack;

/** The geometry with `skew` sectors of track skew in every zone, or with what fits each zone. */
export const withTrackSkew = (geometry: DiskGeometry, skew: number | 'fitted'): DiskGeometry => ({
  ...geometry,
  zones: geometry.zones.map((zone) => ({
    ...zone,
    trackSkew:
      skew === 'fitted'
        ? fittedTrackSkew(geometry, zone.sectorsPerTrack)
        : skew % zone.sectorsPerTrack,
  })),
});

/**
 * `value` when it is a number of `min`..`max`, and whole unless told; throws `InputError` with
 * `field` as its place when not.
 */
export function checkNumber(
  field: string,
  value: number,
  min: number,
  max: number,
  whole = true,
): number {
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
  throw new InputError(`${field} is ${value}`, {
    place: { field },
    expected: `a ${whole ? 'whole ' : ''}number from ${min} to ${max}`,
  });
}

/**
 * The geometry itself when it can be simulated. Throws `InputError`, with the field as its place,
 * when a number is out of bounds or not whole.
 */
export function checkGeometry(geometry: DiskGeometry): DiskGeometry {
  const { zones, sectorBytes, rpm, seek } = geometry;
  checkNumber('zones', zones.length, 1, MAX_ZONES);
  for (const { tracks: inZone, sectorsPerTrack, trackSkew } of zones) {
    checkNumber('tracks', inZone, 1, MAX_TRACKS);
    checkNumber('sectors per track', sectorsPerTrack, 1, MAX_SECTORS_PER_TRACK);
    checkNumber('track skew', trackSkew, 0, sectorsPerTrack - 1);
  }
  const tracks = checkNumber('tracks', trackCount(geometry), 1, MAX_TRACKS);
  checkNumber('sector bytes', sectorBytes, 1, MAX_SECTOR_BYTES);
  checkNumber('rpm', rpm, MIN_RPM, MAX_RPM, false);
  for (const term of Object.values(seek)) checkNumber('seek', term, 0, MAX_SEEK, false);
  // Both parts of the seek model stay below their sum.
  const { settle, perRootTrack, longBase, perTrack } = seek;
  const longest = settle + perRootTrack * Math.sqrt(tracks) + longBase + perTrack * tracks;
  checkNumber('longest seek', longest, 0, MAX_SEEK, false);
  return geometry;
}
