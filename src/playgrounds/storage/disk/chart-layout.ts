import type { DiskPhase } from '@rackbook/engine/storage/disk';
import { milliseconds } from './run-words.ts';
import type { ChartText, ChartView } from './view.ts';

const LEFT = 52;
const RIGHT = 314;
const TOP = 42;
const BOTTOM = 214;

/** Most requests that are named; with more, the names would cover each other. */
const MAX_NAMES = 16;

/** Room that a name takes. */
const NAME_WIDTH = 26;
const NAME_HEIGHT = 13;

/** Least distance between two track numbers on the axis. */
const LABEL_DISTANCE = 14;

/** Round numbers from 0 to `end`, six at most. */
function ticksTo(end: number): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(end));
  const factor = [0.2, 0.5, 1, 2].find((candidate) => end / (candidate * magnitude) <= 6) ?? 5;
  const size = factor * magnitude;
  return Array.from({ length: Math.floor(end / size + 1e-9) + 1 }, (_, index) =>
    Number((index * size).toPrecision(6)),
  );
}

interface ChartInput {
  readonly tracks: number;
  readonly headTrack: number;
  readonly phases: readonly DiskPhase[];
  /** Phases done. */
  readonly step: number;
  /** Now, and the end of the run, in nanoseconds. */
  readonly time: number;
  readonly end: number;
  readonly requests: readonly {
    readonly track: number;
    readonly arrival: number;
    readonly finish: number;
  }[];
}

/** Lays out the arm's track over time: time to the right, tracks from the outermost downwards. */
export function layOutChart(input: ChartInput): ChartView {
  const { tracks, headTrack, phases, step, time, end, requests } = input;
  const x = (at: number) => Math.round(LEFT + (at / Math.max(1, end)) * (RIGHT - LEFT));
  const y = (track: number) => Math.round(TOP + (track / Math.max(1, tracks - 1)) * (BOTTOM - TOP));
  const path = (kind: DiskPhase['kind'], done: boolean) =>
    phases
      .filter((phase, index) => phase.kind === kind && index < step === done)
      .map(({ start, duration, fromTrack, toTrack }) => {
        const from = `M${x(start)} ${y(fromTrack)}`;
        return kind === 'seek'
          ? `${from}L${x(start + duration)} ${y(toTrack)}`
          : `${from}H${x(start + duration)}`;
      })
      .join('');
  const ticks = ticksTo(end / 1e6);

  /** Names stand beside their mark, where they cover no other. */
  const names: ChartText[] = [];
  for (const { track, finish } of requests.length <= MAX_NAMES ? requests : []) {
    const [markX, markY] = [x(finish), y(track)];
    const places = [
      [6, -5, 'start'],
      [-6, -5, 'end'],
      [6, 14, 'start'],
      [-6, 14, 'end'],
    ] as const;
    const free = places.find(([right, down, anchor]) => {
      const edge = markX + right + (anchor === 'start' ? NAME_WIDTH : -NAME_WIDTH);
      return (
        edge > LEFT &&
        edge < RIGHT + 6 &&
        names.every(
          ([otherX, otherY, otherAnchor]) =>
            Math.abs(otherY - markY - down) >= NAME_HEIGHT ||
            Math.abs(
              otherX + (otherAnchor === 'start' ? 0 : -NAME_WIDTH) - Math.min(edge, markX + right),
            ) >= NAME_WIDTH,
        )
      );
    });
    const [right, down, anchor] = free ?? places[1];
    names.push([markX + right, markY + down, anchor, String(track)]);
  }
  const axis = [0, tracks - 1];
  if (axis.every((track) => Math.abs(y(track) - y(headTrack)) >= LABEL_DISTANCE)) {
    axis.push(headTrack);
  }
  return {
    lines: [
      [
        'dk-grid',
        `M${LEFT} ${TOP}H${RIGHT}M${LEFT} ${BOTTOM}H${RIGHT}${ticks
          .map((ms) => `M${x(ms * 1e6)} ${TOP}V${BOTTOM + 4}`)
          .join('')}`,
      ],
      ['dk-seek dk-ahead', path('seek', false)],
      ['dk-rotation dk-ahead', path('rotation', false)],
      ['dk-transfer dk-ahead', path('transfer', false)],
      ['dk-seek', path('seek', true)],
      ['dk-rotation', path('rotation', true)],
      ['dk-transfer', path('transfer', true)],
      [
        'dk-wait',
        requests
          .map(({ arrival, finish, track }) => `M${x(arrival)} ${y(track)}H${x(finish)}`)
          .join(''),
      ],
      [
        'dk-done',
        requests
          .filter(({ finish }) => finish <= time)
          .map(({ finish, track }) => `M${x(finish)} ${y(track)}h0`)
          .join(''),
      ],
      ['dk-time', `M${x(time)} ${TOP - 6}V${BOTTOM}`],
    ],
    texts: [
      [LEFT - 6, TOP - 10, 'end', 'track'],
      [(LEFT + RIGHT) / 2, BOTTOM + 32, 'x', 'time in ms'],
      ...names,
      ...ticks.map((ms): ChartText => [x(ms * 1e6), BOTTOM + 17, 'x', String(ms)]),
      ...axis.map(
        (track): ChartText => [LEFT - 6, y(track) + 4, 'end', track.toLocaleString('en')],
      ),
      [
        Math.min(RIGHT - 26, Math.max(LEFT + 22, x(time))),
        TOP - 10,
        'x',
        `${milliseconds(time)} ms`,
      ],
    ],
  };
}
