import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../tests/support/test-site.ts';
import { coverageTable } from './coverage.ts';

test('docs/coverage.md says what there is: "npm run coverage" writes it', async () => {
  const written = readFileSync(join(projectFolder, 'docs/coverage.md'), 'utf8');
  expect(written).toBe(await coverageTable());
});
