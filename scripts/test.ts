/**
 * `npm test`: everything that must hold before a change may land, the same on every machine.
 * `npm test -- types build` runs only the stages named.
 */
import { spawnSync } from 'node:child_process';
import { testSiteEnvironment } from '../tests/support/test-site.ts';
import { requireChromium } from './chromium.ts';

interface Stage {
  readonly name: string;
  readonly command: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** They read the sources only, so all of them run and report even if one fails. */
const checks: readonly Stage[] = [
  { name: 'lint', command: 'biome ci --error-on-warnings' },
  { name: 'format', command: 'prettier --check "**/*.astro"' },
  { name: 'layers', command: 'depcruise --config .dependency-cruiser.cjs packages src' },
  { name: 'unused', command: 'knip --no-config-hints' },
  { name: 'spelling', command: 'cspell lint --no-progress --quiet' },
  { name: 'types', command: 'npm run --silent types' },
];

/** Each needs the one before it. */
const proof: readonly Stage[] = [
  { name: 'build', command: 'npm run --silent build', environment: testSiteEnvironment },
  { name: 'tests', command: 'vitest run' },
];

function passes({ name, command, environment }: Stage): boolean {
  console.log(`\n── ${name}: ${command}`);
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

/** Ends like the tests do, with one line of counts. */
function fail(passed: number, failed: readonly Stage[]) {
  console.error(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
  console.log(`\nchecks: ${passed} passed, ${failed.length} failed`);
  process.exitCode = 1;
}

function run(chosen: readonly string[]) {
  const isChosen = ({ name }: Stage) => chosen.length === 0 || chosen.includes(name);
  const unknown = chosen.filter(
    (name) => ![...checks, ...proof].some((stage) => stage.name === name),
  );
  if (unknown.length > 0) {
    const known = [...checks, ...proof].map(({ name }) => name).join(', ');
    throw new Error(`No stage is called ${unknown.join(', ')}. Expected: ${known}`);
  }
  // Asked first, so that a machine without a browser says so at once.
  if (proof.some(({ name }) => name === 'tests' && isChosen({ name, command: '' })))
    requireChromium();

  const chosenChecks = checks.filter(isChosen);
  const failed = chosenChecks.filter((stage) => !passes(stage));
  if (failed.length > 0) {
    fail(chosenChecks.length - failed.length, failed);
    return;
  }
  for (const stage of proof.filter(isChosen)) {
    if (passes(stage)) continue;
    // The tests have printed their own counts.
    if (stage.name === 'tests') process.exitCode = 1;
    else fail(chosenChecks.length, [stage]);
    return;
  }
}

try {
  run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
