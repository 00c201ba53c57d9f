import { InputError } from '../../../base/index.ts';
import { ancestors, resolvePath } from './paths.ts';
import { compilePattern, type Pattern } from './pattern.ts';

/** Tells which line of `.dockerignore` keeps a path out of the context. */
export type IgnoreMatcher = (path: string) => {
  readonly ignored: boolean;
  /** Line of the last pattern that matched, or null when none did. */
  readonly line: number | null;
};

/**
 * Reads a `.dockerignore`. Paths are relative to the context, without a leading slash. The last
 * line that matches a path, or a directory above it, decides; a line with `!` takes the path back
 * in. Throws InputError with the line for a `!` alone and for a malformed pattern.
 * Source: Dockerfile reference, ".dockerignore file".
 */
export function parseDockerignore(text: string): IgnoreMatcher {
  const rules: { readonly keep: boolean; readonly line: number; readonly matches: Pattern }[] = [];
  text.split('\n').forEach((written, index) => {
    const place = { file: '.dockerignore', line: index + 1 };
    let pattern = written.trim();
    if (written.startsWith('#') || pattern === '') return;
    const keep = pattern.startsWith('!');
    if (keep) pattern = pattern.slice(1).trim();
    if (pattern === '') {
      throw new InputError('illegal exclusion pattern: "!"', { place, expected: '!pattern' });
    }
    pattern = resolvePath('', pattern).slice(1);
    if (pattern === '') return;
    rules.push({ keep, line: index + 1, matches: compilePattern(pattern, true, place) });
  });
  return (path) => {
    const candidates = [path, ...ancestors(`/${path}`).map((directory) => directory.slice(1))];
    const rule = rules.findLast(({ matches }) => candidates.some(matches));
    return { ignored: rule !== undefined && !rule.keep, line: rule?.line ?? null };
  };
}
