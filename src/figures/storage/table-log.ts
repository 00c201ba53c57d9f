/** One version of a lakehouse table: which files it adds to those before it, and which it drops. */
export interface TableCommit {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** The files that make up the table after the commits up to and including `version`. */
export function filesOf(log: readonly TableCommit[], version: number): readonly string[] {
  const files = new Set<string>();
  for (const { add, remove } of log.slice(0, version + 1)) {
    for (const file of remove) files.delete(file);
    for (const file of add) files.add(file);
  }
  return [...files].sort();
}
