import type { OpcodeName } from '../bytecode/opcodes.ts';
import type { Position } from '../syntax/ast.ts';
import { type Emitted, Label, type PseudoName } from './unit.ts';

export interface Instruction {
  name: OpcodeName | PseudoName;
  argument: number;
  target: Block | undefined;
  position: Position | undefined;
  /** Where an exception in it goes. */
  handler: Block | undefined;
  /** The block that it stands in, once they are laid out. */
  block: Block | undefined;
}

/** Instructions of which only the first is jumped to and only the last jumps. */
export interface Block {
  instructions: Instruction[];
  /** The block that stands behind it. */
  next: Block | undefined;
  /** Values on the stack when it begins. */
  startDepth: number | undefined;
  /** For a handler: whether the place of the failing instruction is pushed. */
  pushesLast: boolean;
}

const JUMPS = new Set([
  'JUMP',
  'JUMP_NO_INTERRUPT',
  'POP_JUMP_IF_FALSE',
  'POP_JUMP_IF_TRUE',
  'POP_JUMP_IF_NONE',
  'POP_JUMP_IF_NOT_NONE',
  'JUMP_IF_FALSE_OR_POP',
  'JUMP_IF_TRUE_OR_POP',
  'FOR_ITER',
  'SEND',
]);

/** Whether it may go elsewhere than to the next instruction. */
export function isJump(name: string): boolean {
  return JUMPS.has(name);
}

export function isUnconditionalJump(name: string): boolean {
  return name === 'JUMP' || name === 'JUMP_NO_INTERRUPT';
}

/** Whether it marks a protected range. */
export function isSetup(name: string): boolean {
  return name.startsWith('SETUP_') && name !== 'SETUP_ANNOTATIONS';
}

/** Whether what stands behind it is not reached from it. */
export function endsFlow(name: string): boolean {
  return (
    isUnconditionalJump(name) ||
    name === 'RETURN_VALUE' ||
    name === 'RAISE_VARARGS' ||
    name === 'RERAISE'
  );
}

/** Whether the block is left by its end. */
export function fallsThrough(block: Block): boolean {
  const last = block.instructions.at(-1);
  return last === undefined || !endsFlow(last.name);
}

export function newBlock(): Block {
  return { instructions: [], next: undefined, startDepth: undefined, pushesLast: false };
}

/** What was emitted, cut into blocks. */
export function blocksOf(emitted: readonly (Emitted | Label)[]): Block[] {
  const blocks: Block[] = [];
  const byLabel = new Map<Label, Block>();
  let current = newBlock();
  blocks.push(current);
  const open = () => {
    const block = newBlock();
    current.next = block;
    current = block;
    blocks.push(block);
  };
  const pending: { readonly instruction: Instruction; readonly label: Label }[] = [];
  for (const one of emitted) {
    if (one instanceof Label) {
      if (current.instructions.length > 0 || blocks.length === 1) open();
      byLabel.set(one, current);
      continue;
    }
    const last = current.instructions.at(-1);
    if (last !== undefined && (isJump(last.name) || endsFlow(last.name))) open();
    const instruction: Instruction = {
      name: one.name,
      argument: one.argument,
      target: undefined,
      position: one.position,
      handler: undefined,
      block: undefined,
    };
    if (one.target !== undefined) pending.push({ instruction, label: one.target });
    current.instructions.push(instruction);
  }
  for (const { instruction, label } of pending) {
    instruction.target = byLabel.get(label);
    if (instruction.target === undefined) throw new Error('a jump leads nowhere');
  }
  return blocks;
}
