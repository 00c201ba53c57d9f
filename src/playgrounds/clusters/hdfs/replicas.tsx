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
import { initialReplicasState, limits, type ReplicasState, replicasCodec } from './state.ts';
import type { TimeView } from './time-view.ts';
import { type Facts, type ReplicasView, wordsOf } from './view.ts';

const definition = { id: 'replicas', initial: initialReplicasState, codec: replicasCodec };
const load = async () => (await import('./compute.ts')).computeReplicasView;
const noTime = { state: initialReplicasState, view: null };
const timeParts = () => import('./time-parts.ts');
type TimeParts = Awaited<ReturnType<typeof timeParts>>;

const sourceLabels = [
  { value: 'own', label: 'By hand' },
  { value: 'rack-aware', label: 'Rack-aware, as in HDFS' },
  { value: 'random', label: 'Random machines' },
] as const;

/** Numbers that describe a placed layout. */
const sizes = [
  ['machines', 'Machines'],
  ['racks', 'Racks'],
  ['files', 'Files'],
  ['blocks', 'Blocks a file'],
  ['replication', 'Replicas'],
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

const fact = (label: string, facts: Facts, before: Facts | null, tell: (of: Facts) => string) => ({
  label,
  value: tell(facts),
  ...(before !== null && { before: tell(before) }),
});

/** Machines that fail, and what becomes of the blocks on them. */
export function Replicas({ opening }: { readonly opening: ReplicasView }) {
  const handle = usePlayground(definition);
  const { state, update } = handle;
  const still = useComputed(state, { state: initialReplicasState, view: opening }, load);
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
            onPress={(id) =>
              change({
                dead: dead.includes(id) ? dead.filter((other) => other !== id) : [...dead, id],
              })
            }
          />
          {time !== null && parts !== undefined && <parts.Timeline view={time} />}
        </>
      }
      numbers={[
        fact('Files lost', facts, before, ({ filesLost }) => `${filesLost}`),
        fact('Blocks lost', facts, before, ({ blocksLost }) => `${blocksLost}`),
        fact('Blocks short of replicas', facts, before, ({ short }) => `${short}`),
        fact('More that may fail, whichever', facts, before, ({ mayFail }) => `${mayFail}`),
        {
          ...fact('Chance of a (further) loss', facts, before, ({ percent }) => percent),
          unit: '%',
        },
      ]}
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
              {sizes.map(([name, label]) => (
                <NumberField
                  key={name}
                  label={label}
                  value={state[name]}
                  min={1}
                  max={limits[name]}
                  onChange={(value) => change({ [name]: value })}
                />
              ))}
              <NumberField
                label="Seed"
                value={state.seed}
                min={0}
                max={limits.seed}
                onChange={(seed) => change({ seed })}
              />
              {error && <Mistake error={error} />}
            </>
          )}
          {time !== null && parts !== undefined && (
            <parts.TimeControls state={state} view={view} onChange={change} />
          )}
        </>
      }
      things={things}
      inWords={wordsOf(view)}
      table={
        <table>
          <caption class="sr-only">Replicas of each block</caption>
          <thead>
            <tr>
              <th scope="col">Block</th>
              <th scope="col">On</th>
              <th scope="col">Of them running</th>
              <th scope="col">Wanted</th>
            </tr>
          </thead>
          <tbody>
            {view.blocks.map(({ id, live, wanted }, index) => {
              const machines = view.racks
                .flatMap((rack) => rack.machines)
                .filter(({ holds }) => holds.includes(index));
              return (
                <tr key={id}>
                  <th scope="row">{id}</th>
                  <td>{machines.map((machine) => machine.id).join(' ')}</td>
                  <td>{live}</td>
                  <td>{wanted}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      }
    />
  );
}
