import { compileGlob, type Glob, matchesGlob } from '../../../../text/index.ts';

const compiled = new Map<string, Glob>();

/** Patterns that are kept compiled. */
const MOST = 64;

/** Whether a shell pattern matches a whole name, as fnmatch(3) without flags does. */
export function matchesName(pattern: string, name: string): boolean {
  let glob = compiled.get(pattern);
  if (glob === undefined) {
    if (compiled.size >= MOST) compiled.clear();
    glob = compileGlob(pattern);
    compiled.set(pattern, glob);
  }
  return matchesGlob(glob, name);
}
