import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript } from '../../../src/world/linux/index.ts';
import { DIFFERS } from '../differs.ts';
import { casesOf, digestOf, features, recordingsOf, SCRIPT_NAME, type ShellCase } from './cases.ts';
import { normalise } from './normalise.ts';

/** Characters; no recording has as many. The difference of longer ones would take minutes to show. */
const OUTPUT_LIMIT = 10_000;

/** Runs a case on our machine; what is compared of it. */
async function outcomeOf(shellCase: ShellCase) {
  const run = await runScript({ ...shellCase, name: SCRIPT_NAME, outputLimit: OUTPUT_LIMIT });
  return { status: run.status, stdout: run.stdout, stderr: normalise(run.stderr) };
}

/**
 * Cases in which our machine still differs, by feature. They are counted as such, and must differ: one that
 * agrees at last has to be taken from the list.
 */
const differences: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'differences.json'), 'utf8'),
);

describe.each(features())('%s', (feature) => {
  const recordings = new Map(recordingsOf(feature).results.map((result) => [result.name, result]));
  const differing = differences[feature] ?? [];
  const recordedOf = (shellCase: ShellCase) => {
    const recorded = recordings.get(shellCase.name);
    if (recorded?.digest !== digestOf(shellCase))
      throw new Error(`Not recorded as it is now: run record.ts ${feature}`);
    const { status, stdout, stderr } = recorded;
    return { status, stdout, stderr: normalise(stderr) };
  };
  const agreeing = casesOf(feature).filter(({ name }) => !differing.includes(name));
  const others = casesOf(feature).filter(({ name }) => differing.includes(name));
  test.each(agreeing)('$name', async (shellCase) => {
    expect(await outcomeOf(shellCase)).toEqual(recordedOf(shellCase));
  });
  test.each(others)(`$name ${DIFFERS}`, async (shellCase) => {
    // A crash of the machine differs as well.
    const outcome = await outcomeOf(shellCase).catch((error: unknown) => error);
    expect(outcome).not.toEqual(recordedOf(shellCase));
  });
});
