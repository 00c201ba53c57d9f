import { PyTuple, type Value } from '../objects/index.ts';
import { type Block, type Instruction, isJump, isSetup, notEmpty } from './blocks.ts';
import { type CompilerCode, needed } from './code.ts';
import type { ConstantTable } from './tables.ts';
import { isTrueConstant } from './truth.ts';

/** Makes the instructions of one block simpler where that changes nothing but the speed. */
export function simplify(block: Block, constants: ConstantTable, code: CompilerCode): void {
  const { instructions } = block;
  for (let index = 0; index < instructions.length; index += 1) {
    const instruction = instructions[index] as Instruction;
    if (isJump(instruction.name) || isSetup(instruction.name)) {
      instruction.target = notEmpty(instruction.target as Block);
      while (thread(instruction));
    }
    switch (instruction.name) {
      case 'LOAD_CONST':
        afterConstant(block, index, constants.list[instruction.argument] as Value);
        break;
      case 'BUILD_TUPLE':
        buildTuple(block, index, constants);
        break;
      case 'SWAP':
        if (instruction.argument === 1) instruction.name = 'NOP';
        else {
          index = needed(code.more, 'more syntax').simplifySwaps(block, index);
        }
        break;
      case 'PUSH_NULL': {
        const next = instructions[index + 1];
        if (next?.name !== 'LOAD_GLOBAL') break;
        instruction.name = 'NOP';
        next.argument |= 1;
        break;
      }
      default:
    }
  }
}

/** What a constant decides beforehand: jumps on its truth, and comparison with None. */
function afterConstant(block: Block, index: number, value: Value): void {
  const [load, next, jump] = block.instructions.slice(index, index + 3);
  if (load === undefined || next === undefined) return;
  switch (next.name) {
    case 'POP_JUMP_IF_FALSE':
    case 'POP_JUMP_IF_TRUE':
      load.name = 'NOP';
      decide(block, next, isTrueConstant(value) === (next.name === 'POP_JUMP_IF_TRUE'));
      break;
    case 'JUMP_IF_FALSE_OR_POP':
    case 'JUMP_IF_TRUE_OR_POP':
      if (!decide(block, next, isTrueConstant(value) === (next.name === 'JUMP_IF_TRUE_OR_POP'))) {
        load.name = 'NOP';
      }
      break;
    case 'IS_OP': {
      if (value !== null || jump === undefined) break;
      if (jump.name !== 'POP_JUMP_IF_FALSE' && jump.name !== 'POP_JUMP_IF_TRUE') break;
      const jumpsWhenNone = (next.argument === 0) === (jump.name === 'POP_JUMP_IF_TRUE');
      load.name = 'NOP';
      next.name = 'NOP';
      jump.name = jumpsWhenNone ? 'POP_JUMP_IF_NONE' : 'POP_JUMP_IF_NOT_NONE';
      break;
    }
    default:
  }
}

function decide(block: Block, jump: Instruction, always: boolean): boolean {
  if (always) {
    jump.name = 'JUMP';
    block.endsFlow = true;
  } else {
    jump.name = 'NOP';
    jump.target = undefined;
  }
  return always;
}

/** A tuple that is taken apart at once is none; one of constants is a constant. */
function buildTuple({ instructions }: Block, index: number, constants: ConstantTable): void {
  const build = instructions[index] as Instruction;
  const next = instructions[index + 1];
  const size = build.argument;
  if (next?.name === 'UNPACK_SEQUENCE' && next.argument === size && size >= 1 && size <= 3) {
    build.name = 'NOP';
    next.name = size === 1 ? 'NOP' : 'SWAP';
    return;
  }
  if (index < size) return;
  const loads = instructions.slice(index - size, index);
  if (loads.some(({ name }) => name !== 'LOAD_CONST')) return;
  const items = loads.map(({ argument }) => constants.list[argument] as Value);
  for (const load of loads) load.name = 'NOP';
  build.name = 'LOAD_CONST';
  build.argument = constants.indexOf(new PyTuple(items));
}

/** A jump to a jump goes where that goes, if both are of one line; returns whether it was changed. */
function thread(jump: Instruction): boolean {
  const target = jump.target?.instructions[0];
  if (target === undefined) return false;
  const { name } = jump;
  switch (name) {
    case 'JUMP_IF_FALSE_OR_POP':
    case 'JUMP_IF_TRUE_OR_POP': {
      const popping = name === 'JUMP_IF_FALSE_OR_POP' ? 'POP_JUMP_IF_FALSE' : 'POP_JUMP_IF_TRUE';
      if (target.name === popping) return goOn(jump, target, popping);
      if (target.name === 'JUMP' || target.name === name) return goOn(jump, target, name);
      if (!TESTS.has(target.name) || !sameLine(jump, target)) return false;
      // The other test: it is known to go on behind it.
      jump.name = popping;
      jump.target = notEmpty(jump.target?.next as Block);
      return true;
    }
    case 'POP_JUMP_IF_NONE':
    case 'POP_JUMP_IF_NOT_NONE':
    case 'POP_JUMP_IF_FALSE':
    case 'POP_JUMP_IF_TRUE':
    case 'JUMP':
      return target.name === 'JUMP' && goOn(jump, target, name);
    default:
      return false;
  }
}

const TESTS: ReadonlySet<string> = new Set([
  'JUMP_IF_FALSE_OR_POP',
  'JUMP_IF_TRUE_OR_POP',
  'POP_JUMP_IF_FALSE',
  'POP_JUMP_IF_TRUE',
]);

function sameLine(one: Instruction, other: Instruction): boolean {
  return one.position?.line === other.position?.line;
}

function goOn(jump: Instruction, target: Instruction, name: Instruction['name']): boolean {
  if (!sameLine(jump, target) || jump.target === target.target) return false;
  jump.name = name;
  jump.target = notEmpty(target.target as Block);
  return true;
}
