/**
 * A bundler drops a module that gives no name to the one that imports it, unless the package says that it does
 * something when it is evaluated. Nothing else notices: the sources run as they are, the built site lacks it.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../', import.meta.url));
const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');

/** Whether the bundler keeps a module whatever is taken from it. */
function isKept(path: string): boolean {
  const { sideEffects } = JSON.parse(textOf('package.json')) as { sideEffects: string[] };
  return sideEffects.some((pattern) => matchesGlob(path, normalize(pattern)));
}

/** The modules from which somebody takes no name: imported bare, or with nothing that could be taken. */
function importedForEffects(): string[] {
  const found = new Set<string>();
  for (const path of globSync('src/**/*.ts', { cwd: folder })) {
    const imports = /^import '(?<bare>\.[^']+)';|\bimport\('(?<late>\.[^']+)'\)/gm;
    for (const { groups } of textOf(path).matchAll(imports)) {
      const imported = join(path, '..', groups?.bare ?? groups?.late ?? '');
      const isBare = groups?.bare !== undefined;
      if (isBare || !/^export /m.test(textOf(imported))) found.add(imported);
    }
  }
  return [...found].sort();
}

test('every module that is imported for what it does stays in the bundle', () => {
  const modules = importedForEffects();
  expect(modules.length).toBeGreaterThan(20);
  expect(modules.filter((path) => !isKept(path))).toEqual([]);
});
