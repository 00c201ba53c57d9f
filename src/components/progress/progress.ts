/** What a reader has done, kept on this device only. */
export interface Progress {
  /** Notes marked as read, by id such as `memory/caching`. */
  readonly read: readonly string[];
  /** Questions answered rightly: ids by note. */
  readonly answered: Readonly<Record<string, readonly string[]>>;
}

export const noProgress: Progress = { read: [], answered: {} };

const idPattern = /^[a-z0-9-]+(\/[a-z0-9-]+)?$/;

const idsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((id): id is string => typeof id === 'string' && idPattern.test(id)))]
    : [];

/** Progress from its JSON; what is not understood is left out, `undefined` when nothing is. */
export function parseProgress(text: string): Progress | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('read' in value) && !('answered' in value)) return undefined;
  const { read, answered } = value as { read?: unknown; answered?: unknown };
  const lists = typeof answered === 'object' && answered !== null ? Object.entries(answered) : [];
  return {
    read: idsIn(read),
    answered: Object.fromEntries(
      lists
        .filter(([note]) => idPattern.test(note))
        .map(([note, questions]) => [note, idsIn(questions)])
        .filter(([, questions]) => questions !== undefined && questions.length > 0),
    ),
  };
}

/** Everything that is in either of the two. */
export function mergeProgress(first: Progress, second: Progress): Progress {
  const notes = new Set([...Object.keys(first.answered), ...Object.keys(second.answered)]);
  const union = (a: readonly string[] = [], b: readonly string[] = []) => [
    ...new Set([...a, ...b]),
  ];
  return {
    read: union(first.read, second.read),
    answered: Object.fromEntries(
      [...notes].map((note) => [note, union(first.answered[note], second.answered[note])]),
    ),
  };
}

/** The progress with a note marked as read, or not. */
export function withRead(progress: Progress, note: string, isRead: boolean): Progress {
  const others = progress.read.filter((id) => id !== note);
  return { ...progress, read: isRead ? [...others, note] : others };
}

/** The progress with one more question answered. */
export function withAnswer(progress: Progress, note: string, question: string): Progress {
  return mergeProgress(progress, { read: [], answered: { [note]: [question] } });
}
