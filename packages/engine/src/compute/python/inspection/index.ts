/** What a debugger shows of a paused Python program, and how it steps. */
export { briefOf } from './brief.ts';
export {
  beginStep,
  continueStep,
  type Debuggee,
  lineBefore,
  MOST_REPLAYED,
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
