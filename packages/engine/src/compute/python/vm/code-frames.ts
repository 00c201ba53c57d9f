import { type AnyFrame, Frame } from './frame.ts';
import type { Thread } from './thread.ts';

/** The frames of code, without built-in work between them; the uppermost first. */
export function codeFrames(thread: Thread): readonly Frame[] {
  const frames: Frame[] = [];
  for (let frame: AnyFrame | null = thread.frame; frame !== null; frame = frame.back) {
    if (frame instanceof Frame) frames.push(frame);
  }
  return frames;
}

/** The instruction that is next in the uppermost frame; elsewhere the one that waits. */
export function instructionOf(thread: Thread, frame: Frame): number {
  return thread.frame === frame ? frame.at + 1 : Math.max(0, frame.at);
}

/** The line of an instruction. */
export function lineOf(frame: Frame, instruction: number): number | undefined {
  return frame.code.data.positions[instruction]?.line;
}

/** The line that a frame is at; before its first line, that one. */
export function currentLine(frame: Frame, instruction: number): number | undefined {
  const { positions, firstLine } = frame.code.data;
  for (let index = instruction; index < positions.length; index += 1) {
    const line = positions[index]?.line;
    // The start of a module belongs to line 0.
    if (line !== undefined && line > 0) return line;
  }
  return firstLine;
}

/** The line of the uppermost frame of which the file is wanted. */
export function lineIn(thread: Thread, isWanted: (file: string) => boolean): number | undefined {
  const frame = codeFrames(thread).find(({ code }) => isWanted(code.data.fileName));
  return frame === undefined ? undefined : currentLine(frame, instructionOf(thread, frame));
}
