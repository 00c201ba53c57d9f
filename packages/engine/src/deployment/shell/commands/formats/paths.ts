/** `name` in `directory`, with one slash between. */
export function joinPath(directory: string, name: string): string {
  if (directory === '') return name;
  return directory.endsWith('/') ? directory + name : `${directory}/${name}`;
}

/** A path without slashes at its end, but for the root itself. */
export function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path.charAt(end - 1) === '/') end--;
  return path.slice(0, end);
}

/** The last part of a path: `/usr/lib/` → `lib`. Source: basename(1). */
export function baseName(path: string): string {
  const trimmed = withoutTrailingSlashes(path);
  if (trimmed === '/') return '/';
  return trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

/** All but the last part: `/usr/lib/` → `/usr`, `name` → `.`. Source: dirname(1). */
export function directoryName(path: string): string {
  const trimmed = withoutTrailingSlashes(path);
  const slash = trimmed.lastIndexOf('/');
  if (slash < 0) return '.';
  return withoutTrailingSlashes(trimmed.slice(0, slash + 1));
}

/** An absolute path without `.`, `..` and double slashes, by its text alone. */
export function normalisePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** `path` as seen from `directory`, both absolute and normalised: `../b` for `/a/b` from `/a/c`. */
export function relativePath(path: string, directory: string): string {
  const target = path.split('/').filter((part) => part !== '');
  const from = directory.split('/').filter((part) => part !== '');
  let common = 0;
  while (common < target.length && common < from.length && target[common] === from[common])
    common++;
  const parts = [...from.slice(common).map(() => '..'), ...target.slice(common)];
  return parts.length === 0 ? '.' : parts.join('/');
}
