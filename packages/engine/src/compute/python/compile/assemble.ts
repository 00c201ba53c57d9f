import type { CodeData, CodePosition, ExceptionTableEntry } from '../bytecode/code.ts';
import { codeFlags } from '../bytecode/code.ts';
import { type OpcodeName, opcodes } from '../bytecode/opcodes.ts';
import { type Block, blocksOf, endsFlow, type Instruction } from './blocks.ts';
import { SHARED_BASE } from './compiler.ts';
import { protect, stackSizeOf } from './flow.ts';
import { optimise } from './optimise.ts';
import { Label, type Unit } from './unit.ts';

/** Makes the finished code of a unit. */
export function assemble(unit: Unit, fileName: string): CodeData {
  finishFlow(unit);
  const blocks = optimise(blocksOf(unit.emitted), unit);
  const depths = stackSizeOf(blocks);
  protect(blocks);
  const order = layOut(blocks, unit);
  const places = sharedPlaces(unit);
  const instructions = new Int32Array(order.length * 2);
  const indexOfBlock = new Map<Block, number>();
  for (const [index, instruction] of order.entries()) {
    if (instruction.block !== undefined && !indexOfBlock.has(instruction.block)) {
      indexOfBlock.set(instruction.block, index);
    }
  }
  const startOf = (block: Block): number => {
    for (let one: Block | undefined = block; one !== undefined; one = one.next) {
      const index = indexOfBlock.get(one);
      if (index !== undefined) return index;
    }
    return order.length;
  };
  const positions: CodePosition[] = [];
  for (const [index, { name, argument, target, position }] of order.entries()) {
    const goal = target === undefined ? undefined : startOf(target);
    instructions[index * 2] = opcodes[directed(name, goal, index)];
    instructions[index * 2 + 1] = goal ?? (argument >= SHARED_BASE ? (places[argument - SHARED_BASE] as number) : argument);
    positions.push({
      line: position?.line,
      endLine: position?.endLine,
      column: position?.column,
      endColumn: position?.endColumn,
    });
  }
  return {
    name: unit.name,
    qualifiedName: unit.qualifiedName,
    fileName,
    firstLine: unit.firstLine,
    argumentCount: unit.argumentCount,
    positionalOnlyCount: unit.positionalOnlyCount,
    keywordOnlyCount: unit.keywordOnlyCount,
    flags: unit.flags,
    stackSize: depths,
    instructions,
    positions,
    exceptionTable: exceptionTable(order, startOf),
    constants: unit.constants.list,
    names: unit.names.list,
    localNames: unit.localNames.list,
    cellNames: unit.cellNames,
    freeNames: unit.freeNames,
  };
}

/** What falls off the end returns None. */
function finishFlow(unit: Unit): void {
  const last = unit.emitted.at(-1);
  if (last instanceof Label || last === undefined || !endsFlow(last.name)) {
    unit.emitted.push({
      name: 'LOAD_CONST',
      argument: unit.constants.indexOf(null),
      target: undefined,
      position: undefined,
    });
    unit.emitNowhere('RETURN_VALUE');
  }
}

/** Places of cells, then of free variables; a parameter that is a cell keeps its place. */
function sharedPlaces(unit: Unit): number[] {
  const locals = unit.localNames.list;
  let next = locals.length;
  const cells = unit.cellNames.map((name) => {
    const parameter = locals.indexOf(name);
    if (parameter >= 0) return parameter;
    next += 1;
    return next - 1;
  });
  return [...cells, ...unit.freeNames.map((_, index) => next + index)];
}

/** All instructions in order, with those that every call begins with before them. */
function layOut(blocks: readonly Block[], unit: Unit): Instruction[] {
  const order: Instruction[] = [];
  const begin = (name: OpcodeName, argument: number) =>
    order.push({
      name,
      argument,
      target: undefined,
      position: undefined,
      handler: undefined,
      block: undefined,
    });
  if (unit.freeNames.length > 0) begin('COPY_FREE_VARS', unit.freeNames.length);
  const places = sharedPlaces(unit).slice(0, unit.cellNames.length);
  for (const place of places.sort((one, other) => one - other)) begin('MAKE_CELL', place);
  const generators = codeFlags.GENERATOR | codeFlags.COROUTINE | codeFlags.ASYNC_GENERATOR;
  if ((unit.flags & generators) !== 0) {
    const position = {
      line: unit.firstLine,
      column: 0,
      endLine: unit.firstLine,
      endColumn: 0,
    };
    begin('RETURN_GENERATOR', 0);
    begin('POP_TOP', 0);
    for (const one of order.slice(-2)) one.position = position;
  }
  for (const block of blocks) {
    for (const instruction of block.instructions) {
      instruction.block = block;
      order.push(instruction);
    }
  }
  return order;
}

const directions: Readonly<Record<string, readonly [OpcodeName, OpcodeName]>> = {
  JUMP: ['JUMP_FORWARD', 'JUMP_BACKWARD'],
  JUMP_NO_INTERRUPT: ['JUMP_FORWARD', 'JUMP_BACKWARD_NO_INTERRUPT'],
  POP_JUMP_IF_FALSE: ['POP_JUMP_FORWARD_IF_FALSE', 'POP_JUMP_BACKWARD_IF_FALSE'],
  POP_JUMP_IF_TRUE: ['POP_JUMP_FORWARD_IF_TRUE', 'POP_JUMP_BACKWARD_IF_TRUE'],
  POP_JUMP_IF_NONE: ['POP_JUMP_FORWARD_IF_NONE', 'POP_JUMP_BACKWARD_IF_NONE'],
  POP_JUMP_IF_NOT_NONE: ['POP_JUMP_FORWARD_IF_NOT_NONE', 'POP_JUMP_BACKWARD_IF_NOT_NONE'],
};

function directed(name: Instruction['name'], goal: number | undefined, index: number): OpcodeName {
  const pair = directions[name];
  if (pair === undefined) return name as OpcodeName;
  return goal !== undefined && goal <= index ? pair[1] : pair[0];
}

/** Ranges of instructions that one handler protects. */
function exceptionTable(
  order: readonly Instruction[],
  startOf: (block: Block) => number,
): ExceptionTableEntry[] {
  const table: ExceptionTableEntry[] = [];
  let begin = 0;
  for (let index = 1; index <= order.length; index += 1) {
    const handler = order[begin]?.handler;
    if (index < order.length && order[index]?.handler === handler) continue;
    if (handler !== undefined) {
      table.push({
        start: begin,
        end: index,
        target: startOf(handler),
        depth: (handler.startDepth ?? 0) - 1 - (handler.pushesLast ? 1 : 0),
        pushLast: handler.pushesLast,
      });
    }
    begin = index;
  }
  return table;
}
