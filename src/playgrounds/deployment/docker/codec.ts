import { type Codec, flag, list, numberIn, record, text } from '../../frame/codec.ts';
import { pathProblem } from './paths.ts';
import { type BuildInput, type LayerCacheState, limits, type SourceFile } from './state.ts';

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

/** How a state is read back from a link or from storage. */
export const layerCacheCodec = record<LayerCacheState>({
  ...input,
  builds: list(record<BuildInput>(input), limits.builds, 1),
  ago: numberIn(0, limits.builds - 1),
  step: numberIn(0, limits.steps),
  open: numberIn(0, limits.files),
  command: text(limits.line),
});
