/** What a debugger shows of a paused Python program, and how it steps. */
export { briefOf } from './brief.ts';
export {
  type BackStepKind,
  beginStep,
  continueStep,
  type Debuggee,
  MOST_REPLAYED,
  placeBefore,
  replay,
  type Step,
  type StepKind,
  type StepResult,
} from './step.ts';
export {
  type EntryView,
  type FrameView,
  type IsOwnFile,
  type ObjectView,
  type ThreadView,
  type ValueView,
  viewThread,
} from './view.ts';
