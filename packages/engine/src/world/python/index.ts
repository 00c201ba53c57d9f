/** Python programs on a machine, to be run, stepped and looked at. */
export {
  beginStep,
  continueStep,
  type EntryView,
  type FrameView,
  placeBefore,
  MOST_REPLAYED,
  type ObjectView,
  replay,
  type Step,
  type BackStepKind,
  type StepKind,
  type ThreadView,
  type ValueView,
} from '../../compute/python/inspection/index.ts';
export { moduleNames } from '../../compute/python/library/modules.ts';
export {
  isOwnFile,
  type PythonHalt,
  type PythonOptions,
  type RunningPython,
  startPython,
} from './run.ts';
export {
  type BytecodeStep,
  type BytecodeTrace,
  type ListedCode,
  type ListedInstruction,
  nextInstruction,
  traceBytecode,
} from './trace.ts';
export { viewProgram } from './view.ts';
