import type { Location, OpenFile, Process } from '../kernel/state.ts';
import type { FileKind } from '../ports/file-system.ts';

/**
 * Something under /proc, made when it is asked for. A directory lists its names and finds one of them, a
 * file has a text, a link a target and perhaps an object that it leads to.
 */
export interface ProcNode {
  readonly kind: Extract<FileKind, 'file' | 'directory' | 'symbolic link'>;
  readonly permissions: number;
  /** Whose it is: root's when left out. */
  readonly owner?: Process;
  text?(): string;
  names?(): readonly string[];
  child?(name: string): ProcNode | undefined;
  target?(reader: Process | undefined): string;
  leadsTo?(reader: Process): Location | OpenFile | undefined;
}

/** A file that all may read. */
export function file(text: () => string, owner?: Process, permissions = 0o444): ProcNode {
  return { kind: 'file', permissions, text, ...(owner === undefined ? {} : { owner }) };
}

/** A directory with these entries. */
export function directory(
  entries: Readonly<Record<string, ProcNode>>,
  owner?: Process,
  permissions = 0o555,
): ProcNode {
  return {
    kind: 'directory',
    permissions,
    names: () => Object.keys(entries),
    child: (name) => (Object.hasOwn(entries, name) ? entries[name] : undefined),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** A symbolic link along a path. */
export function linkTo(path: string): ProcNode {
  return { kind: 'symbolic link', permissions: 0o777, target: () => path };
}
