import { posix } from 'node:path';
import type { Plugin } from 'vite';

/** What of an output matters here. */
type Output =
  | { readonly type: 'asset' }
  | {
      readonly type: 'chunk';
      readonly fileName: string;
      readonly moduleIds: readonly string[];
      readonly imports: readonly string[];
    };

/** Names of the files with the modules whose ids `wanted` accepts, and of all that those import at once. */
export function filesOf(
  bundle: Readonly<Record<string, Output>>,
  wanted: (id: string) => boolean,
): readonly string[] {
  const found = new Set<string>();
  const add = (output: Output | undefined) => {
    if (output?.type !== 'chunk' || found.has(output.fileName)) return;
    found.add(output.fileName);
    for (const name of output.imports) add(bundle[name]);
  };
  for (const output of Object.values(bundle)) {
    if (output.type === 'chunk' && output.moduleIds.some(wanted)) add(output);
  }
  return [...found].sort();
}

/** The code of a page with the addresses of the files, relative to its own, for the name that stands for them. */
export function withFiles(
  code: string,
  fileName: string,
  name: string,
  files: readonly string[],
): string {
  const folder = posix.dirname(fileName);
  const addresses = JSON.stringify(files.map((file) => posix.relative(folder, file)));
  return code.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), () => addresses);
}

/**
 * Tells a page which files its Worker will ask for first: those of the modules that `wanted` accepts. They stand where its
 * code has `name`, a global constant. Makes a plugin of the Worker's build, and one of the page's.
 */
export function workerFiles(
  name: string,
  wanted: (id: string) => boolean,
): { readonly ofWorker: Plugin; readonly ofPage: Plugin } {
  let files: readonly string[] = [];
  return {
    ofWorker: {
      name: 'files-of-worker',
      generateBundle(_options, bundle) {
        const found = filesOf(bundle, wanted);
        // A Worker without such modules is another one.
        if (found.length > 0) files = found;
      },
    },
    ofPage: {
      name: 'files-of-worker-for-page',
      renderChunk(code, { fileName }) {
        return code.includes(name) ? { code: withFiles(code, fileName, name, files) } : null;
      },
    },
  };
}
