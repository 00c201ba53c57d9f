/** What a core does in a stretch of time, in microseconds. */
export interface Piece {
  readonly kind: 'A' | 'B' | 'switch';
  readonly from: number;
  readonly to: number;
}

/** Two threads that share a core in turn; `lost` is the share of the time that switches take. */
export function sliceRun(input: {
  readonly slice: number;
  readonly cost: number;
  readonly until: number;
}): { readonly pieces: readonly Piece[]; readonly switches: number; readonly lost: number } {
  const { slice, cost, until } = input;
  const pieces: Piece[] = [];
  let turn = 0;
  for (let time = 0; time < until; turn += 1) {
    const end = Math.min(until, time + slice);
    pieces.push({ kind: turn % 2 === 0 ? 'A' : 'B', from: time, to: end });
    time = end;
    if (time < until) {
      const resumed = Math.min(until, time + cost);
      pieces.push({ kind: 'switch', from: time, to: resumed });
      time = resumed;
    }
  }
  const switches = pieces.filter(({ kind }) => kind === 'switch').length;
  return { pieces, switches, lost: lostShare(slice, cost) };
}

/** The share of a core's time that goes into switching when every slice is used up. */
export const lostShare = (slice: number, cost: number): number => cost / (slice + cost);
