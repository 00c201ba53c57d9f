import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type * as Run from '../../../../../src/compute/python/vm/run.ts';
import { runScript } from '../../../../../src/world/linux/run-script.ts';

/** Instructions that a thread executes at most before it gives way. */
const slice = vi.hoisted(() => ({ size: Number.POSITIVE_INFINITY, longest: 0 }));

vi.mock('../../../../../src/compute/python/vm/run.ts', async (original) => {
  const run = await original<typeof Run>();
  const runThread: typeof Run.runThread = (thread, budget) => {
    const given = Math.min(slice.size, budget);
    const request = run.runThread(thread, given);
    slice.longest = Math.max(slice.longest, given - thread.budget);
    thread.budget += budget - given;
    return request;
  };
  return { ...run, runThread };
});

const conformance = join(import.meta.dirname, '../../../../conformance/python');
const FEATURES = ['garbage', 'library-weakref'];

const programs = FEATURES.flatMap((feature) => {
  const folder = join(conformance, 'programs', feature);
  const recording = readFileSync(join(conformance, 'recordings', `${feature}.json`), 'utf8');
  const recorded: Record<string, { readonly stdout: string }> = JSON.parse(recording).programs;
  return readdirSync(folder).map((file) => {
    const name = file.replace('.py', '');
    return {
      name,
      text: readFileSync(join(folder, file), 'utf8'),
      printed: recorded[name]?.stdout,
    };
  });
});

test.each([1, 7, 1000])(
  'programs print the same in slices of %i instructions',
  async (size) => {
    slice.size = size;
    slice.longest = 0;
    for (const { name, text, printed } of programs) {
      const { stdout } = await runScript({
        script: `PYTHONHASHSEED=0 exec python3 ${name}.py`,
        files: { [`${name}.py`]: text },
      });
      expect(stdout.replaceAll('/home/reader/', ''), name).toBe(printed);
    }
    // Some work of one instruction counts as more.
    expect(slice.longest).toBeLessThan(size + 1000);
  },
  120_000,
);
