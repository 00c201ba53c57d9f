import type { CodeData, CodePosition, ExceptionTableEntry } from '../bytecode/code.ts';
import { codeFlags } from '../bytecode/code.ts';
import { type OpcodeName, opcodes } from '../bytecode/opcodes.ts';
import type { Slices } from '../slices.ts';
import type { Position } from '../syntax/index.ts';
import { type Block, type Instruction, type InstructionName, inOrder } from './blocks.ts';
import type { CompilerCode } from './code.ts';
import { protect, stackSizeOf } from './flow.ts';
import { copyExits, guaranteeLines, propagateLines } from './lines.ts';
import { copySmallExits, normalise, optimise, removeNops } from './optimise.ts';
import type { Unit } from './unit.ts';

const GENERATOR_FLAGS = codeFlags.GENERATOR | codeFlags.COROUTINE | codeFlags.ASYNC_GENERATOR;

/** Instructions from which on a unit is long: the passes over it give way to others. */
const LONG = 2000;

interface AssemblerParts {
  /** Converts the columns of a position into bytes. */
  readonly toBytes: (position: Position) => Position;
  readonly code: CompilerCode;
}

/** Makes the finished code of a unit. */
export function* assemble(
  unit: Unit,
  fileName: string,
  { toBytes, code }: AssemblerParts,
): Slices<CodeData> {
  const { entry } = unit;
  const lastMadeFirst = [...unit.blocks].reverse();
  const { isGenerator, places } = begin(unit);
  const passes = [
    () => normalise(lastMadeFirst),
    () => copySmallExits(lastMadeFirst),
    () => fixPlaces(entry, places),
    () => optimise(entry, lastMadeFirst, unit.constants, code),
    () => copyExits(lastMadeFirst),
    () => dropUnusedConstants(entry, unit),
    () => propagateLines(entry),
    () => guaranteeLines(entry, unit.firstLine),
  ];
  const size = lastMadeFirst.reduce((sum, { instructions }) => sum + instructions.length, 0);
  for (const pass of passes) {
    pass();
    if (size >= LONG) yield;
  }
  const stackSize = stackSizeOf(entry, isGenerator);
  protect(entry);
  for (const block of inOrder(entry)) removeNops(block);
  if (size >= LONG) yield;
  return {
    name: unit.name,
    qualifiedName: unit.qualifiedName,
    fileName,
    firstLine: unit.firstLine,
    argumentCount: unit.argumentCount,
    positionalOnlyCount: unit.positionalOnlyCount,
    keywordOnlyCount: unit.keywordOnlyCount,
    flags: unit.flags,
    stackSize,
    ...layOut(entry, toBytes),
    constants: unit.constants.list,
    names: unit.names.list,
    localNames: unit.localNames.list,
    cellNames: cellsByPlace(unit, places).map((cell) => unit.cellNames[cell] as string),
    freeNames: unit.freeNames,
  };
}

/** Puts before everything what a call begins with; returns the places of cells and free variables. */
function begin(unit: Unit): { readonly isGenerator: boolean; readonly places: readonly number[] } {
  const { freeNames, firstLine } = unit;
  const first: Instruction[] = [];
  const emit = (name: OpcodeName, argument: number, position?: Position) =>
    first.push({ name, argument, target: undefined, position, handler: undefined });
  if (freeNames.length > 0) emit('COPY_FREE_VARS', freeNames.length);
  const places = sharedPlaces(unit);
  for (const cell of cellsByPlace(unit, places)) emit('MAKE_CELL', cell);
  const isGenerator = (unit.flags & GENERATOR_FLAGS) !== 0;
  if (isGenerator) {
    const position = { line: firstLine, column: -1, endLine: firstLine, endColumn: -1 };
    emit('RETURN_GENERATOR', 0, position);
    emit('POP_TOP', 0);
  }
  unit.entry.instructions.unshift(...first);
  return { isGenerator, places };
}

