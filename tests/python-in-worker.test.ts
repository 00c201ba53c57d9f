/**
 * Python as it is built for the page: recorded programs in the Worker of the built site. The bundler leaves out and
 * fetches apart what the sources have in one place, so that these may agree with CPython where the page does not.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  asRecorded,
  features,
  type Recorded,
  recordingsOf,
  scriptFor,
} from '../packages/engine/test/conformance/python/recorded.ts';
import type { ScriptValue } from '../src/runner/jobs/shell-script.ts';
import type { Report } from '../src/runner/messages.ts';
import { openPage, pageAddress } from './support/open-page.ts';
import { builtFolder } from './support/test-site.ts';

/** What scripts print, one after the other in one Worker. */
async function outcomesOf(page: Page, file: string, scripts: object[]): Promise<Recorded[]> {
  return page.evaluate(
    async ([address, inputs]) => {
      const worker = new Worker(address, { type: 'module' });
      const run = (input: object, id: number) =>
        new Promise<Recorded>((resolve) => {
          const printed = { stdout: '', stderr: '' };
          let status = -1;
          worker.onmessage = ({ data }: MessageEvent<Report>) => {
            if (data.kind === 'ended') {
              const { ending } = data;
              if (ending.kind !== 'done') printed.stderr += JSON.stringify(ending);
              resolve({ ...printed, status });
              return;
            }
            for (const value of data.values as ScriptValue[]) {
              if (value.kind === 'end') status = value.status;
              else for (const { stream, text } of value.output) printed[stream] += text;
            }
          };
          const budget = { milliseconds: 60_000, values: 1_000_000 };
          worker.postMessage({ kind: 'start', id, job: 'shell-script', input, budget });
        });
      const outcomes: Recorded[] = [];
      for (const [id, input] of inputs.entries()) outcomes.push(await run(input, id));
      worker.terminate();
      return outcomes;
    },
    [
      file,
      scripts.map((options) => ({ options, limits: { characters: 1e7, lines: 1e6 } })),
    ] as const,
  );
}

test('recorded programs print in the built Worker what CPython prints', async () => {
  const page = await openPage('about/');
  const workers = readdirSync(join(builtFolder, '_astro')).filter((name) => /^worker-/.test(name));
  expect(workers).toHaveLength(1);
  const file = pageAddress(`_astro/${workers[0]}`);
  // One of each feature: code that is fetched apart serves features rather than programs.
  const chosen = features.flatMap((feature) =>
    Object.entries(recordingsOf(feature))
      .slice(0, 1)
      .map(([name, recorded]) => ({ feature, name, recorded })),
  );
  expect(chosen).toHaveLength(features.length);
  const scripts = chosen.map(({ feature, name }) => scriptFor(feature, name));
  const outcomes = await outcomesOf(page, file, scripts);
  for (const [index, { feature, name, recorded }] of chosen.entries()) {
    expect(asRecorded(outcomes[index] as Recorded), `${feature}/${name}`).toEqual(recorded);
  }
}, 180_000);
