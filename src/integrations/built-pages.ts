import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { selectAll } from 'hast-util-select';
import { attribute, parseHtml } from './html.ts';

/** One HTML file of a finished build. */
export interface BuiltPage {
  /** Address below the base path, without a leading slash: `''`, `memory/caching/`, `404.html`. */
  readonly path: string;
  readonly html: string;
  /** Replaces the file's content. */
  readonly replace: (html: string) => Promise<void>;
}

/** Yields every HTML file below `folder`, in the order of the file system. */
export async function* readBuiltPages(folder: URL): AsyncGenerator<BuiltPage> {
  for await (const name of glob('**/*.html', { cwd: fileURLToPath(folder) })) {
    const address = name.replaceAll('\\', '/');
    const file = new URL(address, folder);
    yield {
      path: address.replace(/(^|\/)index\.html$/, '$1'),
      html: await readFile(file, 'utf8'),
      replace: (html) => writeFile(file, html),
    };
  }
}

/** The addresses in the table of contents, in its order. */
export function contentsOrder(html: string): string[] {
  const links = selectAll('nav[aria-label="Contents"] a[href]', parseHtml(html));
  return links.map((link) => attribute(link, 'href') ?? '');
}
