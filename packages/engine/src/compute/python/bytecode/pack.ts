import { opcodes } from './opcodes.ts';

/** What stands for two instructions that often follow each other: the second is taken with the first. */
const LOAD_TWO = 200;
const LOAD_AND_CONSTANT = 201;
const STORE_AND_LOAD = 202;
/** The operators that are asked for most. */
const ADD = 203;
const SUBTRACT = 204;
const MULTIPLY = 205;
/** Gets the item that is then set anew, container and index staying: COPY 2 twice, then BINARY_SUBSCR. */
const COPY_AND_GET_ITEM = 206;
/** Sets it: SWAP 3, SWAP 2, STORE_SUBSCR. */
const SWAP_AND_SET_ITEM = 207;
const LOAD_AND_GET_ATTRIBUTE = 208;
/** LOAD_FAST, LOAD_CONST, then BINARY_SUBSCR. */
const GET_ITEM_OF_LOCAL = 209;
/** LOAD_FAST, another one or LOAD_CONST, then one of the operators above. */
const LOAD_TWO_AND_RECKON = 210;

const arithmetic: Readonly<Record<number, number>> = {
  0: ADD,
  13: ADD,
  10: SUBTRACT,
  23: SUBTRACT,
  5: MULTIPLY,
  18: MULTIPLY,
};

function packedOpcode(instructions: Int32Array, at: number): number {
  const opcode = instructions[at] as number;
  const argument = instructions[at + 1] as number;
  const next = instructions[at + 2];
  const afterNext = instructions[at + 4];
  switch (opcode) {
    case opcodes.LOAD_FAST: {
      if (next === opcodes.LOAD_ATTR) return LOAD_AND_GET_ATTRIBUTE;
      const isConstant = next === opcodes.LOAD_CONST;
      if (!isConstant && next !== opcodes.LOAD_FAST) return opcode;
      if (afterNext === opcodes.BINARY_OP && arithmetic[instructions[at + 5] as number]) {
        return LOAD_TWO_AND_RECKON;
      }
      if (!isConstant) return LOAD_TWO;
      return afterNext === opcodes.BINARY_SUBSCR ? GET_ITEM_OF_LOCAL : LOAD_AND_CONSTANT;
    }
    case opcodes.STORE_FAST:
      return next === opcodes.LOAD_FAST ? STORE_AND_LOAD : opcode;
    case opcodes.BINARY_OP:
      return arithmetic[argument] ?? opcode;
    case opcodes.COPY: {
      const isPair = argument === 2 && next === opcode && instructions[at + 3] === 2;
      return isPair && afterNext === opcodes.BINARY_SUBSCR ? COPY_AND_GET_ITEM : opcode;
    }
    case opcodes.SWAP: {
      const isPair = argument === 3 && next === opcode && instructions[at + 3] === 2;
      return isPair && afterNext === opcodes.STORE_SUBSCR ? SWAP_AND_SET_ITEM : opcode;
    }
    default:
      return opcode;
  }
}

/** Instructions as the virtual machine reads them: opcode and, times 256, argument in one number each. */
export function packInstructions(instructions: Int32Array): Int32Array {
  const packed = new Int32Array(instructions.length >> 1);
  for (let index = 0; index < packed.length; index += 1) {
    const argument = instructions[2 * index + 1] as number;
    packed[index] = argument * 256 + packedOpcode(instructions, 2 * index);
  }
  return packed;
}
