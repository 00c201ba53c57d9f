/**
 * Speed of Python against Skulpt, Brython and MicroPython, each in a Worker of its own in one page of Chromium: the
 * same programs, which must print the same. The engine is bundled as the site bundles it, and what is measured is
 * `python3 main.py` on a machine of its own. Then the time from Run to the first output, each in a new browser.
 *
 * node packages/engine/bench/python.ts
 */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { chromium, type Page } from 'playwright-core';
import { build, type InlineConfig } from 'vite';
import { chromiumArguments, requireChromium } from '../../../scripts/chromium.ts';
import { serveFolder } from '../../../scripts/static-server.ts';
import type { Run } from './python/page.ts';

const ROUNDS = 7;
const STARTS = 9;
const ENGINE = 'engine';
const PAUSABLE = 'Skulpt';
const CONTENDERS = [ENGINE, PAUSABLE, 'Brython', 'MicroPython'];

const here = fileURLToPath(new URL('.', import.meta.url));
const siteConfig = new URL('../../../astro.config.mjs', import.meta.url);

/** Puts the page, the Workers and the peers into a folder. */
async function bundle(folder: string) {
  const site = (await import(siteConfig.href)) as { default: AstroUserConfig };
  await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    worker: site.default.vite?.worker as NonNullable<InlineConfig['worker']>,
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: join(here, 'python/page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  cpSync(join(here, 'python/contenders'), join(folder, 'contenders'), { recursive: true });
  cpSync(join(here, 'peers/node_modules'), join(folder, 'peers'), { recursive: true });
  const page = '<!doctype html><title>Bench</title><link rel="icon" href="data:,">';
  writeFileSync(
    join(folder, 'index.html'),
    `${page}<script type="module" src="/page.js"></script>`,
  );
  writeFileSync(join(folder, '404.html'), page);
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const geometricMean = (values: readonly number[]) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

const runIn = (page: Page, contender: string, source: string): Promise<Run> =>
  page.evaluate(
    ([name, text]) =>
      (globalThis as unknown as { runIn(name: string, source: string): Promise<Run> }).runIn(
        name,
        text,
      ),
    [contender, source] as const,
  );

function printRow(name: string, cells: readonly string[]) {
  console.log(name.padEnd(14) + cells.map((cell) => cell.padStart(22)).join(''));
}

/** A row of milliseconds, with how many times as long as the engine each takes. */
function printTimes(name: string, times: readonly number[]) {
  const [own = 0] = times;
  printRow(
    name,
    times.map((time, index) => {
      const ratio = index === 0 ? '' : ` (${(time / own).toFixed(2)}×)`;
      return `${time.toFixed(1)} ms${ratio}`;
    }),
  );
}

/** Runs a program in all contenders in turn; medians of the milliseconds. */
async function race(page: Page, name: string, source: string): Promise<number[]> {
  const times = CONTENDERS.map((): number[] => []);
  const outputs = new Set<string>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, contender] of CONTENDERS.entries()) {
      const { output, end } = await runIn(page, contender, source);
      outputs.add(output);
      // The first round warms up.
      if (round > 0) times[index]?.push(end);
    }
  }
  if (outputs.size !== 1) {
    throw new Error(`${name}: the contenders differ:\n${[...outputs].join('\n')}`);
  }
  return times.map(median);
}

const folder = mkdtempSync(join(tmpdir(), 'python-bench-'));
await bundle(folder);
const server = await serveFolder(folder, '/');
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: [...chromiumArguments],
});
try {
  const page = await browser.newPage();
  await page.goto(server.address);
  printRow('', CONTENDERS);
  const against: number[] = [];
  const againstBest: number[] = [];
  for (const file of globSync(join(here, 'python/programs/*.py')).sort()) {
    const name = basename(file, '.py');
    const [own = 0, pausable = 0, ...others] = await race(page, name, readFileSync(file, 'utf8'));
    printTimes(name, [own, pausable, ...others]);
    against.push(pausable / own);
    againstBest.push(Math.min(pausable, ...others) / own);
  }
  await page.close();

  const starts = CONTENDERS.map((): number[] => []);
  for (let count = 0; count < STARTS; count++) {
    for (const [index, contender] of CONTENDERS.entries()) {
      const context = await browser.newContext();
      const fresh = await context.newPage();
      await fresh.goto(server.address);
      starts[index]?.push((await runIn(fresh, contender, "print('hello')\n")).first);
      await context.close();
    }
  }
  printTimes('first output', starts.map(median));

  const mean = geometricMean(against);
  console.log(`geometric mean: ${PAUSABLE} takes ${mean.toFixed(2)} times as long (gate: 1)`);
  const best = geometricMean(againstBest);
  console.log(
    `geometric mean: the best of the three takes ${best.toFixed(2)} times as long (goal: 2)`,
  );
  if (mean < 1) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
