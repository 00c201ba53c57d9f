/** Text that was written to one stream. */
export interface OutputPiece {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** What may be written before it is cut short. */
export interface OutputLimits {
  readonly characters: number;
  readonly lines: number;
}

/** Lets output through up to the limits. */
export interface OutputCap {
  /** What of the next output still fits: not a line and not a character more. */
  take(output: readonly OutputPiece[]): readonly OutputPiece[];
  /** Whether something did not fit: nothing does from then on. */
  isExceeded(): boolean;
}

/** A cap on all that one program writes, to whichever stream. */
export function createCap(limits: OutputLimits): OutputCap {
  let characters = 0;
  let lines = 0;
  let isExceeded = false;

  /** How much of a text fits. */
  function fitting(text: string): number {
    let end = 0;
    while (end < text.length && characters < limits.characters && lines < limits.lines) {
      if (text[end] === '\n') lines += 1;
      characters += 1;
      end += 1;
    }
    // No half of a character that takes two code units.
    const isSplit = end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? '');
    return isSplit ? end - 1 : end;
  }

  return {
    take(output) {
      const taken: OutputPiece[] = [];
      for (const { stream, text } of output) {
        if (isExceeded) break;
        const end = fitting(text);
        isExceeded = end < text.length;
        if (end > 0) taken.push({ stream, text: text.slice(0, end) });
      }
      return taken;
    },
    isExceeded: () => isExceeded,
  };
}
