/** FNV-1a over UTF-16 code units, 32 bits: tells one original from another, keeps no secret. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** A reader's edits to one playground of one page, on this device. Does nothing where storage is blocked. */
export interface SavedState<State> {
  /** What was written, if it is still JSON: to be read by the playground's codec. */
  read(): unknown;
  write(state: State): void;
  clear(): void;
}

/**
 * The key holds the page's full path (with the base path), the playground and a digest of the
 * original, so neither another site on the same origin nor a changed example meets old edits.
 */
export function savedState<State>(path: string, id: string, original: State): SavedState<State> {
  const key = `rackbook:${path}:${id}:${digest(JSON.stringify(original))}`;
  const attempt = <Result>(action: () => Result): Result | undefined => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };
  return {
    read: () =>
      attempt(() => {
        const saved = localStorage.getItem(key);
        return saved === null ? undefined : JSON.parse(saved);
      }),
    write: (state) => void attempt(() => localStorage.setItem(key, JSON.stringify(state))),
    clear: () => void attempt(() => localStorage.removeItem(key)),
  };
}
