export type { Completions, LinuxMachine, RunState } from './linux.ts';
export {
  runCommand,
  runScript,
  type ScriptOptions,
  type ScriptRun,
  type StreamName,
} from './run-script.ts';
