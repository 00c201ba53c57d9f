import type { BackStepKind, StepKind } from '@rackbook/engine/world/python';

/** A step back, by line or by instruction. */
export type BackMove = `${BackStepKind} back`;

/** How a program is to go on: to its end, a step on, or a step back. */
export type PythonMove = 'run' | StepKind | BackMove;

/** What a step back leads to; `undefined` for a move that leads on. */
export function backStepOf(move: PythonMove): BackStepKind | undefined {
  if (move === 'line back') return 'line';
  return move === 'instruction back' ? 'instruction' : undefined;
}
