import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript } from '../../../src/world/linux/index.ts';
import { DIFFERS } from '../differs.ts';
import { asRecorded, features, type Recorded, recordingsOf, scriptFor } from './recorded.ts';

/** Programs in which our Python still differs, by feature. They must differ: one that agrees is to be taken out. */
const differences: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'differences.json'), 'utf8'),
);

async function outcomeOf(feature: string, name: string): Promise<Recorded> {
  return asRecorded(await runScript(scriptFor(feature, name)));
}

describe.each(features)('%s', (feature) => {
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
