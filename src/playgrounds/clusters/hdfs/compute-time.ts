import {
  type ClusterEvent,
  type ClusterFrame,
  type ClusterLayout,
  DEFAULT_BLOCK_SIZE,
  describeHappening,
  SECOND,
  simulateCluster,
  type Transfer,
} from '@rackbook/engine/clusters/hdfs';
import { memoizeLast } from '../../frame/memoize-last.ts';
import { deadOf, factsOf, layoutOf, viewOf } from './compute.ts';
import type { ReplicasState } from './state.ts';
import type { TimeBar, TimeSpan, TimeView } from './time-view.ts';
import { runs } from './view.ts';

/** Moments side by side in the timeline; a longer run is shown around the present one. */
const WINDOW = 7;

/** When things begin, in seconds. */
const LEAVES_AT = 5;
const FAILS_AT = 10;
const CLIENT_AT = 20;

/** Size of the file that the client writes. */
const WRITTEN_BYTES = 2 * DEFAULT_BLOCK_SIZE;

function eventsOf(state: ReplicasState, layout: ClusterLayout): readonly ClusterEvent[] {
  const { gap, back, leaves, client, replication } = state;
  const events: ClusterEvent[] = [];
  if (layout.machines.some(({ id }) => id === leaves)) {
    events.push({ at: LEAVES_AT * SECOND, kind: 'decommission', machine: leaves });
  }
  deadOf(state, layout).forEach((machine, index) => {
    const at = (FAILS_AT + index * gap) * SECOND;
    events.push({ at, kind: 'crash', machine });
    if (back > 0) events.push({ at: at + back * SECOND, kind: 'rejoin', machine });
  });
  const names = layout.files.map(({ name }) => name);
  const [first] = names;
  const at = CLIENT_AT * SECOND;
  if (client === 'read' && first !== undefined) {
    events.push({ at, kind: 'read', file: first, client: null });
  }
  const file = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !names.includes(letter));
  if (client === 'write' && file !== undefined) {
    events.push({ at, kind: 'write', file, bytes: WRITTEN_BYTES, replication, client: null });
  }
  return events;
}

/** A transfer as one end sees it, over the moments that it lasts. */
interface Bar extends TimeBar {
  readonly id: number;
}

const ends = ({ from, to, block }: Transfer): readonly (readonly [string, string])[] => [
  ...(from === null ? [] : [[from, `${block}→`] as const]),
  ...to.map((machine) => [machine, `→${block}`] as const),
];

/** The bars of each machine, each on the first lane that is free. */
function barsOf(frames: readonly ClusterFrame[]): ReadonlyMap<string, readonly Bar[]> {
  const rows = new Map<string, Bar[]>();
  frames.forEach((frame, column) => {
    for (const transfer of frame.transfers) {
      for (const [machine, label] of ends(transfer)) {
        const row = rows.get(machine) ?? [];
        rows.set(machine, row);
        const index = row.findIndex(({ id }) => id === transfer.id);
        const begun = row[index];
        if (begun !== undefined) {
          row[index] = { ...begun, to: column + 1 };
          continue;
        }
        const taken = row.filter(({ to }) => to > column).map(({ lane }) => lane);
        let lane = 0;
        while (taken.includes(lane)) lane++;
        const { id, kind } = transfer;
        row.push({ id, kind, label, lane, from: column, to: column + 1 });
      }
    }
  });
  return rows;
}

const runOf = memoizeLast(
  (state: ReplicasState) => {
    const layout = layoutOf(state);
    const { frames, expiry } = simulateCluster({
      layout,
      events: eventsOf(state, layout),
      policy: state.source === 'random' ? 'random' : 'rack-aware',
      bandwidth: state.bandwidth * 1e6,
      periodicCheck: state.periodic,
      seed: state.seed,
    });
    const times = frames.map(({ time }) => time / SECOND);
    const whole = new Set(times.map((time) => time.toFixed(0)));
    return {
      frames,
      expiry: expiry / SECOND,
      bars: barsOf(frames),
      times,
      digits: whole.size === times.length ? 0 : 1,
    };
  },
  [
    'source',
    'layout',
    'machines',
    'racks',
    'files',
    'blocks',
    'replication',
    'seed',
    'dead',
    'gap',
    'back',
    'bandwidth',
    'leaves',
    'client',
    'periodic',
  ],
);

/** The cluster of one frame as a layout, and its machines that do not run. */
function momentOf(frame: ClusterFrame) {
  const layout: ClusterLayout = frame;
  const down = frame.machines.filter(({ state }) => !runs(state)).map(({ id }) => id);
  return { layout, down };
}

/** What to draw at the state's step of the run in time. Throws `InputError` for a mistake. */
export function computeTimeView(state: ReplicasState): TimeView {
  const { frames, expiry, bars, times, digits } = runOf(state);
  const steps = frames.length - 1;
  const step = Math.min(state.step, steps);
  const frame = frames[step];
  if (frame === undefined) throw new RangeError('a run has at least one frame');
  const { layout, down } = momentOf(frame);
  const last = frames[step - 1];
  const earlier = last && momentOf(last);
  const before = earlier ? factsOf(earlier.layout, earlier.down, state.p) : null;
  const states = new Map(frame.machines.map((machine) => [machine.id, machine.state]));

  const start = Math.max(0, Math.min(step - Math.floor(WINDOW / 2), frames.length - WINDOW));
  const shown = frames.slice(start, start + WINDOW);
  const spansOf = (id: string): readonly TimeSpan[] => {
    const spans: TimeSpan[] = [];
    shown.forEach(({ machines }, column) => {
      const now = machines.find((machine) => machine.id === id)?.state ?? 'alive';
      const open = spans.at(-1);
      if (open?.state === now) spans[spans.length - 1] = { ...open, to: column + 1 };
      else spans.push({ state: now, from: column, to: column + 1 });
    });
    return spans;
  };
  const cluster = viewOf(
    layout,
    (id) => states.get(id) ?? 'alive',
    down,
    state.p,
    before,
    (id) =>
      frame.transfers
        .filter(({ kind, to }) => kind !== 'read' && to.includes(id))
        .map(({ block }) => block),
  );
  const happened = frame.happened.map(describeHappening);
  const time = (times[step] ?? 0).toFixed(digits);
  const ending = happened.length === 0 ? '' : ` At ${time} s: ${happened.join('. ')}.`;
  return {
    cluster: { ...cluster, words: cluster.words + ending },
    steps,
    step,
    columns: times.slice(start, start + WINDOW).map((seconds) => seconds.toFixed(digits)),
    present: step - start,
    rows: frame.machines.map(({ id }) => {
      const own = bars.get(id) ?? [];
      return {
        id,
        lanes: Math.max(1, ...own.map(({ lane }) => lane + 1)),
        spans: spansOf(id),
        bars: own
          .filter(({ from, to }) => to > start && from < start + WINDOW)
          .map(({ id: _, ...bar }) => ({
            ...bar,
            from: Math.max(0, bar.from - start),
            to: Math.min(WINDOW, bar.to - start),
          })),
      };
    }),
    time,
    happened,
    counted: { short: frame.underReplicated.length, missing: frame.missing.length },
    expiry,
  };
}
