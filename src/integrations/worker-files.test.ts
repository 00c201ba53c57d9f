import { expect, it } from 'vitest';
import { filesOf, withFiles } from './worker-files.ts';

const chunk = (fileName: string, moduleIds: string[], imports: string[] = []) =>
  ({ type: 'chunk', fileName, moduleIds, imports }) as const;

const bundle = {
  'a/worker.js': chunk('a/worker.js', ['/src/worker.ts']),
  'a/job.js': chunk('a/job.js', ['/src/jobs/job.ts', '/src/other.ts'], ['a/machine.js']),
  'a/machine.js': chunk('a/machine.js', ['/src/machine.ts'], ['a/job.js', 'a/base.js']),
  'a/base.js': chunk('a/base.js', ['/src/base.ts']),
  'a/late.js': chunk('a/late.js', ['/src/late.ts'], ['a/job.js']),
  'a/names.txt': { type: 'asset' },
} as const;

it('finds the files of modules and what they import, however far', () => {
  expect(filesOf(bundle, (id) => id.endsWith('/jobs/job.ts'))).toEqual([
    'a/base.js',
    'a/job.js',
    'a/machine.js',
  ]);
  expect(filesOf(bundle, (id) => id.endsWith('/nothing.ts'))).toEqual([]);
});

it('writes addresses that are relative to the file', () => {
  const code = 'for (const file of FILES) load(file); const MY_FILES = 1;';
  expect(withFiles(code, 'a/page.js', 'FILES', ['a/job.js', 'b/base.js'])).toBe(
    'for (const file of ["job.js","../b/base.js"]) load(file); const MY_FILES = 1;',
  );
});
