import { type Codec, flag, list, numberIn, record, text } from '../../frame/index.ts';

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

/** What is wrong with a path as the name of a new file beside the others, or null. */
export function pathProblem(path: string, others: readonly string[]): string | null {
  if (path.length > limits.path) return `a path has ${limits.path} characters at most`;
  if (!/^[^/\s\0][^/\0]*(\/[^/\0]+)*$/.test(path) || /(^|\/)\.\.?(\/|$)/.test(path)) {
    return 'a path is names joined by /, relative to the context, such as src/app.py';
  }
  if (others.includes(path)) return `there is a ${path} already`;
  const clash = others.find((one) => one.startsWith(`${path}/`) || path.startsWith(`${one}/`));
  return clash === undefined ? null : `${clash} is there, so a name would be a file and a folder`;
}

const sourceFile = record<SourceFile>({
  path: text(limits.path),
  text: text(limits.text),
  touched: numberIn(0, 9999),
  executable: flag,
});

const sourceFiles: Codec<readonly SourceFile[]> = (data) => {
  const files = list(sourceFile, limits.files)(data);
  const paths = files?.map(({ path }) => path) ?? [];
  const wrong = paths.some((path, index) => pathProblem(path, paths.slice(0, index)) !== null);
  return wrong ? undefined : files;
};

const input = {
  dockerfile: text(limits.dockerfile),
  files: sourceFiles,
  buildArguments: text(limits.line),
};

export const layerCacheCodec = record<LayerCacheState>({
  ...input,
  builds: list(record<BuildInput>(input), limits.builds, 1),
  ago: numberIn(0, limits.builds - 1),
  step: numberIn(0, limits.steps),
  open: numberIn(0, limits.files),
  command: text(limits.line),
});

/** The part of a state that a build works from. */
export const inputOf = ({ dockerfile, files, buildArguments }: BuildInput): BuildInput => ({
  dockerfile,
  files,
  buildArguments,
});

/** Whether two builds work from the same. */
export const sameInput = (one: BuildInput, other: BuildInput): boolean =>
  JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
