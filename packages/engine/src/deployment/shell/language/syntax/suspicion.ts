/** A text in which bash may find a fault: the parser stumbled over it, or is known to take more than bash does. */
export interface Suspicion {
  readonly source: string;
  /** Number of its first line. */
  readonly firstLine: number;
  /** Whether `extglob` is set. */
  readonly extended: boolean;
  /** Where the parser stumbled. */
  readonly at?: number;
  /** The part that it took and bash may not. */
  readonly doubtful?: string;
}
