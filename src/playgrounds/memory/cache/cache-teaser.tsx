import {
  Choice,
  NumberField,
  Playground,
  Stepper,
  useComputed,
  usePlayground,
} from '../../frame/index.ts';
import { CachePicture } from './picture.tsx';
import { limits, teaserState } from './state.ts';
import { type CacheView, wordsOf } from './view.ts';

const loadCodec = async () => (await import('./codec.ts')).cacheCodec;
const definition = { id: 'cache-teaser', initial: teaserState, loadCodec };
const load = async () => (await import('./compute.ts')).computeCacheView;

/** The cache lab with two policies and two controls, for the landing page. */
export function CacheTeaser({ opening }: { readonly opening: CacheView }) {
  const handle = usePlayground(definition);
  const { state, update } = handle;
  const { view, prepare } = useComputed(state, { state: teaserState, view: opening }, load);
  const [first = '', second = ''] = state.policies;
  return (
    <Playground
      handle={handle}
      section="memory"
      name="Try one: a cache"
      question="Five blocks are read in a circle, and memory holds four. How many reads does it save?"
      onApproach={prepare}
      picture={<CachePicture view={view} />}
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
            unit="blocks"
            value={state.size}
            min={1}
            max={8}
            onChange={(size) => update({ size, step: limits.length })}
          />
          <Choice
            label="Against LRU"
            value={second}
            options={view.choices
              .filter(({ id }) => id !== first)
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => update({ policies: [first, id], step: limits.length })}
          />
        </>
      }
      things={[
        { label: 'Make the cache one block larger', change: { size: 5, step: limits.length } },
        {
          label: 'Let chance decide',
          change: { size: 4, policies: ['lru', 'random'], step: limits.length },
        },
      ]}
      inWords={wordsOf(view)}
    />
  );
}
