import type { CodeData } from './code.ts';
import { cacheUnits, HAVE_ARGUMENT, jumps, type OpcodeName, opcodeName } from './opcodes.ts';

/** Bytes of a code unit: one for the opcode, one for the argument. */
export const UNIT = 2;

/** An instruction as CPython has it among its bytes. */
export interface PlacedInstruction {
  readonly name: OpcodeName;
  /** The whole argument: of a jump how many units it goes on or back; `undefined` when it has none. */
  readonly argument: number | undefined;
  /** Where it begins, with the `EXTENDED_ARG`s before it, in bytes. */
  readonly offset: number;
  /** How many `EXTENDED_ARG`s it needs. */
  readonly extensions: number;
  /** Where the next one begins. */
  readonly end: number;
}

function extensionsOf(argument: number): number {
  if (argument < 1 << 8) return 0;
  if (argument < 1 << 16) return 1;
  return argument < 1 << 24 ? 2 : 3;
}

/** The instructions of a code with their places among CPython's bytes. */
export function placeInstructions({ instructions }: CodeData): PlacedInstruction[] {
  const count = instructions.length / 2;
  const names = Array.from({ length: count }, (_, index) =>
    opcodeName(instructions[index * 2] as number),
  );
  const rawArguments = names.map((name, index) =>
    jumps[name] === undefined ? (instructions[index * 2 + 1] as number) : 0,
  );
  const offsets: number[] = [];
  for (let changed = true; changed; ) {
    changed = false;
    let offset = 0;
    for (const [index, name] of names.entries()) {
      offsets[index] = offset;
      offset += UNIT * (1 + extensionsOf(rawArguments[index] as number) + (cacheUnits[name] ?? 0));
    }
    offsets[count] = offset;
    for (const [index, name] of names.entries()) {
      if (jumps[name] === undefined) continue;
      const goal = offsets[instructions[index * 2 + 1] as number] as number;
      const units = Math.abs(goal - (offsets[index + 1] as number)) / UNIT;
      changed ||= extensionsOf(units) !== extensionsOf(rawArguments[index] as number);
      rawArguments[index] = units;
    }
  }
  return names.map((name, index) => {
    const argument = rawArguments[index] as number;
    return {
      name,
      argument: (instructions[index * 2] as number) < HAVE_ARGUMENT ? undefined : argument,
      offset: offsets[index] as number,
      extensions: extensionsOf(argument),
      end: offsets[index + 1] as number,
    };
  });
}
