import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectFolder } from './test-site.ts';

/** Below the project, so that the installed packages are found from there too. */
const copies = join(projectFolder, '.test-copies');

/** Made anew, large or none of a build's business. */
const leftOut = new Set(['node_modules', 'dist', '.git', '.astro', 'tests', basename(copies)]);

/** A copy of the project to change and to build, with the installed packages. */
export interface ProjectCopy {
  readonly folder: string;
  readonly remove: () => void;
}

/** Copies the project to a folder of its own; the caller removes it. */
export function copyProject(): ProjectCopy {
  mkdirSync(copies, { recursive: true });
  const folder = mkdtempSync(join(copies, 'copy-'));
  // Entry by entry: a folder cannot be copied into itself.
  for (const entry of readdirSync(projectFolder).filter((name) => !leftOut.has(name))) {
    cpSync(join(projectFolder, entry), join(folder, entry), {
      recursive: true,
      filter: (path) => !leftOut.has(basename(path)),
    });
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
