/** Python programs on a machine, to be run, stepped and looked at. */
export type {
  EntryView,
  FrameView,
  ObjectView,
  StepKind,
  ThreadView,
  ValueView,
} from '../../compute/python/inspection/index.ts';
export { type PythonHalt, type PythonOptions, type RunningPython, startPython } from './run.ts';
