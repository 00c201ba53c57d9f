export { type Expansion, expand } from './expand.ts';
export {
  type Dockerfile,
  type DockerfileWarning,
  type Flag,
  type Heredoc,
  INSTRUCTIONS,
  type Instruction,
  type Keyword,
  type Pair,
  type Stage,
} from './instruction.ts';
export { heredocOpening } from './lines.ts';
export { lineAt, parseDockerfile, parseTrigger } from './parse.ts';
export { suggest } from './suggest.ts';
