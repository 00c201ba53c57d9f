import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript } from '../../../src/world/linux/index.ts';
import { DIFFERS } from '../differs.ts';

interface Recorded {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

const programs = join(import.meta.dirname, 'programs');

/** Programs in which our Python still differs, by feature. They must differ: one that agrees is to be taken out. */
const differences: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'differences.json'), 'utf8'),
);

/** What CPython 3.11 printed, by program. */
function recordingsOf(feature: string): Readonly<Record<string, Recorded>> {
  const file = join(import.meta.dirname, 'recordings', `${feature}.json`);
  return JSON.parse(readFileSync(file, 'utf8')).programs;
}

/** A program's file and those in the folder of its name, as they stand in its directory. */
function filesOf(feature: string, name: string): Record<string, string> {
  const files: Record<string, string> = {
    [`${name}.py`]: readFileSync(join(programs, feature, `${name}.py`), 'utf8'),
  };
  const folder = join(programs, feature, name);
  const beside = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  for (const path of beside) {
    const file = join(folder, path);
    if (statSync(file).isFile()) files[path] = readFileSync(file, 'utf8');
  }
  return files;
}

/** What a program reads, if that is anything. */
function inputOf(feature: string, name: string): string {
  const file = join(programs, feature, `${name}.in`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Runs a program on our machine as the recorder runs it with CPython. */
async function outcomeOf(feature: string, name: string): Promise<Recorded> {
  const run = await runScript({
    script: `cd program; PYTHONHASHSEED=0 exec python3 ${name}.py < ../input`,
    files: {
      input: inputOf(feature, name),
      ...Object.fromEntries(
        Object.entries(filesOf(feature, name)).map(([path, text]) => [`program/${path}`, text]),
      ),
    },
  });
  const local = (text: string) => text.replaceAll('/home/reader/program/', '');
  return { stdout: local(run.stdout), stderr: local(run.stderr), status: run.status };
}

describe.each(readdirSync(programs))('%s', (feature) => {
  const recorded = recordingsOf(feature);
  const differing = differences[feature] ?? [];
  const names = Object.keys(recorded);
  const agreeing = names.filter((name) => !differing.includes(name));
  test.each(agreeing)('%s', async (name) => {
    expect(await outcomeOf(feature, name)).toEqual(recorded[name]);
  });
  test.each(names.filter((name) => differing.includes(name)))(`%s ${DIFFERS}`, async (name) => {
    const outcome = await outcomeOf(feature, name).catch((error: unknown) => error);
    expect(outcome).not.toEqual(recorded[name]);
  });
});
