import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import {
  Choice,
  Mistake,
  Playground,
  Stepper,
  TextField,
  type ThingToTry,
  useComputed,
  usePlayground,
} from '../../frame/index.ts';
import { ContextFiles } from './context-files.tsx';
import { initialLayerCacheState } from './opening.ts';
import { LayerCachePicture } from './picture.tsx';
import type { StartPanelProps } from './start-panel.tsx';
import { inputOf, type LayerCacheState, limits, sameInput } from './state.ts';
import type { UnionPanelProps } from './union-panel.tsx';
import { bytesText, type LayerCacheView, secondsText } from './view.ts';

const loadCodec = async () => (await import('./codec.ts')).layerCacheCodec;
const definition = {
  id: 'layer-cache',
  initial: initialLayerCacheState,
  loadCodec,
};
type ExampleName = keyof ReturnType<typeof import('./examples.ts').examplesFrom>;
const example = (name: ExampleName) => async () =>
  (await import('./examples.ts')).examplesFrom(initialLayerCacheState)[name];
const things: readonly ThingToTry<LayerCacheState>[] = [
  {
    label: 'Copy requirements.txt first',
    change: example('requirementsBefore'),
  },
  { label: 'Touch app.py, change nothing', change: example('touched') },
  { label: 'Let .dockerignore keep a change out', change: example('ignored') },
  { label: 'Find four bugs in five instructions', change: example('fourBugs') },
  {
    label: 'Compile in one stage, run in the next',
    change: example('twoStages'),
  },
  { label: 'Delete the package lists one step too late', change: example('deletedTooLate') },
];
const load = async () => (await import('./compute.ts')).computeLayerCacheView;

/** Number and unit of a text such as `6.9 s`. */
const split = (text: string) => {
  const [value = '', unit = ''] = text.split('\u202f');
  return { value, unit };
};

/** Whether a mistake belongs beside the control of that name or that file. */
function concerns(place: object | null, name: string): boolean {
  if (place === null) return name === 'Dockerfile';
  if ('file' in place) return place.file === name;
  return 'field' in place && place.field === name;
}

/** A Dockerfile, its context, and what the cache spares from one build to the next. */
export function LayerCache({ opening }: { readonly opening: LayerCacheView }) {
  const handle = usePlayground(definition);
  const { state, update } = handle;
  const { view, error, prepare } = useComputed(
    state,
    { state: initialLayerCacheState, view: opening },
    load,
  );
  const [Start, setStart] = useState<FunctionComponent<StartPanelProps>>();
  const [Union, setUnion] = useState<FunctionComponent<UnionPanelProps>>();
  const { dockerfile, files, buildArguments, builds, ago, command } = state;
  const { totals, before, rows, start } = view;

  const last = builds.at(-1) ?? state;
  const edited = !sameInput(state, last);
  // A mistake is told until the text that it is about has changed.
  const mistake = edited ? null : (error ?? view.mistake);
  const beside = (name: string) =>
    mistake !== null && concerns(mistake.place, name) ? mistake : null;
  const elsewhere =
    mistake !== null && !['Dockerfile', 'Build arguments'].some((name) => beside(name) !== null);

  const run = (earlier: LayerCacheState['builds']) =>
    update({
      builds: [...earlier, inputOf(state)].slice(-limits.builds),
      ago: 0,
      step: limits.steps,
    });
  const outcome =
    mistake !== null
      ? '✗ Not built: see the message below.'
      : edited
        ? 'Edited since the last build.'
        : view.failure !== null
          ? `✗ Line ${view.failure.line} failed.`
          : `✓ Built in ${secondsText(view.history[0] ?? 0)}.`;

  return (
    <Playground
      handle={handle}
      section="deployment"
      name="Layer cache"
      question="What does this build do again, and why?"
      onApproach={prepare}
      picture={<LayerCachePicture view={view} />}
      numbers={[
        {
          label: ago === 0 ? 'Last build' : 'Build on show',
          ...split(secondsText(totals.seconds)),
          ...(before !== null && { before: secondsText(before.seconds) }),
        },
        {
          label: 'Steps from the cache',
          value: `${totals.hits} of ${totals.lookups}`,
          ...(before !== null && { before: `${before.hits}` }),
        },
        {
          label: 'New layers',
          ...split(bytesText(totals.added)),
          ...(before !== null && { before: bytesText(before.added) }),
        },
      ]}
      stepper={
        <Stepper
          position={Math.min(state.step, rows.length)}
          count={rows.length}
          unit="step"
          onMove={(step, kind) => update({ step }, kind)}
        />
      }
      controls={
        <>
          <TextField
            label="Dockerfile"
            value={dockerfile}
            rows={Math.min(16, Math.max(8, dockerfile.split('\n').length))}
            error={beside('Dockerfile')}
            hint={edited ? '' : view.warnings.join(' ')}
            onChange={(text) => update({ dockerfile: text.slice(0, limits.dockerfile) })}
          />
          <ContextFiles
            files={files}
            open={state.open}
            built={last.files}
            ignored={view.ignored}
            onChange={update}
          />
          {elsewhere && mistake !== null && <Mistake error={mistake} />}
          <TextField
            label="Build arguments"
            value={buildArguments}
            error={beside('Build arguments')}
            hint="NAME=value"
            onChange={(text) => update({ buildArguments: text.slice(0, limits.line) })}
          />
          <Choice
            label="On show"
            value={String(ago)}
            options={view.history.map((seconds, index) => ({
              value: String(index),
              label: `${index === 0 ? 'Last' : `${index} before`}, ${secondsText(seconds)}`,
            }))}
            onChange={(value) => update({ ago: Number(value), step: limits.steps })}
          />
          <div class="lc-buttons lc-build">
            <button
              type="button"
              class="button"
              onClick={() => run(mistake === null ? builds : builds.slice(0, -1))}
            >
              <b>Build</b>
            </button>
            <button type="button" class="button" onClick={() => run([])}>
              Build with an empty cache
            </button>
            <span role="status">{outcome}</span>
          </div>
          <div class="lc-wide">
            {Start === undefined ? (
              <button
                type="button"
                class="button"
                onClick={async () => {
                  const { StartPanel } = await import('./start-panel.tsx');
                  setStart(() => StartPanel);
                }}
              >
                Start a container
              </button>
            ) : (
              <Start
                start={start}
                command={command}
                onChange={(text) => update({ command: text.slice(0, limits.line) })}
              />
            )}
          </div>
          <div class="lc-wide">
            {Union === undefined ? (
              <button
                type="button"
                class="button"
                onClick={async () => {
                  const { UnionPanel } = await import('./union-panel.tsx');
                  setUnion(() => UnionPanel);
                }}
              >
                Show which layer each path comes from
              </button>
            ) : (
              <Union state={state} bytesText={bytesText} />
            )}
          </div>
        </>
      }
      things={things}
      inWords={view.words}
    />
  );
}
