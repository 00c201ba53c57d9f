/** `npm run bench`: runs each file of packages/engine/bench in turn, or those whose name is given. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';

const wanted = process.argv.slice(2);
const files = globSync('packages/engine/bench/*.ts')
  .sort()
  .filter((file) => wanted.length === 0 || wanted.some((name) => basename(file).includes(name)));

// What they are measured against is installed here only, and none of its scripts is run.
const peers = 'packages/engine/bench/peers';
if (!existsSync(`${peers}/node_modules`)) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], {
    cwd: peers,
    stdio: 'inherit',
    shell: true,
  });
  if (status !== 0) process.exit(1);
}

for (const file of files) {
  console.log(`\n── ${basename(file, '.ts')}`);
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
if (files.length === 0) console.log('There is no benchmark of that name.');
