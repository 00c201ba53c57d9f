import { at } from '@rackbook/engine/base';
import type { BlockPlace, PlacedZone } from '@rackbook/engine/storage/disk';
import { milliseconds } from './run-words.ts';
import type { Bands, PlatterView } from './view.ts';

/** Radii of the outermost and the innermost edge of the recorded band. */
const OUTER = 110;
const INNER = 40;

/** All tracks are drawn up to this number of them, else those that requests are for. */
const MAX_RINGS = 30;

/** Most sectors of a track that are drawn one by one. */
const MAX_SECTORS = 24;

/** Smallest part of a turn that can still be seen. */
const LEAST_TURN = 0.02;

/** A number with a decimal: finer cannot be seen. */
const short = (value: number) => Math.round(10 * value) / 10;

/** Sectors on one track from `place` on. */
export interface Sectors {
  readonly place: BlockPlace;
  readonly count: number;
}

interface PlatterInput {
  readonly tracks: number;
  readonly zones: readonly PlacedZone[];
  /** Nanoseconds. */
  readonly revolution: number;
  readonly time: number;
  /** Track under the head. */
  readonly track: number;
  readonly requests: readonly (Sectors & { readonly state: 'waiting' | 'away' })[];
  /** What the phase is about. */
  readonly current: Sectors | null;
}

/** One circle, as {@link Bands} with one place. */
type Band = readonly [
  name: string,
  width: number,
  place: readonly [radius: number, angle: number],
  dash?: string,
  length?: number,
];

/** Neighbours that differ in their place alone become one. */
function group(bands: readonly Band[]): readonly Bands[] {
  const groups: [look: string, places: Band[]][] = [];
  for (const band of bands) {
    const [name, width, , dash, length] = band;
    const look = `${name} ${width} ${dash} ${length}`;
    const last = groups.at(-1);
    if (last?.[0] === look) last[1].push(band);
    else groups.push([look, [band]]);
  }
  return groups.map(([, own]): Bands => {
    const [name, width, , ...dashes] = at(own, 0);
    return [name, width, own.map(([, , place]) => place), ...dashes];
  });
}

/** Lays out the disk from above. Angles grow clockwise from the line on which the head moves. */
export function layOutPlatter(input: PlatterInput): PlatterView {
  const { tracks, zones, revolution, time, track, requests, current } = input;
  const pitch = (OUTER - INNER) / tracks;
  const radiusOf = (of: number) => short(OUTER - (of + 0.5) * pitch);
  const width = short(Math.min(5, Math.max(1.5, 0.8 * pitch)));
  const zoneMiddle = (zone: PlacedZone) => radiusOf(zone.firstTrack + (zone.tracks - 1) / 2);

  const ring = (of: number): Band => {
    const zone = zones.findLast(({ firstTrack }) => firstTrack <= of);
    if (zone === undefined || zone.sectorsPerTrack > MAX_SECTORS) {
      return ['dk-ring', width, [radiusOf(of), 0]];
    }
    const { sectorsPerTrack, firstTrack, trackSkew, origin } = zone;
    const angle = origin / revolution + ((of - firstTrack) * trackSkew) / sectorsPerTrack;
    const place = [radiusOf(of), short(360 * (angle % 1))] as const;
    return ['dk-ring', width, place, '.93 .07', sectorsPerTrack];
  };
  const part = ({ place, count }: Sectors, name: string, thickness: number): Band => {
    const sectors = Math.min(Math.max(1, count), place.sectorsPerTrack - place.sector);
    const turn = Math.max(LEAST_TURN, sectors * place.width);
    const dash = `${+turn.toFixed(3)} 1`;
    return [name, thickness, [radiusOf(place.track), short(360 * place.angle)], dash, 1];
  };
  const drawn =
    tracks <= MAX_RINGS
      ? Array.from({ length: tracks }, (_, index) => index)
      : [...new Set(requests.map(({ place }) => place.track))];
  const looks = { waiting: ['dk-arc', 3.5], away: ['dk-spent', 2] } as const;
  return {
    turned: short((-360 * time) / revolution),
    head: radiusOf(track),
    bands: group([
      ...(zones.length > 1 ? zones : []).map(
        (zone, index): Band => [
          `dk-zone${index % 2}`,
          short(zone.tracks * pitch),
          [zoneMiddle(zone), 0],
        ],
      ),
      ...drawn.map(ring),
      ...requests.map((request) => {
        const [name, least] = looks[request.state];
        return part(request, name, Math.max(least, width));
      }),
      ...(current === null ? [] : [part(current, 'dk-arc', 8)]),
    ]),
    labels: (zones.length > 1 ? zones : []).map((zone) => [
      short(3.5 - zoneMiddle(zone)),
      zone.sectorsPerTrack,
    ]),
    turn: milliseconds(revolution),
  };
}
