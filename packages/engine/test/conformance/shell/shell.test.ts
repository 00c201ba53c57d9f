import { describe, expect, test } from 'vitest';
import { runScript } from '../../../src/world/linux/index.ts';
import { casesOf, digestOf, features, recordingsOf, SCRIPT_NAME, type ShellCase } from './cases.ts';
import { normalise } from './normalise.ts';

/** Characters; no recording has as many. The difference of longer ones would take minutes to show. */
const OUTPUT_LIMIT = 10_000;

/** Runs a case on our machine; what is compared of it. */
async function outcomeOf(shellCase: ShellCase) {
  const run = await runScript({ ...shellCase, name: SCRIPT_NAME, outputLimit: OUTPUT_LIMIT });
  return { status: run.status, stdout: run.stdout, stderr: normalise(run.stderr) };
}

describe.each(features())('%s', (feature) => {
  const recordings = new Map(recordingsOf(feature).results.map((result) => [result.name, result]));
  test.each(casesOf(feature))('$name', async (shellCase) => {
    const recorded = recordings.get(shellCase.name);
    if (recorded?.digest !== digestOf(shellCase))
      throw new Error(`Not recorded as it is now: run record.ts ${feature}`);
    const { status, stdout, stderr } = recorded;
    expect(await outcomeOf(shellCase)).toEqual({ status, stdout, stderr: normalise(stderr) });
  });
});
