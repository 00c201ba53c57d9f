/**
 * Speed of Python against Skulpt, Brython and MicroPython, each in a Worker of its own in one page of Chromium: the
 * same programs, which must print the same. The engine is bundled as the site bundles it, and what is measured is
 * `python3 main.py` on a machine of its own.
 *
 * Then how long it takes to the first output, each time in a new browser that has nothing in its cache, on a page that has
 * come to rest, from files that may be cached, as a static host has them. Three times are told, all to the moment at
 * which the page has the output:
 *
 * - from Run: from just before the page makes the Worker, so with the start of its thread and all that is fetched;
 * - in the Worker: from the first instruction of the Worker's script, so with what that loads and how it starts, but
 *   without the start of the thread and the fetch of the script itself;
 * - after an approach: from Run, when the pointer came to the button {@link APPROACH} milliseconds before, at which a cell
 *   makes the Worker and has it load its code.
 *
 * How long a start takes says more of the machine than of the engine, so the first two are also told as on the machine
 * for which the budget was set, by what two of the peers took there: see {@link BUDGET}.
 *
 * The page does for the engine what a cell does: as it makes the Worker, it has the browser fetch the files that the
 * Worker will ask for.
 *
 * node packages/engine/bench/python.ts [start]
 *
 * With `start` it tells the times to the first output only.
 */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type InlineConfig, type Plugin } from 'vite';
import { chromiumArguments, requireChromium } from '../../../scripts/chromium.ts';
import { serveFolder } from '../../../scripts/static-server.ts';
import type { Run } from './python/page.ts';

const ROUNDS = 7;
const STARTS = 9;
const ONLY_STARTS = process.argv[2] === 'start';
/** Milliseconds in which a page that has loaded comes to rest. */
const REST = 150;
/** Milliseconds from the moment at which a hand's pointer comes to a button until it has pressed it: a quick hand's. */
const APPROACH = 200;
const ENGINE = 'engine';
const PAUSABLE = 'Skulpt';
const CONTENDERS = [ENGINE, PAUSABLE, 'Brython', 'MicroPython'];

/** Milliseconds to the first output in a Worker: the most that the engine may take, and what peers took where that was set. */
const BUDGET = { engine: 100, peers: { Skulpt: 52, MicroPython: 36 } };

const here = fileURLToPath(new URL('.', import.meta.url));
const siteConfig = new URL('../../../astro.config.mjs', import.meta.url);

/** The first instruction of each Worker's script: it notes the time. The peers' scripts say it themselves. */
const noteBeginning: Plugin = {
  name: 'note-beginning',
  renderChunk: (code, { isEntry }) =>
    isEntry ? { code: `self.begun = performance.timeOrigin + performance.now();\n${code}` } : null,
};

/** Puts the page, the Workers and the peers into a folder. */
async function bundle(folder: string) {
  const site = (await import(siteConfig.href)) as { default: AstroUserConfig };
  const { plugins = [], worker } = site.default.vite ?? {};
  await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    plugins: plugins as NonNullable<InlineConfig['plugins']>,
    worker: {
      ...(worker as NonNullable<InlineConfig['worker']>),
      plugins: () => [...(worker?.plugins?.() ?? []), noteBeginning] as Plugin[],
    },
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

interface Bench {
  approach(name: string): void;
  runIn(name: string, source: string): Promise<Run>;
}

const runIn = (page: Page, contender: string, source: string): Promise<Run> =>
  page.evaluate(([name, text]) => (globalThis as unknown as Bench).runIn(name, text), [
    contender,
    source,
  ] as const);

const approach = (page: Page, contender: string): Promise<void> =>
  page.evaluate((name) => (globalThis as unknown as Bench).approach(name), contender);

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

/** What the engine would take on the machine of the budget, by how much slower the peers are on this one. */
function onMachineOfBudget(times: readonly number[]): number {
  const timeOf = (name: string) => {
    const time = times[CONTENDERS.indexOf(name)];
    if (time === undefined) throw new Error(`no contender ${name}`);
    return time;
  };
  const slower = Object.entries(BUDGET.peers).map(([name, there]) => timeOf(name) / there);
  return timeOf(ENGINE) / geometricMean(slower);
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

/** A page in a new browser context, which has come to rest. */
async function openFresh(host: Browser, address: string): Promise<Page> {
  const page = await (await host.newContext()).newPage();
  await page.goto(address);
  await page.waitForTimeout(REST);
  return page;
}

const folder = mkdtempSync(join(tmpdir(), 'python-bench-'));
await bundle(folder);
const server = await serveFolder(folder, '/', { isPublished: true });
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
  const files = ONLY_STARTS ? [] : globSync(join(here, 'python/programs/*.py')).sort();
  for (const file of files) {
    const name = basename(file, '.py');
    const [own = 0, pausable = 0, ...others] = await race(page, name, readFileSync(file, 'utf8'));
    printTimes(name, [own, pausable, ...others]);
    against.push(pausable / own);
    againstBest.push(Math.min(pausable, ...others) / own);
  }
  await page.close();

  const starts = CONTENDERS.map((): number[] => []);
  const startsInWorker = CONTENDERS.map((): number[] => []);
  const startsAfterApproach = CONTENDERS.map((): number[] => []);
  const program = "print('hello')\n";
  for (let count = 0; count < STARTS; count++) {
    for (const [index, contender] of CONTENDERS.entries()) {
      const fresh = await openFresh(browser, server.address);
      const { first, firstAt } = await runIn(fresh, contender, program);
      starts[index]?.push(first);
      const begun = await fresh.workers()[0]?.evaluate(() => (self as { begun?: number }).begun);
      if (begun === undefined) throw new Error(`${contender} does not say when its Worker began`);
      startsInWorker[index]?.push(firstAt - begun);
      await fresh.context().close();

      const approached = await openFresh(browser, server.address);
      await approach(approached, contender);
      await approached.waitForTimeout(APPROACH);
      startsAfterApproach[index]?.push((await runIn(approached, contender, program)).first);
      await approached.context().close();
    }
  }
  console.log(
    `first output, medians of ${STARTS} new browsers: from the making of the Worker, from its first instruction, and from Run ${APPROACH} ms after the Worker was made`,
  );
  const fromRun = starts.map(median);
  const inWorker = startsInWorker.map(median);
  printTimes('from Run', fromRun);
  printTimes('in the Worker', inWorker);
  printTimes('after approach', startsAfterApproach.map(median));

  const peers = Object.entries(BUDGET.peers).map(([name, there]) => `${name} took ${there} ms`);
  console.log(
    `where ${peers.join(' and ')}: ${onMachineOfBudget(fromRun).toFixed(1)} ms from Run, ${onMachineOfBudget(inWorker).toFixed(1)} ms in the Worker (budget: ${BUDGET.engine} ms)`,
  );

  if (!ONLY_STARTS) {
    const mean = geometricMean(against);
    console.log(`geometric mean: ${PAUSABLE} takes ${mean.toFixed(2)} times as long (gate: 1)`);
    const best = geometricMean(againstBest);
    console.log(
      `geometric mean: the best of the three takes ${best.toFixed(2)} times as long (goal: 2)`,
    );
    if (mean < 1) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
