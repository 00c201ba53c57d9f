import type { InputPlace } from '../../../base/index.ts';
import { createEntry, type Entry, type Files } from '../layers/index.ts';
import { ancestors, baseName, resolvePath } from './paths.ts';
import { compilePattern } from './pattern.ts';
import { isDirectory, makeDirectory, pathsWithin, putEntry, type WritableFiles } from './tree.ts';

/** A COPY or ADD to be carried out. */
export interface CopyRequest {
  /** Where the files come from, by absolute path within it. */
  readonly sources: Files;
  readonly patterns: readonly string[];
  /** Absolute path. */
  readonly destination: string;
  /** Whether the destination was written as a directory: `/app/`, `.`. */
  readonly intoDirectory: boolean;
  /** Whether archives are unpacked, as ADD does. */
  readonly unpack: boolean;
  /** What --chown and --chmod set. */
  readonly metadata: Partial<Pick<Entry, 'owner' | 'mode'>>;
  readonly place: InputPlace;
}

/** The files that a COPY takes: where each is, and where it goes relative to the destination. */
export interface CopiedFile {
  readonly source: string;
  /** Empty when the destination's own name is used. */
  readonly below: string;
  readonly entry: Entry;
}

const ARCHIVE = /\.(tar|tgz|tar\.(gz|xz|bz2))$/;

/**
 * The files that the patterns take. A directory gives its contents, not itself; a pattern without
 * `*`, `?` or `[` has to name something. Returns the path that is missing as a string.
 * Source: Dockerfile reference, "COPY", "Source".
 */
export function selectFiles(request: CopyRequest): readonly CopiedFile[] | string {
  const { sources, patterns, place } = request;
  const taken: CopiedFile[] = [];
  for (const pattern of patterns) {
    const path = resolvePath('/', pattern);
    const wild = /[*?[]/.test(pattern);
    const matches = wild
      ? [...sources.keys()].filter(compilePattern(path, false, place)).toSorted()
      : [path];
    for (const match of matches) {
      const entry = match === '/' ? createEntry({ kind: 'directory' }) : sources.get(match);
      if (entry === undefined) return path;
      if (entry.kind !== 'directory') {
        const below = entry.kind === 'tree' ? '' : baseName(match);
        taken.push({ source: match, below, entry });
        continue;
      }
      for (const inner of pathsWithin(sources, match)) {
        const value = sources.get(inner);
        if (value === undefined || inner === match) continue;
        const below = inner.slice(match === '/' ? 1 : match.length + 1);
        taken.push({ source: inner, below, entry: value });
      }
    }
  }
  return taken;
}

/** Lays the files down. Returns what is wrong, or null. */
export function copyFiles(
  files: WritableFiles,
  { destination, intoDirectory, unpack, metadata, sources, patterns }: CopyRequest,
  taken: readonly CopiedFile[],
): string | null {
  const fromDirectory = patterns.some((pattern) => isDirectory(sources, resolvePath('/', pattern)));
  const into = intoDirectory || fromDirectory || isDirectory(files, destination);
  if (into && !files.has(destination)) makeDirectory(files, destination, metadata.owner);
  for (const { below, entry } of taken) {
    const archive = unpack && ARCHIVE.test(below);
    const name = archive ? below.replace(ARCHIVE, '') : below;
    const path = into ? resolvePath(destination, name) : destination;
    const blocked = ancestors(path).find(
      (directory) => !isDirectory(files, directory) && files.has(directory),
    );
    if (blocked !== undefined) return `cannot copy to non-directory: ${blocked}`;
    if (entry.kind === 'directory') {
      makeDirectory(files, path, metadata.owner);
      continue;
    }
    if (entry.kind === 'file' && path !== destination && files.get(path)?.kind === 'directory') {
      return `cannot overwrite directory ${path} with a file`;
    }
    putEntry(files, path, { ...entry, ...metadata, ...(archive ? { kind: 'tree' } : {}) });
  }
  return null;
}
