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
