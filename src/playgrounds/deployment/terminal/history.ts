/** Where the reader stands among earlier commands; `null` is below the latest. */
export interface HistoryPlace {
  readonly index: number | null;
  /** What was being written before the reader went up. */
  readonly draft: string;
}

export const belowHistory: HistoryPlace = { index: null, draft: '' };

/** One command up or down. `undefined` when there is none: nothing changes. */
export function moveInHistory(
  history: readonly string[],
  { index, draft }: HistoryPlace,
  text: string,
  direction: 'older' | 'newer',
): { readonly place: HistoryPlace; readonly text: string } | undefined {
  if (direction === 'newer') {
    if (index === null) return undefined;
    const next = history[index + 1];
    return next === undefined
      ? { place: belowHistory, text: draft }
      : { place: { index: index + 1, draft }, text: next };
  }
  const at = (index ?? history.length) - 1;
  const older = history[at];
  if (older === undefined) return undefined;
  return { place: { index: at, draft: index === null ? text : draft }, text: older };
}

/** Index of the latest command before `before` that has `query` in it; -1 when none has. */
export function searchHistory(history: readonly string[], query: string, before: number): number {
  if (query === '') return -1;
  for (let index = Math.min(before, history.length) - 1; index >= 0; index--) {
    if (history[index]?.includes(query)) return index;
  }
  return -1;
}
