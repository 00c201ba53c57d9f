export type { Completions } from '../../deployment/shell/index.ts';
export { READER } from './accounts.ts';
export { createGathering, type OutputPiece, type StreamName } from './gathering.ts';
export { homeFiles, READER_ENVIRONMENT } from './image.ts';
export { createLinux, type LinuxMachine, type LinuxOptions, type RunState } from './linux.ts';
export { bootMachine, type MachineOptions } from './machine.ts';
export type { MachineParts } from './parts/index.ts';
export {
  type RunningScript,
  runCommand,
  runScript,
  type ScriptOptions,
  type ScriptRun,
  startScript,
} from './run-script.ts';
