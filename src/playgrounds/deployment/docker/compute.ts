import { InputError, type InputErrorData } from '@rackbook/engine/base';
import {
  type BuildResult,
  build,
  EMPTY_CACHE,
  type Layer,
  type Step,
  simulateStart,
} from '@rackbook/engine/deployment/docker/build';
import { memoizeLast } from '../../frame/memoize-last.ts';
import type { BuildInput, LayerCacheState } from './state.ts';
import type { LayerBar, LayerCacheView, Totals } from './view.ts';
import { wordsOf } from './words.ts';

/** Most lines of a failed command's output on show. */
const OUTPUT_LINES = 8;

/** `A=1 B=2` as the builder takes it. Throws `InputError` for a word without a name. */
function buildArgumentsOf(text: string): Record<string, string> {
  const words = text.split(/\s+/).filter(Boolean);
  return Object.fromEntries(
    words.map((word) => {
      const equals = word.indexOf('=');
      if (equals < 1) {
        throw new InputError(`${word} has no ${equals === 0 ? 'name' : 'value'}`, {
          place: { field: 'Build arguments' },
          expected: 'NAME=value, separated by spaces',
        });
      }
      return [word.slice(0, equals), word.slice(equals + 1)];
    }),
  );
}

interface Replay {
  /** Results of the builds that began, oldest first. */
  readonly results: readonly BuildResult[];
  /** What kept the last build from beginning. */
  readonly mistake: InputErrorData | null;
}

/** Does the builds again, each with the cache that the one before left. */
const replay = memoizeLast(
  ({ builds }: { readonly builds: readonly BuildInput[] }): Replay => {
    const results: BuildResult[] = [];
    let mistake: InputErrorData | null = null;
    for (const { dockerfile, files, buildArguments } of builds) {
      try {
        results.push(
          build({
            dockerfile,
            context: files.map(({ path, text, touched, executable }) => ({
              ...{ path, content: text, mtime: touched, mode: executable ? 0o755 : 0o644 },
            })),
            buildArgs: buildArgumentsOf(buildArguments),
            cache: results.at(-1)?.cache ?? EMPTY_CACHE,
          }),
        );
        mistake = null;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        mistake = error.toData();
      }
    }
    return { results, mistake };
  },
  ['builds'],
);

/** The builder keeps at it until it has something; a first build with a mistake is the error itself. */
function resultOnShow(state: Pick<LayerCacheState, 'builds' | 'ago'>) {
  const { results, mistake } = replay(state);
  const index = Math.max(0, results.length - 1 - state.ago);
  const result = results[index];
  if (result === undefined) throw InputError.from(mistake ?? noBuild);
  return { result, previous: results[index - 1], results, mistake };
}
const noBuild: InputErrorData = { message: 'nothing was built yet', place: null, expected: null };

/** The layers of the build on show, lowest first. */
export function layersOnShow(state: Pick<LayerCacheState, 'builds' | 'ago'>): readonly Layer[] {
  return resultOnShow(state).result.layers;
}

const isLookup = ({ status }: Step) => status === 'hit' || status === 'miss' || status === 'failed';

function totalsOf(steps: readonly Step[]): Totals {
  const made = steps.filter(({ status, layer }) => status === 'miss' && layer !== null);
  return {
    seconds: round(Math.max(0, ...steps.map(({ startedAt, seconds }) => startedAt + seconds))),
    hits: steps.filter(({ status }) => status === 'hit').length,
    lookups: steps.filter(isLookup).length,
    added: made.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Milliseconds are exact enough, and shorter in the page. */
const round = (seconds: number) => Number(seconds.toFixed(3));

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

/** The layers as bars: those that the base image brought are one. */
function barsOf({ layers, steps }: BuildResult): readonly LayerBar[] {
  const own = layers.flatMap((layer) => {
    const step = steps.findLast((one) => one.layer?.id === layer.id);
    return step === undefined ? [] : [{ layer, step }];
  });
  const base = layers.length - own.length;
  const baseBytes = layers.slice(0, base).reduce((sum, { bytes }) => sum + bytes, 0);
  const from = steps.find(({ keyword, bytes }) => keyword === 'FROM' && bytes === baseBytes);
  const label = `${from?.text ?? 'FROM'} (${base} layer${base === 1 ? '' : 's'})`;
  return [
    ...(base === 0 ? [] : [{ label, bytes: baseBytes, fresh: from?.status === 'miss' }]),
    ...own.map(({ layer: { bytes }, step }) => ({
      ...{ label: oneLine(step.text), bytes, fresh: step.status === 'miss' },
    })),
  ];
}

/** What the state looks like. Throws `InputError` when not even its first build could begin. */
export function computeLayerCacheView(state: LayerCacheState): LayerCacheView {
  const { result, previous, results, mistake } = resultOnShow(state);
  const { steps, failure, image, warnings, context } = result;
  const step = Math.min(state.step, steps.length);
  const failed = steps.find(({ status }) => status === 'failed');
  const words = state.command.split(/\s+/).filter(Boolean);
  const start = image && simulateStart(image, words.length > 0 ? words : undefined);
  const view = {
    rows: steps.map(
      ({ line, text, status, reason, layer, bytes, startedAt, seconds, keyword }) => ({
        ...{
          line,
          text: oneLine(text),
          status,
          startedAt: round(startedAt),
          seconds: round(seconds),
        },
        reason:
          status === 'failed' && failed?.output.length
            ? `exit status ${failure?.exitCode}`
            : reason.message,
        bytes: layer === null && keyword !== 'FROM' ? null : bytes,
      }),
    ),
    step,
    layers: barsOf(result),
    totals: totalsOf(steps.slice(0, step)),
    before: previous === undefined ? null : totalsOf(previous.steps),
    longest: round(Math.max(...results.map(({ seconds }) => seconds))),
    history: results.map(({ seconds }) => round(seconds)).toReversed(),
    failure:
      failure === null
        ? null
        : { line: failure.line, output: (failed?.output ?? []).slice(-OUTPUT_LINES) },
    warnings: warnings.map(({ line, message }) => `Line ${line}: ${message}`),
    ignored: Object.fromEntries(
      context.flatMap(({ path, ignored, line }) => (ignored ? [[path, line ?? 0]] : [])),
    ),
    start:
      start &&
      (({ argv, executable, exitCode, message }) => ({ argv, executable, exitCode, message }))(
        start,
      ),
    imageBytes: image?.bytes ?? 0,
    mistake: state.ago === 0 ? mistake : null,
  };
  return { ...view, words: wordsOf(view) };
}
