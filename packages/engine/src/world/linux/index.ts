export type { Completions } from '../../deployment/shell/index.ts';
export { createLinux, type LinuxMachine, type LinuxOptions, type RunState } from './linux.ts';
export {
  runCommand,
  runScript,
  type ScriptOptions,
  type ScriptRun,
  type StreamName,
} from './run-script.ts';
