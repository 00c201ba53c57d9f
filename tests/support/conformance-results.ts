import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { projectFolder } from './test-site.ts';

/** Where the engine's comparisons with real tools are, a folder for each tool. */
const folder = join(projectFolder, 'packages/engine/test/conformance');
const resultsFile = join(folder, 'results.json');

/** Comparisons by the folder of their test. */
type Results = Readonly<Record<string, { readonly agree: number; readonly differ: number }>>;

/** Counts the tests of each conformance folder; nothing unless all of them were run to their end. */
function resultsOf(modules: readonly TestModule[]): Results | undefined {
  const results: Record<string, { agree: number; differ: number }> = {};
  for (const module of modules) {
    const suite = /conformance[\\/]([^\\/]+)[\\/]/.exec(module.moduleId)?.[1];
    if (suite === undefined) continue;
    const tests = [...module.children.allTests()];
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    if (count('passed') + count('failed') !== tests.length) return undefined;
    const before = results[suite] ?? { agree: 0, differ: 0 };
    results[suite] = {
      agree: before.agree + count('passed'),
      differ: before.differ + count('failed'),
    };
  }
  const sorted = Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.length === 0 ? undefined : Object.fromEntries(sorted);
}

/**
 * Keeps `results.json`, from which the site says how true the engine is, equal to what the tests
 * found. A run in CI fails when it is not; any other run writes it.
 */
export class ConformanceResultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const results = resultsOf(modules);
    if (results === undefined) return;
    const known: Results = JSON.parse(readFileSync(resultsFile, 'utf8'));
    // A run of some suites says nothing about the others.
    if (Object.keys(known).some((suite) => results[suite] === undefined)) return;
    if (JSON.stringify(known) === JSON.stringify(results)) return;
    console.error(`\nThe figures of ${resultsFile} are not those of this run.`);
    if (process.env.CI) process.exitCode = 1;
    else writeFileSync(resultsFile, `${JSON.stringify(results, undefined, 2)}\n`);
  }
}
