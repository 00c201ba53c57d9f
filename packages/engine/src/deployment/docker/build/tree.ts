import { InputError, type InputPlace } from '../../../base/index.ts';
import { createEntry, type Entry, type Files, isWithin } from '../layers/index.ts';
import { CONTEXT_CHARACTERS, IMAGE_FILES } from './costs.ts';
import { ancestors, resolvePath } from './paths.ts';

/** The files while a step writes on them. */
export type WritableFiles = Map<string, Entry>;

/** Makes a directory and those above it; what is there already stays. */
export function makeDirectory(files: WritableFiles, path: string, owner = 'root'): void {
  if (path === '/') return;
  for (const directory of [path, ...ancestors(path)]) {
    if (!files.has(directory)) files.set(directory, createEntry({ kind: 'directory', owner }));
  }
}

/** Puts an entry at a path and makes the directories above it. */
export function putEntry(files: WritableFiles, path: string, entry: Entry): void {
  for (const directory of ancestors(path)) makeDirectory(files, directory);
  files.set(path, entry);
}

/** Takes away a path and all below it. */
export function removeTree(files: WritableFiles, path: string): void {
  for (const inner of [...files.keys()]) if (isWithin(inner, path)) files.delete(inner);
}

/** The paths of a tree, the top one first. */
export function pathsWithin(files: Files, path: string): readonly string[] {
  return [...files.keys()].filter((inner) => isWithin(inner, path)).toSorted();
}

/** Whether a directory stands at the path. */
export function isDirectory(files: Files, path: string): boolean {
  return path === '/' || (files.get(path)?.kind ?? 'file') !== 'file';
}

/**
 * Throws InputError when there are more files than the builder keeps. A step at most doubles their
 * number, so it is enough to look after each.
 */
export function checkSize(files: Files, place: InputPlace, text = ''): void {
  if (files.size > IMAGE_FILES) {
    const expected = `at most ${IMAGE_FILES}`;
    throw new InputError(`the image would have ${files.size} files`, { place, expected });
  }
  if (text.length > CONTEXT_CHARACTERS) {
    const expected = `at most ${CONTEXT_CHARACTERS} characters`;
    throw new InputError('the file would grow too long', { place, expected });
  }
}

/** The path of an executable as a container would find it, or null. */
export function findExecutable(
  files: Files,
  name: string,
  searchPath: string,
  directory: string,
): string | null {
  const candidates = name.includes('/')
    ? [resolvePath(directory, name)]
    : searchPath.split(':').map((folder) => resolvePath(folder, name));
  return candidates.find((path) => files.get(path)?.kind === 'file') ?? null;
}
