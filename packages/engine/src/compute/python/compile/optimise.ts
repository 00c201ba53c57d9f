import {
  type Block,
  type Instruction,
  inOrder,
  isExit,
  isJump,
  isSetup,
  isUnconditionalJump,
  jumpAtEnd,
  notEmpty,
} from './blocks.ts';
import type { CompilerCode } from './code.ts';
import { simplify } from './peephole.ts';
import type { ConstantTable } from './tables.ts';

/** Exits of at most so many instructions are copied to where a jump leads to them. */
const LARGEST_COPY = 4;

/** Says of blocks how they end; jumps lead to blocks that are not empty. */
export function normalise(blocks: readonly Block[]): void {
  for (const block of blocks) {
    for (const instruction of block.instructions) {
      const { name, target } = instruction;
      if (isExit(name)) block.exits = true;
      if (isExit(name) || isUnconditionalJump(name)) block.endsFlow = true;
      if (isJump(name) && name !== 'SEND') instruction.target = notEmpty(target as Block);
    }
  }
}

/** A jump to a small exit that no line stands for becomes that exit. */
export function copySmallExits(blocks: readonly Block[]): void {
  for (const block of blocks) {
    const last = block.instructions.at(-1);
    const target = last?.target;
    if (last?.name !== 'JUMP' || target === undefined || !target.exits) continue;
    if (target.instructions.length > LARGEST_COPY) continue;
    if (target.instructions.some(({ position }) => (position?.line ?? 0) > 0)) continue;
    last.name = 'NOP';
    last.target = undefined;
    for (const instruction of target.instructions) block.instructions.push({ ...instruction });
    block.exits = true;
  }
}

/** `blocks` are all there are, the last made first. */
export function optimise(
  entry: Block,
  blocks: readonly Block[],
  constants: ConstantTable,
  code: CompilerCode,
): void {
  for (const block of inOrder(entry)) {
    simplify(block, constants, code);
    removeNops(block);
  }
  copySmallExits(blocks);
  countPredecessors(entry);
  for (const block of inOrder(entry)) {
    if (block.predecessors > 0) continue;
    block.instructions = [];
    block.endsFlow = false;
  }
  skipEmpty(entry);
  for (const block of inOrder(entry)) removeNops(block);
  if (removeJumpsToNext(entry)) skipEmpty(entry);
}

function countPredecessors(entry: Block): void {
  entry.predecessors = 1;
  const waiting = [entry];
  const enter = (block: Block) => {
    if (block.predecessors === 0) waiting.push(block);
    block.predecessors += 1;
  };
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (block.next !== undefined && !block.endsFlow) enter(block.next);
    for (const { name, target } of block.instructions) {
      if (target !== undefined && (isJump(name) || isSetup(name))) enter(target);
    }
  }
}

function skipEmpty(entry: Block): void {
  for (const block of inOrder(entry)) {
    if (block.next !== undefined) block.next = notEmpty(block.next);
  }
  for (const block of inOrder(entry)) {
    const jump = jumpAtEnd(block);
    if (jump?.target !== undefined) jump.target = notEmpty(jump.target);
  }
}

function removeJumpsToNext(entry: Block): boolean {
  let removed = false;
  for (const block of inOrder(entry)) {
    const last = block.instructions.at(-1);
    if (last === undefined || !isUnconditionalJump(last.name)) continue;
    if (last.target !== block.next) continue;
    block.endsFlow = false;
    last.name = 'NOP';
    last.target = undefined;
    removed = true;
  }
  return removed;
}

/** Takes away no operations except those that a line needs which has nothing else. */
export function removeNops(block: Block): void {
  const { instructions } = block;
  const kept: Instruction[] = [];
  let before: number | undefined;
  for (const [index, instruction] of instructions.entries()) {
    const line = instruction.position?.line;
    if (instruction.name === 'NOP') {
      if (line === undefined || line === before) continue;
      const next = instructions[index + 1];
      if (next === undefined) {
        const behind = block.next === undefined ? undefined : notEmpty(block.next);
        if (behind?.instructions[0]?.position?.line === line) continue;
      } else if (next.position === undefined) {
        next.position = instruction.position;
        continue;
      } else if (next.position.line === line) continue;
    }
    kept.push(instruction);
    before = line;
  }
  block.instructions = kept;
}
