import { noProgress, type Progress, parseProgress } from './progress.ts';

/** Of this site alone, so that two books on one origin do not mix. */
const storageKey = `rackbook-progress:${import.meta.env.BASE_URL}`;

/** What is known where storage is blocked: it lasts until the page is left. */
let remembered: Progress = noProgress;

/** The reader's progress; nothing where storage is blocked and nothing was done on this page. */
export function readProgress(): Progress {
  try {
    return parseProgress(localStorage.getItem(storageKey) ?? '') ?? remembered;
  } catch {
    return remembered;
  }
}

/** Keeps the progress. Returns whether it will outlast the page. */
function keep(progress: Progress): boolean {
  remembered = progress;
  try {
    localStorage.setItem(storageKey, JSON.stringify(progress));
    return true;
  } catch {
    return false;
  }
}

const listeners = new Set<(progress: Progress) => void>();

/** Changes the progress, tells everyone who shows it, and returns whether it outlasts the page. */
export function changeProgress(change: (progress: Progress) => Progress): boolean {
  const progress = change(readProgress());
  const isKept = keep(progress);
  for (const listener of listeners) listener(progress);
  return isKept;
}

/** Calls `listener` now and after each change, also one made in another tab. */
export function onProgress(listener: (progress: Progress) => void): void {
  listeners.add(listener);
  listener(readProgress());
  addEventListener('storage', ({ key }) => {
    if (key === storageKey || key === null) listener(readProgress());
  });
  // A page that comes back from the browser's memory may have missed changes.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener(readProgress());
  });
}