/** Numbers of cells in the order of their places. */
function cellsByPlace({ cellNames }: Unit, places: readonly number[]): number[] {
  const placeOf = (cell: number): number => places[cell] as number;
  return [...cellNames.keys()].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Places of cells, then of free variables; a parameter that is a cell keeps its place. */
function sharedPlaces({ localNames, cellNames, freeNames }: Unit): number[] {
  let next = localNames.list.length;
  const cells = cellNames.map((name) => {
    const parameter = localNames.list.indexOf(name);
    if (parameter >= 0) return parameter;
    next += 1;
    return next - 1;
  });
  return [...cells, ...freeNames.map((_, index) => next + index)];
}

const SHARED: ReadonlySet<string> = new Set([
  'MAKE_CELL',
  'LOAD_CLOSURE',
  'LOAD_DEREF',
  'STORE_DEREF',
  'DELETE_DEREF',
  'LOAD_CLASSDEREF',
]);

/** Until all local variables are known, cells and free ones are numbered among themselves. */
function fixPlaces(entry: Block, places: readonly number[]): void {
  if (places.length === 0) return;
  for (const { instructions } of inOrder(entry)) {
    for (const instruction of instructions) {
      if (SHARED.has(instruction.name)) {
        instruction.argument = places[instruction.argument] as number;
      }
    }
  }
}

/** Constants behind the last that is used are dropped; the first may be documentation. */
function dropUnusedConstants(entry: Block, { constants }: Unit): void {
  let last = 0;
  for (const { instructions } of inOrder(entry)) {
    for (const { name, argument } of instructions) {
      if (name === 'LOAD_CONST' || name === 'KW_NAMES') last = Math.max(last, argument);
    }
  }
  constants.list.splice(last + 1);
}

const DIRECTIONS: Readonly<Partial<Record<InstructionName, readonly [OpcodeName, OpcodeName]>>> = {
  JUMP: ['JUMP_FORWARD', 'JUMP_BACKWARD'],
  JUMP_NO_INTERRUPT: ['JUMP_FORWARD', 'JUMP_BACKWARD_NO_INTERRUPT'],
  POP_JUMP_IF_FALSE: ['POP_JUMP_FORWARD_IF_FALSE', 'POP_JUMP_BACKWARD_IF_FALSE'],
  POP_JUMP_IF_TRUE: ['POP_JUMP_FORWARD_IF_TRUE', 'POP_JUMP_BACKWARD_IF_TRUE'],
  POP_JUMP_IF_NONE: ['POP_JUMP_FORWARD_IF_NONE', 'POP_JUMP_BACKWARD_IF_NONE'],
  POP_JUMP_IF_NOT_NONE: ['POP_JUMP_FORWARD_IF_NOT_NONE', 'POP_JUMP_BACKWARD_IF_NOT_NONE'],
};

/** Brings all instructions into one row. */
function layOut(
  entry: Block,
  toBytes: (position: Position) => Position,
): Pick<CodeData, 'instructions' | 'positions' | 'exceptionTable'> {
  const order: Instruction[] = [];
  const starts = new Map<Block, number>();
  for (const block of inOrder(entry)) {
    starts.set(block, order.length);
    for (const instruction of block.instructions) order.push(instruction);
  }
  const startOf = (block: Block): number => starts.get(block) ?? order.length;
  const instructions = new Int32Array(order.length * 2);
  for (const [index, { name, argument, target }] of order.entries()) {
    const goal = target === undefined ? undefined : startOf(target);
    const direction = goal !== undefined && goal <= index ? 1 : 0;
    const opcode = DIRECTIONS[name]?.[direction] ?? (name as OpcodeName);
    instructions[index * 2] = opcodes[opcode];
    instructions[index * 2 + 1] = goal ?? argument;
  }
  return {
    instructions,
    positions: order.map(({ position }) =>
      position === undefined ? NOWHERE : codePosition(toBytes(position)),
    ),
    exceptionTable: exceptionTable(order, startOf),
  };
}

const NOWHERE: CodePosition = {
  line: undefined,
  endLine: undefined,
  column: undefined,
  endColumn: undefined,
};

function codePosition(position: Position): CodePosition {
  const { line, endLine, column, endColumn } = position;
  if (column >= 0 && endColumn >= 0) return position;
  return { line, endLine, column: undefined, endColumn: undefined };
}

/** Ranges of instructions that one handler protects. */
function exceptionTable(
  order: readonly Instruction[],
  startOf: (block: Block) => number,
): ExceptionTableEntry[] {
  const table: ExceptionTableEntry[] = [];
  let start = 0;
  for (let index = 1; index <= order.length; index += 1) {
    const handler = order[start]?.handler;
    if (index < order.length && order[index]?.handler === handler) continue;
    if (handler !== undefined) {
      const depth = handler.startDepth - (handler.pushesLast ? 2 : 1);
      const { pushesLast: pushLast } = handler;
      table.push({ start, end: index, target: startOf(handler), depth, pushLast });
    }
    start = index;
  }
  return table;
}
