import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from './support/test-site.ts';

// dependency-cruiser keeps the layers of all TypeScript; these two languages it cannot read.
test('pages and components import the engine by its name', () => {
  const files = globSync(['src/**/*.astro', 'content/**/*.mdx'], { cwd: projectFolder });
  expect(files.length).toBeGreaterThan(0);
  const byPath = files.filter((file) =>
    /^import\b.*packages\/engine/m.test(readFileSync(join(projectFolder, file), 'utf8')),
  );
  expect(byPath).toEqual([]);
});
