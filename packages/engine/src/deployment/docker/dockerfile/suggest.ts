/** Most edits between a wrong name and the name it is taken for. */
const SUGGESTION_EDITS = 3;

/** Number of insertions, deletions and replacements that turn one word into the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      next.push(
        Math.min(
          (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1),
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
        ),
      );
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** ` (did you mean COPY?)` when one of the names is close to the wrong one, else nothing. */
export function suggest(wrong: string, names: readonly string[], prefix = ''): string {
  if (wrong.length > 40) return '';
  let best = '';
  let least = SUGGESTION_EDITS + 1;
  for (const name of names) {
    const edits = editDistance(wrong.toLowerCase(), name.toLowerCase());
    if (edits < least && edits < name.length) {
      least = edits;
      best = name;
    }
  }
  return best === '' ? '' : ` (did you mean ${prefix}${best}?)`;
}
