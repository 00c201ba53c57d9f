import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { DIFFERS } from '../../packages/engine/test/conformance/differs.ts';
import { projectFolder } from './test-site.ts';

/** Where the engine's comparisons with real tools are, a folder for each tool. */
const folder = join(projectFolder, 'packages/engine/test/conformance');
const resultsFile = join(folder, 'results.json');

interface Counts {
  readonly agree: number;
  readonly differ: number;
}

/** Comparisons by the folder of their test, and within that by the title of their `describe`. */
type Results = Readonly<
  Record<string, Counts & { readonly groups: Readonly<Record<string, Counts>> }>
>;

const sortedByKey = <Value>(record: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

const plus = (counts: Counts | undefined, passed: boolean): Counts => ({
  agree: (counts?.agree ?? 0) + (passed ? 1 : 0),
  differ: (counts?.differ ?? 0) + (passed ? 0 : 1),
});

/** Title of the outermost `describe` of a test; none for a test of its own. */
function groupOf(test: TestCase): string | undefined {
  let group: string | undefined;
  for (
    let parent: TestCase['parent'] = test.parent;
    parent.type === 'suite';
    parent = parent.parent
  ) {
    group = parent.name;
  }
  return group;
}

/** Counts the tests of each conformance folder; nothing unless all of them were run to their end. */
function resultsOf(modules: readonly TestModule[]): Results | undefined {
  const results: Record<string, Counts & { groups: Record<string, Counts> }> = {};
  for (const module of modules) {
    const suite = /conformance[\\/]([^\\/]+)[\\/]/.exec(module.moduleId)?.[1];
    if (suite === undefined) continue;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state !== 'passed' && state !== 'failed') return undefined;
      const { groups = {}, ...before } = results[suite] ?? { agree: 0, differ: 0 };
      const passed = state === 'passed' && !test.name.endsWith(DIFFERS);
      const group = groupOf(test);
      if (group !== undefined) groups[group] = plus(groups[group], passed);
      results[suite] = { ...plus(before, passed), groups };
    }
  }
  const suites = Object.entries(results);
  if (suites.length === 0) return undefined;
  return sortedByKey(
    Object.fromEntries(
      suites.map(([name, suite]) => [name, { ...suite, groups: sortedByKey(suite.groups) }]),
    ),
  );
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
