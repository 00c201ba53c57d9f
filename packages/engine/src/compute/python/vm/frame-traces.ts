import type { Value } from '../objects/index.ts';
import type { Frame } from './frame.ts';

/** What of a frame is to be told, and to whom. */
export interface FrameTrace {
  /** `f_trace`; `None` when there is nobody to tell. */
  function: Value;
  lines: boolean;
  opcodes: boolean;
}

const traces = new WeakMap<Frame, FrameTrace>();

/** How a frame is traced. */
export function traceOf(frame: Frame): FrameTrace {
  let trace = traces.get(frame);
  if (trace === undefined) {
    trace = { function: null, lines: true, opcodes: false };
    traces.set(frame, trace);
  }
  return trace;
}
