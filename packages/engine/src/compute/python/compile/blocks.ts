import type { OpcodeName } from '../bytecode/opcodes.ts';
import type { Position } from '../syntax/index.ts';

/** Instructions that only the compiler knows: jumps without direction, and marks of protected ranges. */
type PseudoName =
  | 'JUMP'
  | 'JUMP_NO_INTERRUPT'
  | 'POP_JUMP_IF_FALSE'
  | 'POP_JUMP_IF_TRUE'
  | 'POP_JUMP_IF_NONE'
  | 'POP_JUMP_IF_NOT_NONE'
  /** From here on an exception goes to the target. */
  | 'SETUP_FINALLY'
  /** The same, with the place of the failing instruction pushed first. */
  | 'SETUP_CLEANUP'
  /** The same, with the exit method left on the stack. */
  | 'SETUP_WITH'
  /** Ends the innermost of these ranges. */
  | 'POP_BLOCK';

export type InstructionName = OpcodeName | PseudoName;

export interface Instruction {
  name: InstructionName;
  argument: number;
  /** Where it may jump to, or where exceptions of the range go that it begins. */
  target: Block | undefined;
  /** `undefined` for what no line of the program stands for. A column of -1 is none. */
  position: Position | undefined;
  /** Where an exception in it goes. */
  handler: Block | undefined;
}

/** Instructions of which only the first is jumped to and only the last jumps. */
export interface Block {
  instructions: Instruction[];
  /** The block that stands behind it. */
  next: Block | undefined;
  /** Whether it leaves the code: by a return or an exception. */
  exits: boolean;
  /** Whether the block behind it is not reached from its end. */
  endsFlow: boolean;
  /** How many ways lead to it. */
  predecessors: number;
  /** Values on the stack when it begins. */
  startDepth: number;
  /** For a handler: whether the place of the failing instruction is pushed. */
  pushesLast: boolean;
}

export function newBlock(): Block {
  return {
    instructions: [],
    next: undefined,
    exits: false,
    endsFlow: false,
    predecessors: 0,
    startDepth: -1,
    pushesLast: false,
  };
}

const JUMPS: ReadonlySet<string> = new Set<InstructionName>([
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
export function isJump(name: InstructionName): boolean {
  return JUMPS.has(name);
}

/** Whether it always goes elsewhere. */
export function isUnconditionalJump(name: InstructionName): boolean {
  return name === 'JUMP' || name === 'JUMP_NO_INTERRUPT';
}

/** Whether it begins a protected range. */
export function isSetup(name: InstructionName): boolean {
  return name === 'SETUP_FINALLY' || name === 'SETUP_CLEANUP' || name === 'SETUP_WITH';
}

/** Whether it leaves the code. */
export function isExit(name: InstructionName): boolean {
  return name === 'RETURN_VALUE' || name === 'RAISE_VARARGS' || name === 'RERAISE';
}

/** The last instruction of a block, if it is a jump. */
export function jumpAtEnd(block: Block): Instruction | undefined {
  const last = block.instructions.at(-1);
  return last !== undefined && isJump(last.name) ? last : undefined;
}

/** The block itself, or when it is empty the first behind it that is not. */
export function notEmpty(block: Block): Block {
  let found = block;
  while (found.instructions.length === 0 && found.next !== undefined) found = found.next;
  return found;
}

/** A block and those behind it, in the order in which they stand. */
export function inOrder(entry: Block): Block[] {
  const blocks: Block[] = [];
  for (let block: Block | undefined = entry; block !== undefined; block = block.next) {
    blocks.push(block);
  }
  return blocks;
}
