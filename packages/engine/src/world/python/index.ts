/** Python programs on a machine, to be run, stepped and looked at. */
export {
  type BackStepKind,
  beginStep,
  continueStep,
  type EntryView,
  type FrameView,
  MOST_REPLAYED,
  type ObjectView,
  placeBefore,
  replay,
  type Step,
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
