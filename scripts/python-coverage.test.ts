import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../tests/support/test-site.ts';
import { pythonCoverage } from './python-coverage.ts';

test('docs/python-coverage.md says what there is: "npm run python-coverage" writes it', async () => {
  const written = readFileSync(join(projectFolder, 'docs/python-coverage.md'), 'utf8');
  expect(written).toBe(await pythonCoverage());
});
