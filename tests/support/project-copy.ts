import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { projectFolder } from './test-site.ts';

/** Made anew, large or none of a build's business. */
const leftOut = new Set(['node_modules', 'dist', '.git', '.astro', 'tests']);

/** A copy of the project to change and to build, with the installed packages. */
export interface ProjectCopy {
  readonly folder: string;
  readonly remove: () => void;
}

/** Copies the project to a temporary folder; the caller removes it. */
export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'rackbook-copy-'));
  cpSync(projectFolder, folder, {
    recursive: true,
    filter: (path) => !leftOut.has(basename(path)),
  });
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
