import { type ScreenView, textOf } from './screen.ts';

/** What is read out at a time, at most. */
const MOST = { lines: 20, characters: 1000 };

/**
 * What a screen reader says of the lines that ended after the first `since`: the latest that are
 * not too much, and how many it leaves out. `withCurrent` adds the line of the cursor.
 */
export function announcementOf(view: ScreenView, since: number, withCurrent: boolean): string {
  const fresh = Math.max(0, view.ended - since);
  const lines: string[] = withCurrent ? [textOf(view.current)] : [];
  let characters = lines[0]?.length ?? 0;
  let taken = 0;
  for (const block of [...view.blocks].reverse()) {
    for (const line of [...block.lines].reverse()) {
      if (taken === fresh || taken === MOST.lines || characters > MOST.characters) break;
      const text = textOf(line).slice(0, MOST.characters);
      lines.unshift(text);
      characters += text.length;
      taken++;
    }
    if (taken === fresh || taken === MOST.lines || characters > MOST.characters) break;
  }
  const left = fresh - taken;
  if (left > 0 && taken > 0) lines.unshift(`${left} more lines before:`);
  return lines.join('\n').trim();
}
