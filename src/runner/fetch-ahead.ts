import type { JobName } from './jobs.ts';

/**
 * The files of the Worker that a program in Python waits for, as addresses relative to the file that says it; the build
 * puts them here. There are none while the site is developed.
 */
declare const PYTHON_FILES: readonly string[] | undefined;

const pythonFiles = typeof PYTHON_FILES === 'undefined' ? [] : PYTHON_FILES;

/**
 * Has the browser fetch what the Worker will ask for, which it then finds in the browser's cache: the Worker itself can
 * ask only once it has started.
 */
export function fetchAhead(job: JobName): void {
  if (job !== 'python-cell') return;
  for (const file of pythonFiles) {
    // A body that is not read would not come whole; what does not come is told by the Worker.
    fetch(new URL(file, import.meta.url))
      .then((response) => response.arrayBuffer())
      .catch(() => undefined);
  }
}
