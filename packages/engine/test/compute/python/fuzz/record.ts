import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCPython } from './cpython.ts';
import { sourceOf } from './difference.ts';
import { comparable } from './outcome.ts';

/** Seeds of the programs that the tests run. */
const RECORDED_SEEDS = 300;

const file = join(import.meta.dirname, 'recorded.json');

/** What an outcome is known by. */
export const digestOf = (outcome: string): string =>
  createHash('sha256').update(outcome).digest('hex').slice(0, 16);

/** What is known of a program: digests of its text and of what CPython 3.11 does with it. */
export interface Recorded {
  readonly program: string;
  readonly outcome: string;
}

/** By seed, from 1. */
export const readRecorded = (): readonly Recorded[] =>
  JSON.parse(readFileSync(file, 'utf8')).programs;

/** Records what CPython does with the programs of the first seeds. */
export async function record(): Promise<void> {
  const cpython = startCPython();
  const programs = await Promise.all(
    Array.from({ length: RECORDED_SEEDS }, async (_, index) => {
      const source = sourceOf(index + 1);
      const outcome = comparable(await cpython.run(source));
      return { program: digestOf(source), outcome: digestOf(outcome) };
    }),
  );
  cpython.end();
  writeFileSync(file, `${JSON.stringify({ python: '3.11', programs }, null, 2)}\n`);
}
