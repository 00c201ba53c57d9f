/** A file of the build context, as the reader edits it. */
export interface SourceFile {
  /** Relative to the context, such as `src/app.py`. */
  readonly path: string;
  readonly text: string;
  /** How often it was touched: a stand-in for its modification time. */
  readonly touched: number;
  readonly executable: boolean;
}

/** What one build works from. */
export interface BuildInput {
  readonly dockerfile: string;
  readonly files: readonly SourceFile[];
  /** Values for ARG: `NAME=value`, separated by spaces. */
  readonly buildArguments: string;
}

/** Everything that the reader can set. The fields of {@link BuildInput} are what stands in the editors. */
export interface LayerCacheState extends BuildInput {
  /**
   * What was built so far, oldest first. Builds are repeated from these, each with the cache of the
   * one before, so nothing else has to be kept.
   */
  readonly builds: readonly BuildInput[];
  /** The build on show: 0 is the last one, 1 the one before. */
  readonly ago: number;
  /** Steps of that build on show, from 0. */
  readonly step: number;
  /** Index of the file that is open. */
  readonly open: number;
  /** Words in place of CMD when a container starts; none when blank. */
  readonly command: string;
}

export const limits = {
  dockerfile: 4000,
  files: 12,
  path: 80,
  text: 4000,
  builds: 5,
  steps: 200,
  line: 400,
} as const;

/** The part of a state that a build works from. */
export const inputOf = ({ dockerfile, files, buildArguments }: BuildInput): BuildInput => ({
  dockerfile,
  files,
  buildArguments,
});

/** Whether two builds work from the same. */
export const sameInput = (one: BuildInput, other: BuildInput): boolean =>
  JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
