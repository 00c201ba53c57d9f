import type { System } from '../../../../machine/index.ts';
import { pause, type Run } from '../../../../machine/index.ts';

/** Characters that a command which only looks at its text handles in one step of work. */
const CHARACTERS_PER_STEP = 16;

/** Counts the work of going once through so many characters, and gives way when it is time. */
export function work(system: System, characters: number): Run {
  return pause(system, Math.ceil(characters / CHARACTERS_PER_STEP));
}
