import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
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
import { CachePicture } from './picture.tsx';
import { type CacheState, initialCacheState, limits } from './state.ts';
import { type CacheView, wordsOf } from './view.ts';

const loadCodec = async () => (await import('./codec.ts')).cacheCodec;
const definition = { id: 'cache-lab', initial: initialCacheState, loadCodec };
const load = async () => (await import('./compute.ts')).computeCacheView;

const sourceLabels = [
  { value: 'own', label: 'Your own' },
  { value: 'loop', label: 'Loop' },
  { value: 'scan', label: 'One scan' },
  { value: 'zipf', label: 'Zipf: few keys are popular' },
  { value: 'mixed', label: 'Zipf, interrupted by scans' },
] as const;

const things: readonly ThingToTry<CacheState>[] = [
  {
    label: 'Let Random beat LRU on the same loop',
    change: { ...initialCacheState, policies: ['lru', 'random', 'mru', 'optimal'] },
  },
  {
    label: 'See FIFO miss more with a larger cache: size 3, then 4',
    change: {
      ...initialCacheState,
      policies: ['fifo', 'lru'],
      size: 3,
      trace: '1 2 3 4 1 2 5 1 2 3 4 5',
      step: 12,
    },
  },
  {
    label: 'Interrupt normal traffic by scans: which policy survives?',
    change: {
      policies: ['lru', 'sieve', 's3-fifo', 'arc'],
      source: 'mixed',
      size: 12,
      items: 40,
      length: 480,
      step: 480,
    },
  },
];

/** Hits by accesses as a percentage; a dash before the first access. */
const percent = (hits: number, accesses: number) =>
  accesses === 0 ? '–' : ((100 * hits) / accesses).toFixed(1);

/** Replacement policies side by side on one trace of accesses. */
export function CacheLab({ opening }: { readonly opening: CacheView }) {
  const handle = usePlayground(definition);
  const { state, update } = handle;
  const { view, error, prepare } = useComputed(
    state,
    { state: initialCacheState, view: opening },
    load,
  );
  const [Curve, setCurve] = useState<FunctionComponent<{ readonly state: CacheState }>>();
  const { policies, size, source, trace, items, length, seed } = state;
  /** A changed input starts a new run; it is shown at its end, where the result is. */
  const change = (part: Partial<CacheState>) => update({ step: limits.length, ...part });

  return (
    <Playground
      handle={handle}
      section="memory"
      name="Cache lab"
      question="Which policy hits most often on this trace?"
      onApproach={prepare}
      picture={<CachePicture view={view} />}
      numbers={view.rows.map(({ name, hits, hitsBefore }) => ({
        label: `${name}, hits`,
        value: percent(hits, view.step),
        unit: '%',
        ...(view.step > 1 && { before: percent(hitsBefore, view.step - 1) }),
      }))}
      stepper={
        <Stepper
          position={Math.min(state.step, view.steps)}
          count={view.steps}
          unit="access"
          onMove={(step, kind) => update({ step }, kind)}
        />
      }
      controls={
        <>
          <NumberField
            label="Cache size"
            unit="keys"
            value={size}
            min={1}
            max={limits.size}
            onChange={(value) => change({ size: value })}
          />
          <Choice
            label="Trace"
            value={source}
            options={sourceLabels}
            onChange={(value) => change({ source: value })}
          />
          {source === 'own' ? (
            <TextField
              label="Accesses, in order"
              value={trace}
              error={error}
              hint="Keys separated by spaces"
              onChange={(value) => change({ trace: value })}
            />
          ) : (
            <>
              <NumberField
                label="Different keys"
                value={items}
                min={1}
                max={limits.items}
                onChange={(value) => change({ items: value })}
              />
              <NumberField
                label="Accesses"
                value={length}
                min={1}
                max={limits.length}
                onChange={(value) => change({ length: value })}
              />
              <NumberField
                label="Seed"
                value={seed}
                min={0}
                max={limits.seed}
                onChange={(value) => change({ seed: value })}
              />
            </>
          )}
          <fieldset class="cl-policies">
            <legend>Policies, one to {limits.policies}</legend>
            {view.choices.map(({ id, name }) => {
              const shown = policies.includes(id);
              return (
                <Toggle
                  key={id}
                  label={name}
                  value={shown}
                  disabled={policies.length === (shown ? 1 : limits.policies)}
                  onChange={() =>
                    update({
                      policies: shown
                        ? policies.filter((other) => other !== id)
                        : [...policies, id],
                    })
                  }
                />
              );
            })}
          </fieldset>
          <div class="cl-curve">
            {Curve === undefined ? (
              <button
                type="button"
                class="button"
                onClick={async () => {
                  const { CurvePanel } = await import('./curve-panel.tsx');
                  setCurve(() => CurvePanel);
                }}
              >
                Draw the miss-ratio curve over all sizes
              </button>
            ) : (
              <Curve state={state} />
            )}
          </div>
        </>
      }
      things={things}
      inWords={wordsOf(view)}
      table={
        <table>
          <caption class="sr-only">Results over the whole trace</caption>
          <thead>
            <tr>
              <th scope="col">Policy</th>
              <th scope="col">Hits</th>
              <th scope="col">Misses</th>
              <th scope="col">Average latency in µs</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map(({ id, name, total, averageLatency }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{total.hits}</td>
                <td>{total.misses}</td>
                <td>{(averageLatency / 1000).toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
