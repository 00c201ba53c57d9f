import type { Position } from '../syntax/index.ts';
import { type Block, inOrder, jumpAtEnd, newBlock } from './blocks.ts';

/** Whether a block leaves the code and no line stands for it. */
function isExitWithoutLine({ exits, instructions }: Block): boolean {
  return exits && instructions.every(({ position }) => position === undefined);
}

/** A block that is put behind another one and does the same, for a jump to have an exit of its own. */
function copyBehind(block: Block): Block {
  const copy = newBlock();
  copy.instructions = block.instructions.map((instruction) => ({ ...instruction }));
  copy.exits = block.exits;
  copy.endsFlow = true;
  copy.predecessors = 1;
  copy.next = block.next;
  block.next = copy;
  return copy;
}

/**
 * Gives every jump to an exit that no line stands for an exit of its own, which has the line of the jump: a frame that
 * ends has to know its line. `blocks` are all there are, the last made first.
 */
export function copyExits(blocks: readonly Block[]): void {
  const copies: Block[] = [];
  for (const block of blocks) {
    const jump = jumpAtEnd(block);
    const target = jump?.target;
    if (jump === undefined || target === undefined) continue;
    if (!isExitWithoutLine(target) || target.predecessors <= 1) continue;
    const copy = copyBehind(target);
    copies.push(copy);
    setFirstPosition(copy, jump.position);
    jump.target = copy;
    target.predecessors -= 1;
  }
  const all = [...copies.reverse(), ...blocks];
  for (const block of all) {
    while (block.next?.instructions.length === 0) block.next = block.next.next;
  }
  for (const block of all) {
    const { next, instructions, endsFlow } = block;
    if (endsFlow || next === undefined || instructions.length === 0) continue;
    if (isExitWithoutLine(next)) setFirstPosition(next, instructions.at(-1)?.position);
  }
}

function setFirstPosition({ instructions }: Block, position: Position | undefined): void {
  const [first] = instructions;
  if (first !== undefined) first.position = position;
}

/** What no line stands for belongs to what is before it, also across blocks that only one way leads to. */
export function propagateLines(entry: Block): void {
  for (const block of inOrder(entry)) {
    let position: Position | undefined;
    for (const instruction of block.instructions) {
      if (instruction.position === undefined) instruction.position = position;
      else position = instruction.position;
    }
    if (block.instructions.length === 0) continue;
    if (!block.endsFlow) inherit(block.next, position);
    inherit(jumpAtEnd(block)?.target, position);
  }
}

function inherit(block: Block | undefined, position: Position | undefined): void {
  if (block === undefined || block.predecessors !== 1) return;
  const [first] = block.instructions;
  if (first !== undefined) first.position ??= position;
}

/** Sees to it that every return has a line, if only about the right one. */
export function guaranteeLines(entry: Block, firstLine: number): void {
  let line = firstLine;
  for (const { instructions } of inOrder(entry)) {
    const last = instructions.at(-1);
    if (last === undefined) continue;
    if (last.position !== undefined) line = last.position.line;
    else if (last.name === 'RETURN_VALUE') {
      const position = { line, column: -1, endLine: line, endColumn: -1 };
      for (const instruction of instructions) instruction.position = position;
    }
  }
}
