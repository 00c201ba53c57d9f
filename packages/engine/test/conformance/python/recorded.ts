/** The recorded programs, and what CPython 3.11 printed. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Recorded {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

const programs = join(import.meta.dirname, 'programs');

/** What the programs are about, a folder each. */
export const features: readonly string[] = readdirSync(programs);

/** What CPython 3.11 printed, by program. */
export function recordingsOf(feature: string): Readonly<Record<string, Recorded>> {
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

/** What our machine is to run: a program as the recorder runs it with CPython. */
export function scriptFor(feature: string, name: string) {
  return {
    script: `cd program; PYTHONHASHSEED=0 exec python3 ${name}.py < ../input`,
    files: {
      input: inputOf(feature, name),
      ...Object.fromEntries(
        Object.entries(filesOf(feature, name)).map(([path, text]) => [`program/${path}`, text]),
      ),
    },
  };
}

/** What it printed there, with files named as the recorder saw them. */
export function asRecorded({ stdout, stderr, status }: Recorded): Recorded {
  const local = (text: string) => text.replaceAll('/home/reader/program/', '');
  return { stdout: local(stdout), stderr: local(stderr), status };
}
