import { InputError } from '@rackbook/engine/base';
import { describe, expect, it } from 'vitest';
import { layerCacheCodec } from './codec.ts';
import { computeLayerCacheView } from './compute.ts';
import { examplesFrom } from './examples.ts';
import { initialLayerCacheState } from './opening.ts';
import { pathProblem } from './paths.ts';
import type { LayerCacheState } from './state.ts';
import { bytesText, secondsText } from './view.ts';

const view = (change: Partial<LayerCacheState> = {}) =>
  computeLayerCacheView({ ...initialLayerCacheState, ...change });
const examples = examplesFrom(initialLayerCacheState);
const example = (name: keyof typeof examples) => computeLayerCacheView(examples[name]);
const results = ({ rows }: ReturnType<typeof view>) => rows.map(({ status }) => status);

describe('computeLayerCacheView', () => {
  it('opens on a rebuild that installs the libraries again', () => {
    const { rows, totals, before } = view();
    expect(rows.map(({ line, status, reason }) => [line, status, reason])).toEqual([
      [1, 'hit', 'every layer of the base is there already'],
      [2, 'hit', 'same instruction on the same parent'],
      [3, 'miss', 'app.py changed'],
      [4, 'miss', 'the step above missed'],
      [5, 'metadata', 'changes the configuration only: no layer'],
    ]);
    expect({ hits: totals.hits, lookups: totals.lookups }).toEqual({ hits: 2, lookups: 4 });
    expect(before?.hits).toBe(0);
  });

  it('repeats earlier builds with the cache that each left to the next', () => {
    expect(view({ ago: 1 }).totals.hits).toBe(0);
    const { builds } = initialLayerCacheState;
    const again = view({ builds: [...builds, ...builds.slice(-1)] });
    expect(results(again)).toEqual(['hit', 'hit', 'hit', 'hit', 'metadata']);
    expect(again.totals.seconds).toBe(0);
  });

  it('shows what the things to try promise', () => {
    expect(results(example('requirementsBefore'))).toEqual([
      'hit',
      'hit',
      'hit',
      'hit',
      'miss',
      'metadata',
    ]);
    expect(results(example('touched'))).not.toContain('miss');
    const ignored = example('ignored');
    expect(results(ignored)).not.toContain('miss');
    expect(ignored.ignored).toEqual({ 'notes.md': 2, '.dockerignore': 1 });
    const bugs = example('fourBugs');
    expect(bugs.failure?.line).toBe(4);
    expect(bugs.failure?.output).toContain('E: Unable to locate package python3.5');
    expect(bugs.start).toBeNull();
    const stages = example('twoStages');
    expect(stages.layers[0]?.label).toContain('FROM alpine:3.20');
    expect(stages.start).toMatchObject({ exitCode: null, executable: '/usr/local/bin/app' });
  });

  it('keeps the build before a Dockerfile that cannot be read, and says where it is wrong', () => {
    const { builds } = initialLayerCacheState;
    const wrong = { dockerfile: 'FROM alpine\nCOPPY . .\n', files: [], buildArguments: '' };
    const broken = view({ builds: [...builds, wrong] });
    expect(results(broken)).toEqual(results(view()));
    expect(broken.mistake).toMatchObject({ place: { file: 'Dockerfile', line: 2 } });
    expect(() => view({ builds: [wrong] })).toThrow(InputError);
  });

  it('refuses a build argument without a name', () => {
    const { builds } = initialLayerCacheState;
    const last = { ...initialLayerCacheState, buildArguments: 'VERSION' };
    const { dockerfile, files, buildArguments } = last;
    expect(view({ builds: [...builds, { dockerfile, files, buildArguments }] }).mistake).toEqual({
      message: 'VERSION has no value',
      place: { field: 'Build arguments' },
      expected: 'NAME=value, separated by spaces',
    });
  });

  it('counts only the steps on show', () => {
    const first = view({ step: 2 });
    expect(first.totals).toEqual({ seconds: 0, hits: 2, lookups: 2, added: 0 });
    expect(first.words).toContain('3 steps are still to come');
  });

  it('travels as JSON', () => {
    expect(JSON.parse(JSON.stringify(view()))).toEqual(view());
  });
});

describe('layerCacheCodec', () => {
  it('takes every state that the page offers', () => {
    for (const state of [initialLayerCacheState, ...Object.values(examples)]) {
      expect(layerCacheCodec(state)).toEqual(state);
    }
  });

  it('refuses files with the same path, outside of the context, or inside another', () => {
    const withPaths = (...paths: string[]) =>
      layerCacheCodec({
        ...initialLayerCacheState,
        files: paths.map((path) => ({ path, text: '', touched: 0, executable: false })),
      });
    expect(withPaths('a', 'b/c')).toBeDefined();
    for (const paths of [['a', 'a'], ['../a'], ['/a'], [''], ['a', 'a/b'], ['a/b', 'a']]) {
      expect(withPaths(...paths)).toBeUndefined();
    }
  });
});

describe('pathProblem', () => {
  it('says what is wrong', () => {
    expect(pathProblem('src/app.py', ['app.py'])).toBeNull();
    expect(pathProblem('app.py', ['app.py'])).toBe('there is a app.py already');
    expect(pathProblem('app.py/x', ['app.py'])).toBe(
      'app.py is there, so a name would be a file and a folder',
    );
  });
});

describe('texts', () => {
  it('give sizes and times with their units', () => {
    expect([0, 999, 1000, 146_800_640, 2e9].map(bytesText)).toEqual([
      '0\u202fB',
      '999\u202fB',
      '1\u202fkB',
      '147\u202fMB',
      '2\u202fGB',
    ]);
    expect([0, 0.05, 6.87].map(secondsText)).toEqual(['0\u202fs', '0.05\u202fs', '6.9\u202fs']);
  });
});
