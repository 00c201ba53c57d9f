export type { Completions } from '../../deployment/shell/index.ts';
export { createLinux, type LinuxMachine, type LinuxOptions, type RunState } from './linux.ts';
export {
  type RunningScript,
  runCommand,
  runScript,
  type ScriptOptions,
  type ScriptRun,
  type StreamName,
  startScript,
} from './run-script.ts';
