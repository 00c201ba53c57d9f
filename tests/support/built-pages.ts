import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from './test-site.ts';

/** One HTML file of the built site. */
export interface BuiltPage {
  /** Address below the base path: `''`, `memory/caching/`, `404.html`. */
  readonly path: string;
  readonly html: string;
}

function readPages(): BuiltPage[] {
  return globSync('**/*.html', { cwd: builtFolder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({
      path: file.replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(join(builtFolder, file), 'utf8'),
    }));
}

/** Every page of the build, the 404 page too. */
export const builtPages: readonly BuiltPage[] = readPages();

/** The pages that have a Markdown version: the notes. */
export const builtNotes: readonly BuiltPage[] = builtPages.filter((page) =>
  page.html.includes('type="text/markdown"'),
);
