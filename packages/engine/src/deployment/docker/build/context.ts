import { InputError } from '../../../base/index.ts';
import { createEntry, type Entry, textEntry } from '../layers/index.ts';
import { CONTEXT_CHARACTERS, CONTEXT_FILES } from './costs.ts';
import { parseDockerignore } from './dockerignore.ts';
import { ancestors, resolvePath } from './paths.ts';
import { makeDirectory, putEntry } from './tree.ts';
import type { BuildOptions, BuildResult } from './types.ts';

/** The context as the builder sees it. */
export interface LoadedContext {
  /** By path from the context's root, with a leading slash; directories included. */
  readonly files: ReadonlyMap<string, Entry>;
  /** Modification times by the same paths. */
  readonly times: ReadonlyMap<string, number>;
  readonly listing: BuildResult['context'];
}

/** Takes the context in and leaves out what `.dockerignore` names. */
export function loadContext({ context = [], dockerignore }: BuildOptions): LoadedContext {
  const characters = context.reduce(
    (sum, { content }) => sum + (typeof content === 'string' ? content.length : 0),
    0,
  );
  if (characters > CONTEXT_CHARACTERS) {
    throw new InputError(`the context has ${characters} characters`, {
      place: { field: 'context' },
      expected: `at most ${CONTEXT_CHARACTERS}`,
    });
  }
  if (context.length > CONTEXT_FILES) {
    throw new InputError(`the context has ${context.length} files`, {
      place: { field: 'context' },
      expected: `at most ${CONTEXT_FILES}`,
    });
  }
  const own = context.find(({ path }) => path === '.dockerignore')?.content;
  const ignore = parseDockerignore(dockerignore ?? (typeof own === 'string' ? own : ''));
  const files = new Map<string, Entry>();
  const times = new Map<string, number>();
  const listing = context.map(({ path, content, mode = 0o644, mtime }) => {
    const absolute = resolvePath('/', path);
    const verdict = ignore(absolute.slice(1));
    // A directory stays in the context although all its files are left out.
    for (const directory of ancestors(absolute)) {
      if (!ignore(directory.slice(1)).ignored) makeDirectory(files, directory);
    }
    if (!verdict.ignored) {
      const entry =
        typeof content === 'string'
          ? textEntry(content, { mode })
          : createEntry({ ...content, mode });
      putEntry(files, absolute, entry);
      if (mtime !== undefined) times.set(absolute, mtime);
    }
    return { path, ...verdict };
  });
  return { files, times, listing };
}
