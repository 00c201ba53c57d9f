import { READY, type Run, SystemError } from '../../../../machine/index.ts';
import { compareBytes, type Glob, matchesGlob } from '../../../../text/index.ts';
import type { ShellState } from '../shell-state.ts';
import { readValue } from '../variables/index.ts';
import { patternOf } from './patterns.ts';

/** Entries of a directory that are matched between two looks at the budget. */
const SLICE = 256;

/**
 * The names of files that a pattern matches, sorted by bytes; empty when there are none, `undefined`
 * when the pattern has no operator in it after all. Source: bash(1), "Pathname Expansion".
 */
export function* expandPathname(state: ShellState, pattern: string): Run<string[] | undefined> {
  const segments = splitSegments(pattern);
  if (!segments.some((segment) => hasOperator(segment, state.shopt.extglob))) return undefined;
  const start = segments[0] === '' ? '/' : '';
  const rest =
    segments[0] === ''
      ? segments.slice(1).filter((part, index, all) => part !== '' || index === all.length - 1)
      : segments;
  const names: string[] = [];
  yield* walk(state, start, rest, 0, names);
  const ignored = readValue(state, 'GLOBIGNORE');
  const kept =
    ignored === undefined || ignored === '' ? names : withoutIgnored(state, names, ignored);
  if (state.system.spend(kept.length)) yield READY;
  return kept.sort(compareBytes);
}

function withoutIgnored(state: ShellState, names: readonly string[], ignored: string): string[] {
  const globs = ignored.split(':').map((pattern) => patternOf(pattern, state.shopt.extglob, false));
  return names.filter(
    (name) => !/(?:^|\/)\.\.?$/.test(name) && !globs.some((glob) => matchesGlob(glob, name)),
  );
}

/** Divides a pattern at slashes that are not inside brackets or groups. */
function splitSegments(pattern: string): readonly string[] {
  const segments: string[] = [];
  let from = 0;
  let depth = 0;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index];
    if (character === '\\') index++;
    else if (character === '(') depth++;
    else if (character === ')' && depth > 0) depth--;
    else if (character === '/' && depth === 0) {
      segments.push(pattern.slice(from, index));
      from = index + 1;
    }
  }
  segments.push(pattern.slice(from));
  return segments;
}

function hasOperator(segment: string, extended: boolean): boolean {
  const plain = segment.replace(/\\[\s\S]/g, '_');
  return /[*?]|\[[^\]]*\]|\[\][^\]]*\]/.test(plain) || (extended && /[+@!]\(/.test(plain));
}

function withoutBackslashes(segment: string): string {
  return segment.replace(/\\([\s\S])/g, '$1');
}

function* walk(
  state: ShellState,
  prefix: string,
  segments: readonly string[],
  from: number,
  names: string[],
): Run {
  const segment = segments[from];
  if (segment === undefined) return;
  const isLast = from === segments.length - 1;
  if (segment === '**' && state.shopt.globstar) {
    yield* walkAll(state, prefix, segments, from, names);
    return;
  }
  if (!hasOperator(segment, state.shopt.extglob)) {
    const path = prefix + withoutBackslashes(segment);
    if (!isLast) {
      if (isDirectory(state, path === '' ? '/' : path)) {
        yield* walk(state, `${path}/`, segments, from + 1, names);
      }
    } else if (segment === '' ? isDirectory(state, path) : exists(state, path)) names.push(path);
    return;
  }
  const glob = fileGlob(state, segment);
  for (const name of yield* matching(state, prefix, glob)) {
    const path = prefix + name;
    if (isLast) names.push(path);
    else if (isDirectory(state, path)) yield* walk(state, `${path}/`, segments, from + 1, names);
  }
}

/** A pattern in which a period at the start has to be written, unless hidden files are wanted. */
function fileGlob(state: ShellState, segment: string): Glob {
  return patternOf(segment, state.shopt.extglob, state.shopt.nocaseglob, !showsHidden(state));
}

/** Names in a directory that a segment matches. */
function* matching(state: ShellState, prefix: string, glob: Glob): Run<readonly string[]> {
  const found: string[] = [];
  const entries = list(state, prefix);
  if (!state.shopt.globskipdots) entries.push('.', '..');
  for (const [index, name] of entries.entries()) {
    if (index % SLICE === 0 && state.system.spend(SLICE)) yield READY;
    if (matchesGlob(glob, name)) found.push(name);
  }
  return found;
}

function showsHidden(state: ShellState): boolean {
  return state.shopt.dotglob || (readValue(state, 'GLOBIGNORE') ?? '') !== '';
}

/** `**`: this directory and all below it; as the last part also their files. Links are not followed. */
function* walkAll(
  state: ShellState,
  prefix: string,
  segments: readonly string[],
  from: number,
  names: string[],
): Run {
  let next = from + 1;
  while (segments[next] === '**') next++;
  const isLast = next >= segments.length;
  const onlyDirectories = !isLast && segments[next] === '' && next === segments.length - 1;
  if (isLast || onlyDirectories) {
    if (prefix !== '') names.push(prefix);
  } else yield* walk(state, prefix, segments, next, names);
  for (const name of list(state, prefix)) {
    if (state.system.spend(1)) yield READY;
    if (name.startsWith('.') && !showsHidden(state)) continue;
    const path = prefix + name;
    const isFolder = isDirectory(state, path, true);
    if (isLast && !isFolder) names.push(path);
    // A link to a directory counts as one, but is not followed.
    if (onlyDirectories && !isFolder && isDirectory(state, path)) names.push(`${path}/`);
    if (!isFolder) continue;
    if (isLast) {
      names.push(path);
      yield* walkBelow(state, `${path}/`, names);
    } else yield* walkAll(state, `${path}/`, segments, from, names);
  }
}

function* walkBelow(state: ShellState, prefix: string, names: string[]): Run {
  for (const name of list(state, prefix)) {
    if (state.system.spend(1)) yield READY;
    if (name.startsWith('.') && !showsHidden(state)) continue;
    names.push(prefix + name);
    if (isDirectory(state, prefix + name, true))
      yield* walkBelow(state, `${prefix}${name}/`, names);
  }
}

function list(state: ShellState, prefix: string): string[] {
  try {
    return state.system.readDirectory(prefix === '' ? '.' : prefix).map((entry) => entry.name);
  } catch (error) {
    if (error instanceof SystemError) return [];
    throw error;
  }
}

function exists(state: ShellState, path: string): boolean {
  try {
    state.system.status(path, { noFollow: true });
    return true;
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}

function isDirectory(state: ShellState, path: string, noFollow = false): boolean {
  try {
    return state.system.status(path, { noFollow }).kind === 'directory';
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}
