import { limits } from './state.ts';

/** What is wrong with a path as the name of a new file beside the others, or null. */
export function pathProblem(path: string, others: readonly string[]): string | null {
  if (path.length > limits.path) return `a path has ${limits.path} characters at most`;
  if (!/^[^/\s\0][^/\0]*(\/[^/\0]+)*$/.test(path) || /(^|\/)\.\.?(\/|$)/.test(path)) {
    return 'a path is names joined by /, relative to the context, such as src/app.py';
  }
  if (others.includes(path)) return `there is a ${path} already`;
  const clash = others.find((one) => one.startsWith(`${path}/`) || path.startsWith(`${one}/`));
  return clash === undefined ? null : `${clash} is there, so a name would be a file and a folder`;
}
