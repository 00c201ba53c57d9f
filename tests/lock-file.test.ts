import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from './support/test-site.ts';

interface LockedPackage {
  readonly version?: string;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** The locked package that a package at `from` gets under a name, as Node looks it up. */
function resolve(from: string, name: string): LockedPackage | undefined {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found !== undefined || folder === '') return found;
  }
}

// npm leaves out what it could not fetch when it wrote the file, and then "npm ci" fails elsewhere.
test('the lock file names the packages of all platforms, not only of the one it was written on', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => resolve(path, name)?.version === undefined),
  );
  expect(missing).toEqual([]);
});

test('Node 24 comes along for the usual machines, and the numbers agree with .nvmrc', () => {
  const wanted = readFileSync(join(projectFolder, '.nvmrc'), 'utf8').trim();
  const brought = Object.entries(packages['']?.optionalDependencies ?? {});
  const machines = brought.map(([name, version]) => {
    const { os, cpu } = packages[`node_modules/${name}`] ?? {};
    return { machine: [os, cpu].flat().join(' '), major: version.split('.')[0] };
  });
  expect(machines.map(({ machine }) => machine).sort()).toEqual([
    'darwin arm64',
    'darwin x64',
    'linux arm64',
    'linux x64',
    'win32 x64',
  ]);
  expect(new Set(machines.map(({ major }) => major))).toEqual(new Set([wanted]));
  const isBrought = machines.some(
    ({ machine }) => machine === `${process.platform} ${process.arch}`,
  );
  if (isBrought) expect(process.versions.node.split('.')[0]).toBe(wanted);
});
