import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closingLine } from './closing-line.ts';
import { projectFolder } from './test-site.ts';

test('the line names what was skipped only where something was', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
});

/** Runs Vitest with the reporter over the given test files. */
function runOver(files: Readonly<Record<string, string>>) {
  // Inside of the project, so that the files find Vitest.
  const folder = mkdtempSync(join(projectFolder, 'node_modules/.closing-line-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const reporter = join(projectFolder, 'tests/support/closing-line.ts');
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `import { ClosingLineReporter } from ${JSON.stringify(reporter)};
     export default { test: { reporters: ['default', new ClosingLineReporter()], include: ['*.example.ts'] } };`,
  );
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  const { status, stdout } = spawnSync(process.execPath, [vitest, 'run', '--root', folder], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' },
  });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

const head = "import { expect, test } from 'vitest';\n";

test('a run ends with its counts, alone on the last line', () => {
  const run = runOver({
    'a.example.ts': `${head}test('1', () => {}); test.skip('2', () => {}); test.todo('3');`,
    'b.example.ts': `${head}test('4', () => {});`,
  });
  expect(run).toEqual({ status: 0, lastLine: '2 passed, 0 failed, 2 skipped' });
});

test('a failed test and a file that cannot be loaded both count', () => {
  const run = runOver({
    'a.example.ts': `${head}test('1', () => { expect(1).toBe(2); });`,
    'b.example.ts': "throw new Error('broken');",
  });
  expect(run).toEqual({ status: 1, lastLine: '0 passed, 2 failed' });
});

test('a run without a single test has failed', () => {
  expect(runOver({})).toEqual({ status: 1, lastLine: '0 passed, 1 failed' });
});
