import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/base/index.ts';
import {
  type BuildResult,
  build,
  findBaseImage,
  unionView,
} from '../../../src/deployment/docker/build/index.ts';
import {
  CACHE_SCENARIOS,
  FAILURE_SCENARIOS,
  FILE_SCENARIOS,
  type Scenario,
  type ScenarioBuild,
} from './scenarios.ts';

interface Recorded {
  readonly name: string;
  readonly builds: readonly {
    readonly status: number;
    readonly steps: readonly { readonly text: string; readonly cached: boolean }[];
    readonly files?: readonly string[];
    readonly error?: string;
  }[];
}

function load(file: string): { readonly tool: string; readonly results: readonly Recorded[] } {
  const url = new URL(`recordings/${file}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

/** The recorder's base is made from busybox, and so is the engine's. */
const images = (name: string) => findBaseImage(name === 'localhost/base' ? 'busybox' : name);

function buildAll({ builds }: Pick<Scenario, 'builds'>): readonly BuildResult[] {
  const results: BuildResult[] = [];
  for (const { dockerfile, files, buildArgs, dockerignore } of builds) {
    const cache = results.at(-1)?.cache;
    results.push(
      build({
        dockerfile,
        images,
        // The recorder's context holds the file itself too.
        context: [
          ...files,
          ...(dockerignore === undefined ? [] : [{ path: '.dockerignore', content: dockerignore }]),
        ],
        ...(buildArgs === undefined ? {} : { buildArgs }),
        ...(cache === undefined ? {} : { cache }),
      }),
    );
  }
  return results;
}

const recordedOf = (results: readonly Recorded[], name: string): Recorded => {
  const found = results.find((recorded) => recorded.name === name);
  if (found === undefined) throw new Error(`no recording of "${name}"`);
  return found;
};

describe('hits and misses of RUN, COPY and ADD are those that buildah 1.28 recorded', () => {
  const { tool, results } = load('cache');
  test('recorded with buildah 1.28', () => {
    expect(tool).toContain('buildah version 1.28');
    expect(results.map(({ name }) => name)).toEqual(CACHE_SCENARIOS.map(({ name }) => name));
  });
  test.each(CACHE_SCENARIOS)('$name', ({ name, builds, partings = {} }) => {
    const recorded = recordedOf(results, name);
    const used = new Set<string>();
    buildAll({ builds }).forEach((result, index) => {
      expect(result.failure).toBeNull();
      const ours = result.steps
        .filter(({ keyword, status }) => /^(RUN|COPY|ADD)$/.test(keyword) && status !== 'skipped')
        .map(({ text, status }) => ({ text, cached: status === 'hit' }));
      const theirs = recorded.builds[index]?.steps
        .filter(({ text }) => /^(RUN|COPY|ADD) /.test(text))
        .map((step) => {
          const place = `${index}:${step.text}`;
          if (partings[place] === undefined) return step;
          used.add(place);
          return { ...step, cached: !step.cached };
        });
      expect(ours).toEqual(theirs);
    });
    expect([...used]).toEqual(Object.keys(partings));
  });
});

/** What the base and the running container have, which the recorder leaves out as well. */
const NOT_LISTED = /^\/(bin|dev|etc|proc|run|sys|tmp|usr|var)(\/|$)/;

function listFiles(result: BuildResult): readonly string[] {
  return unionView(result.layers)
    .rows.filter(({ path, visible }) => visible && !NOT_LISTED.test(path))
    .map(({ path, entry }) => {
      const mode = entry.mode.toString(8);
      return entry.kind === 'directory'
        ? `${path}/ ${mode}`
        : `${path} ${mode} ${entry.size} ${entry.digest}`;
    })
    .toSorted();
}

describe('files of the image are those that buildah 1.28 and busybox recorded', () => {
  const { results } = load('files');
  test.each(FILE_SCENARIOS)('$name', ({ name, builds }) => {
    const recorded = recordedOf(results, name).builds[0];
    const [result] = buildAll({ builds });
    if (result === undefined || recorded?.files === undefined) throw new Error('no result');
    expect(result.failure).toBeNull();
    expect(listFiles(result)).toEqual(recorded.files.toSorted());
  });
});

/** What the engine says of each, in BuildKit's words; `exit` when a command ends with that status. */
const SAID: Readonly<Record<string, string>> = {
  'a file that is not there':
    'failed to compute cache key: failed to calculate checksum of ref: "/nothing.txt": not found',
  'a file that is ignored':
    'failed to compute cache key: failed to calculate checksum of ref: "/a.txt": not found (.dockerignore leaves it out)',
  'a file outside':
    'failed to compute cache key: failed to calculate checksum of ref: "/other": not found',
  'a command that fails': 'process "/bin/sh -c false" did not complete successfully: exit code: 1',
  'the last command counts':
    'process "/bin/sh -c true; false" did not complete successfully: exit code: 1',
  'rm of a file that is not there':
    'process "/bin/sh -c rm /nothing" did not complete successfully: exit code: 1',
  'mkdir of what is there':
    'process "/bin/sh -c mkdir /bin" did not complete successfully: exit code: 1',
  'a program that is not there': 'this builder does not know the command nothing',
  'an unknown instruction': 'unknown instruction: COPPY (did you mean COPY?)',
  'COPY with one word':
    'COPY requires at least two arguments, but only one was provided. Destination could not be determined',
  'ENV with one word': 'ENV must have two arguments',
  'ENV with a word without =':
    'Syntax error - can\'t find = in "B". Must be of the form: name=value',
  'EXPOSE of no port': 'invalid containerPort: web',
  'an unknown flag': 'unknown flag: --form (did you mean --from?)',
  'SHELL not in JSON form': 'SHELL requires the arguments to be in JSON form',
  'ONBUILD ONBUILD': "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed",
  'several sources into a file':
    'When using COPY with more than one source file, the destination must be a directory and end with a /',
  'no FROM': 'no build stage in current context',
};
/** What buildah 1.28 lets pass and BuildKit does not. */
const LENIENT = ['EXPOSE of no port', 'several sources into a file'];

function whatFails(builds: readonly ScenarioBuild[]): string {
  try {
    return buildAll({ builds })[0]?.failure?.message ?? '';
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

describe('what buildah 1.28 refused does not build here either', () => {
  const { results } = load('failures');
  test.each(FAILURE_SCENARIOS)('$name', ({ name, builds }) => {
    const recorded = recordedOf(results, name).builds[0];
    expect(recorded?.status === 0).toBe(LENIENT.includes(name));
    expect(whatFails(builds)).toBe(SAID[name]);
  });
});
