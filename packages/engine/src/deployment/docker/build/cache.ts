import { sha256 } from '../../../text/index.ts';
import type { Layer } from '../layers/index.ts';

/** Why a step hit, missed or had nothing to cache. */
export interface Reason {
  readonly kind:
    | 'same' // hit: instruction, parent and inputs are those of an earlier build
    | 'times' // hit, although modification times differ
    | 'first' // nothing has been built on this parent
    | 'parent' // the step above missed
    | 'base' // built before, but on another base
    | 'instruction' // another instruction stood here
    | 'files' // copied files differ
    | 'variables' // build arguments or environment differ
    | 'settings' // working directory or user differ
    | 'pull' // layers of the base image had to be downloaded
    | 'metadata'
    | 'unused'
    | 'failure';
  readonly message: string;
  /** The files, variables or settings that differ. */
  readonly names: readonly string[];
}

/** What a step's result depends on, besides its parent and its instruction. */
export type Inputs = Readonly<Record<string, string>>;

/** The result of a step of an earlier build. Plain data. */
export interface CacheEntry {
  /** Digest of parent, operation and inputs. */
  readonly key: string;
  /** Key of the step above, or of the base. */
  readonly parent: string;
  /** The instruction with its variables replaced and its paths made absolute. */
  readonly operation: string;
  /** By `file:path`, `directory:path`, `argument:name`, `variable:name` or `setting:name`. */
  readonly inputs: Inputs;
  /** Modification times of copied files, which are not part of the key. */
  readonly times: Readonly<Record<string, number>>;
  readonly layer: Layer | null;
}

/** What builds leave for the next one. Plain data. */
export interface BuildCache {
  /** Least recently used first. */
  readonly entries: readonly CacheEntry[];
  /** Ids of the base layers that have been downloaded. */
  readonly pulled: readonly string[];
}

/** The cache before the first build. */
export const EMPTY_CACHE: BuildCache = { entries: [], pulled: [] };

/** The key under which a step's result is kept. */
export function cacheKey(parent: string, operation: string, inputs: Inputs): string {
  const sorted = Object.entries(inputs).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([parent, operation, sorted]));
}

/** `app.py`, `a and b`, `a, b and 3 more`. */
function list(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part).join(' and ');
}

/** How the inputs differ, in words. */
function difference(before: Inputs, now: Inputs): Reason {
  const groups = new Map<string, string[]>();
  const names: string[] = [];
  const directories: string[] = [];
  let kind: Reason['kind'] = 'variables';
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [old, value] = [before[key], now[key]];
    if (old === value) continue;
    const colon = key.indexOf(':');
    const type = key.slice(0, colon);
    let name = key.slice(colon + 1);
    // Directories come and go with their files, which are named already.
    if (type === 'directory') {
      directories.push(name);
      continue;
    }
    names.push(name);
    let how = old === undefined ? 'added' : value === undefined ? 'removed' : 'changed';
    if (type === 'file') {
      kind = 'files';
      // A file's value is its digest, its permissions and its owner.
      const sameContent = old?.split(' ')[0] === value?.split(' ')[0];
      if (how === 'changed' && sameContent) how = 'changed in permissions or owner';
    } else {
      if (type === 'setting') kind = 'settings';
      else name = `${type === 'argument' ? 'build argument' : 'variable'} ${name}`;
      if (how === 'changed') how = `changed from ${old} to ${value}`;
    }
    groups.set(how, [...(groups.get(how) ?? []), name]);
  }
  if (names.length === 0) {
    const message = `${list(directories)}: other directories`;
    return { kind: 'files', message, names: directories };
  }
  const parts = [...groups].map(([how, members]) => `${list(members)} ${how}`);
  return { kind, message: parts.join('; '), names };
}

/**
 * Why the step is not in the cache: told by comparing it with what was built on the same parent,
 * most recently first.
 */
export function explainMiss(
  entries: readonly CacheEntry[],
  { parent, operation, inputs }: Pick<CacheEntry, 'parent' | 'operation' | 'inputs'>,
  parentMissed: boolean,
): Reason {
  const because = (kind: Reason['kind'], message: string): Reason => ({ kind, message, names: [] });
  if (parentMissed) return because('parent', 'the step above missed');
  const siblings = entries.filter((entry) => entry.parent === parent);
  const same = siblings.findLast((entry) => entry.operation === operation);
  if (same !== undefined) return difference(same.inputs, inputs);
  const keyword = operation.slice(0, operation.indexOf(' ') + 1);
  const other =
    siblings.findLast((entry) => entry.operation.startsWith(keyword)) ?? siblings.at(-1);
  if (other !== undefined) {
    return because('instruction', `the instruction changed: it was ${other.operation}`);
  }
  if (entries.length === 0) return because('first', 'nothing is cached yet');
  return entries.some((entry) => entry.operation === operation)
    ? because('base', 'built before, but on another base or parent')
    : because('first', 'nothing has been built on the step above yet');
}

/** Why the step is in the cache. */
export function explainHit(
  entry: CacheEntry,
  times: Readonly<Record<string, number>>,
  files: number,
): Reason {
  const names = Object.keys(times).filter((name) => times[name] !== entry.times[name]);
  if (names.length > 0) {
    const message = `only the modification time of ${list(names)} differs, which does not count`;
    return { kind: 'times', message, names };
  }
  const contents = files === 0 ? '' : ` and same content of ${files} file${files > 1 ? 's' : ''}`;
  return { kind: 'same', message: `same instruction on the same parent${contents}`, names };
}
