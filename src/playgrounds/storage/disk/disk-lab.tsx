import { useRef } from 'preact/hooks';
import {
  Choice,
  NumberField,
  Playground,
  Stepper,
  TextField,
  type ThingToTry,
  Toggle,
  useComputed,
  usePlayground,
} from '../../frame/index.ts';
import { DiskPicture, Table } from './picture.tsx';
import {
  changeDisk,
  type DiskState,
  disks,
  END,
  initialDiskState,
  schedulers,
  tracksOf,
} from './state.ts';
import type { DiskView } from './view.ts';

const loadCodec = async () => (await import('./codec.ts')).diskCodec;
const definition = { id: 'disk', initial: initialDiskState, loadCodec };
const load = async () => (await import('./compute.ts')).computeDiskView;

const diskChoices = disks.map(({ id, name }) => ({ value: id, label: name }));
const directions = [
  { value: 'inward', label: 'Inward' },
  { value: 'outward', label: 'Outward' },
] as const;

const things: readonly ThingToTry<DiskState>[] = [
  {
    label: 'Let SPTF move the arm further than SSTF and be done sooner',
    change: { ...initialDiskState, scheduler: 'sptf', step: END },
  },
  {
    label: 'Find an order that beats all schedulers: this one, served by FCFS',
    change: {
      ...initialDiskState,
      scheduler: 'fcfs',
      queue: 't14 t37 t65 t67 t98 t183 t124 t122',
      step: END,
    },
  },
  {
    label: 'Starve track 190 with SSTF, then choose LOOK or C-LOOK',
    change: {
      ...initialDiskState,
      queue:
        't190 t50 t42@5 t58@10 t47@20 t61@30 t39@40 t52@50 t44@60 t57@70 t48@80 t60@90 t41@100 t55@110',
      step: END,
    },
  },
  {
    label: 'Miss track 5 by a moment with SCAN, then choose C-SCAN',
    change: {
      ...initialDiskState,
      scheduler: 'scan',
      head: 0,
      queue:
        't30 t60 t90 t120 t150 t180 t5@20 t170@90 t155@92 t140@94 t125@96 t110@98 t95@100 t80@102',
      step: END,
    },
  },
];

/** What the totals are, in their order. */
const numbers = [
  { label: 'Total time', unit: 'ms' },
  { label: 'Tracks moved' },
  { label: 'Longest response', unit: 'ms' },
  { label: 'Throughput', unit: 'MB/s' },
];

type Totals = DiskView['totals'];

/** The totals before the last change that made a difference. */
function useBefore(totals: Totals): Totals | undefined {
  const known = useRef<{ readonly now: Totals; readonly before?: Totals }>({ now: totals });
  const { now } = known.current;
  if (String(now) !== String(totals)) known.current = { now: totals, before: now };
  return known.current.before;
}

/** One disk, its queue and the scheduler that chooses from it. */
export function DiskLab({ opening }: { readonly opening: DiskView }) {
  const handle = usePlayground(definition);
  const { state, update } = handle;
  const { view, error, prepare } = useComputed(
    state,
    { state: initialDiskState, view: opening },
    load,
  );
  const before = useBefore(view.totals);
  const { finishes } = view;
  const least = Math.min(...finishes.map(Number));
  /** A changed input starts a new run; it is shown at its end, where the result is. */
  const change = (part: Partial<DiskState>) => update({ step: END, ...part });

  return (
    <Playground
      handle={handle}
      section="storage"
      name="Disk queue"
      question="In which order is this queue served fastest?"
      onApproach={prepare}
      picture={<DiskPicture view={view} />}
      numbers={numbers.map(({ label, ...unit }, index) => ({
        label,
        ...unit,
        value: view.totals[index] ?? '',
        ...(before && { before: before[index] ?? '' }),
      }))}
      stepper={
        <Stepper
          position={Math.min(state.step, view.steps)}
          count={view.steps}
          unit="phase"
          onMove={(step, kind) => update({ step }, kind)}
        />
      }
      controls={
        <>
          <fieldset class="dk-choices">
            <legend>Scheduler, with its total time in ms</legend>
            {schedulers.map((id, index) => (
              <label key={id} class="pg-toggle">
                <input
                  type="radio"
                  name="scheduler"
                  checked={id === state.scheduler}
                  onChange={() => change({ scheduler: id })}
                />
                {id.toUpperCase()}
                <small>
                  {finishes[index]}
                  {Number(finishes[index]) === least && ' ✓ least'}
                </small>
              </label>
            ))}
          </fieldset>
          <Choice
            label="Disk"
            value={state.preset}
            options={diskChoices}
            onChange={(value) => change(changeDisk(state, value))}
          />
          <NumberField
            label="Head on track"
            value={state.head}
            min={0}
            max={tracksOf(state.preset) - 1}
            onChange={(head) => change({ head })}
          />
          <Choice
            label="First sweep"
            value={state.direction}
            options={directions}
            onChange={(direction) => change({ direction })}
          />
          <Toggle label="Track skew" value={state.skew} onChange={(skew) => change({ skew })} />
          <TextField
            label="Requests, in order of arrival"
            value={state.queue}
            rows={2}
            error={error}
            hint="t98: track 98; t98.3: its sector 3; 98: block 98; +4: four blocks; @12ms: comes after 12 ms"
            onChange={(queue) => change({ queue })}
          />
          <Toggle
            label="Compare sequential and random reads"
            value={state.compare}
            onChange={(compare) => update({ compare })}
          />
        </>
      }
      things={things}
      inWords={view.words}
      table={<Table rows={view.rows} />}
    />
  );
}
