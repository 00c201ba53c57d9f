import { useState } from 'preact/hooks';
import {
  Choice,
  Mistake,
  NumberField,
  Playground,
  Stepper,
  TextField,
  type ThingToTry,
  Toggle,
  useComputed,
  usePlayground,
} from '../../frame/index.ts';
import { fourMachines } from './layouts.ts';
import { ReplicasPicture } from './picture.tsx';
import { initialReplicasState, type ReplicasState } from './state.ts';
import type { TimeView } from './time-view.ts';
import type { Facts, ReplicasView } from './view.ts';

const loadCodec = async () => (await import('./codec.ts')).replicasCodec;
const definition = { id: 'replicas', initial: initialReplicasState, loadCodec };
const stillParts = () => import('./still-parts.ts');
const noTime = { state: initialReplicasState, view: null };
const timeParts = () => import('./time-parts.ts');
type StillParts = Awaited<ReturnType<typeof stillParts>>;
type TimeParts = Awaited<ReturnType<typeof timeParts>>;

const sourceLabels = [
  { value: 'own', label: 'By hand' },
  { value: 'rack-aware', label: 'Rack-aware, as in HDFS' },
  { value: 'random', label: 'Random machines' },
] as const;

const three = { ...initialReplicasState, dead: ['M1', 'M2', 'M3'] };
const timed = { ...initialReplicasState, dead: ['M1'], timed: true };

const things: readonly ThingToTry<ReplicasState>[] = [
  { label: 'Kill M1, M2 and M3 at once', change: three },
  { label: 'The same three, 700 s apart', change: { ...three, timed: true, gap: 700 } },
  {
    label: 'Four machines, three blocks each: kill any two',
    change: { ...initialReplicasState, layout: fourMachines, dead: ['M1', 'M2'] },
  },
  {
    label: 'A whole rack, after random placement',
    change: { ...initialReplicasState, source: 'random', seed: 2, dead: ['M1', 'M2', 'M3'] },
  },
  { label: 'M1 comes back after 300 s', change: { ...timed, back: 300 } },
  { label: 'M1 comes back after 900 s', change: { ...timed, back: 900 } },
];

/** Machines that fail, and what becomes of the blocks on them. */
export function Replicas({ opening }: { readonly opening: ReplicasView }) {
  const handle = usePlayground(definition);
  const { state, update } = handle;
  const [more, setMore] = useState<StillParts>();
  const still = useComputed(state, { state: initialReplicasState, view: opening }, async () => {
    const loaded = await stillParts();
    setMore(loaded);
    return loaded.computeReplicasView;
  });
  const [parts, setParts] = useState<TimeParts>();
  const inTime = useComputed<ReplicasState, TimeView | null>(
    // Without a clock it stays at its opening, so nothing of it is loaded.
    state.timed ? state : initialReplicasState,
    noTime,
    async () => {
      const loaded = await timeParts();
      setParts(loaded);
      return loaded.computeTimeView;
    },
  );
  const time = inTime.view;
  const view = time?.cluster ?? still.view;
  const error = still.error ?? inTime.error;
  const { source, dead, p } = state;
  /** What changes the run starts it anew. */
  const change = (part: Partial<ReplicasState>) => update({ step: 0, ...part });
  const { facts, before } = view;

  return (
    <Playground
      handle={handle}
      section="clusters"
      name="Replicas"
      question="Which machines may fail before a file is gone?"
      onApproach={still.prepare}
      picture={
        <>
          <ReplicasPicture
            view={view}
            dead={dead}
            onPress={(id) =>
              change({
                dead: dead.includes(id) ? dead.filter((other) => other !== id) : [...dead, id],
              })
            }
          />
          {time !== null && parts !== undefined && <parts.Timeline view={time} />}
        </>
      }
      numbers={(
        [
          ['Files lost', ({ filesLost }) => filesLost, `of ${view.files.length}`],
          ['Blocks lost', ({ blocksLost }) => blocksLost, `of ${view.blocks.length}`],
          ['Blocks short of replicas', ({ short }) => short],
          ['More may fail safely', ({ mayFail }) => (mayFail > 0 ? `any ${mayFail}` : 'none')],
          ['Chance of a further loss', ({ percent }) => percent, '%'],
        ] satisfies [string, (facts: Facts) => string | number, string?][]
      ).map(([label, tell, unit]) => ({
        label,
        value: `${tell(facts)}`,
        ...(unit && { unit }),
        ...(before && { before: `${tell(before)}` }),
      }))}
      stepper={
        time !== null && (
          <Stepper
            position={time.step}
            count={time.steps}
            unit="moment"
            onMove={(step, kind) => update({ step }, kind)}
          />
        )
      }
      controls={
        <>
          <Toggle
            label="Let it happen in time"
            value={state.timed}
            onChange={(value) => change({ timed: value })}
          />
          <NumberField
            label="A machine fails with probability p"
            unit="%"
            value={p}
            min={0}
            max={100}
            step={0.1}
            onChange={(value) => update({ p: value })}
          />
          <Choice
            label="Replicas are placed"
            value={source}
            options={sourceLabels}
            onChange={(value) => change({ source: value })}
          />
          {time !== null && parts !== undefined && (
            <parts.TimeControls state={state} view={view} onChange={change} />
          )}
          {source === 'own' ? (
            <TextField
              label="Racks with their machines, blocks with their replicas"
              rows={8}
              value={state.layout}
              error={error}
              hint="A block’s file is what stands before its dot. Also “slots: 3” for the blocks that fit on a machine."
              onChange={(layout) => change({ layout })}
            />
          ) : (
            <>
              {more && <more.PlacementControls state={state} onChange={change} />}
              {error && <Mistake error={error} />}
            </>
          )}
        </>
      }
      things={things}
      inWords={view.words}
    />
  );
}
