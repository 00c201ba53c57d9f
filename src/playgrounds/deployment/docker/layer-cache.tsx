import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import {
  Choice,
  Mistake,
  Playground,
  Stepper,
  TextField,
  useComputed,
  usePlayground,
} from '../../frame/index.ts';
import { ContextFiles } from './context-files.tsx';
import { initialLayerCacheState, things } from './examples.ts';
import { LayerCachePicture } from './picture.tsx';
import { inputOf, type LayerCacheState, layerCacheCodec, limits, sameInput } from './state.ts';
import { bytesText, type LayerCacheView, secondsText, statusNames, wordsOf } from './view.ts';

const definition = {
  id: 'layer-cache',
  initial: initialLayerCacheState,
  codec: layerCacheCodec,
};
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
  const [Union, setUnion] = useState<FunctionComponent<{ readonly state: LayerCacheState }>>();
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
      question="A line of the program changed. What does the next build do again?"
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
            hint="Values for ARG: NAME=value"
            onChange={(text) => update({ buildArguments: text.slice(0, limits.line) })}
          />
          <Choice
            label="On show"
            value={String(ago)}
            options={view.history.map((seconds, index) => ({
              value: String(index),
              label: `${index === 0 ? 'Last build' : `${index} before`}, ${secondsText(seconds)}`,
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
          <details class="lc-wide">
            <summary>Start a container</summary>
            <TextField
              label="Words in place of CMD"
              value={command}
              hint="As in docker run IMAGE words"
              onChange={(text) => update({ command: text.slice(0, limits.line) })}
            />
            {start === null ? (
              <p>There is no image to start: the build failed.</p>
            ) : (
              <pre>
                {`$ docker run IMAGE ${command}\n`}
                {start.exitCode === null
                  ? `${start.argv.join(' ')}\n✓ starts ${start.executable}; what it does then is not simulated`
                  : `${start.message}\n✗ exit status ${start.exitCode}`}
              </pre>
            )}
          </details>
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
              <Union state={state} />
            )}
          </div>
        </>
      }
      things={things}
      inWords={wordsOf(view)}
      table={
        <table>
          <caption class="sr-only">Steps of the build</caption>
          <thead>
            <tr>
              <th scope="col">Instruction</th>
              <th scope="col">Result</th>
              <th scope="col">Bytes</th>
              <th scope="col">Seconds</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, text, status, bytes, seconds }) => (
              <tr key={line}>
                <th scope="row">
                  {line} {text}
                </th>
                <td>{statusNames[status]}</td>
                <td>{bytes ?? '–'}</td>
                <td>{seconds}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
