import { opcodes } from './opcodes.ts';

/** What stands for two instructions that often follow each other: the second is taken with the first. */
const LOAD_TWO = 200;
const LOAD_AND_CONSTANT = 201;
const STORE_AND_LOAD = 202;
/** The operators that are asked for most. */
const ADD = 203;
const SUBTRACT = 204;
const MULTIPLY = 205;

const arithmetic: Readonly<Record<number, number>> = {
  0: ADD,
  13: ADD,
  10: SUBTRACT,
  23: SUBTRACT,
  5: MULTIPLY,
  18: MULTIPLY,
};

function packedOpcode(opcode: number, argument: number, next: number | undefined): number {
  switch (opcode) {
    case opcodes.LOAD_FAST:
      if (next === opcodes.LOAD_FAST) return LOAD_TWO;
      return next === opcodes.LOAD_CONST ? LOAD_AND_CONSTANT : opcode;
    case opcodes.STORE_FAST:
      return next === opcodes.LOAD_FAST ? STORE_AND_LOAD : opcode;
    case opcodes.BINARY_OP:
      return arithmetic[argument] ?? opcode;
    default:
      return opcode;
  }
}

/** Instructions as the virtual machine reads them: opcode and, times 256, argument in one number each. */
export function packInstructions(instructions: Int32Array): Int32Array {
  const packed = new Int32Array(instructions.length >> 1);
  for (let index = 0; index < packed.length; index += 1) {
    const argument = instructions[2 * index + 1] as number;
    const next = instructions[2 * index + 2];
    packed[index] =
      argument * 256 + packedOpcode(instructions[2 * index] as number, argument, next);
  }
  return packed;
}
