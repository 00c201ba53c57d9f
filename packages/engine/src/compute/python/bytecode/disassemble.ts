import type { Value } from '../objects/index.ts';
import type { CodeData, ExceptionTableEntry } from './code.ts';
import { type PlacedInstruction, placeInstructions, UNIT } from './layout.ts';
import { binaryOperators, cacheUnits, comparisons, jumps, type OpcodeName } from './opcodes.ts';

/** What a disassembler is told besides the code. */
export interface DisassemblyOptions {
  /** `repr` of a constant. */
  readonly repr: (constant: Value) => string;
  /** Index of the instruction that an arrow marks. */
  readonly current?: number | undefined;
}

/** One line of a disassembly: an instruction, or an `EXTENDED_ARG` before one. */
export interface DisassembledInstruction {
  readonly name: OpcodeName;
  readonly argument: number | undefined;
  /** What the argument stands for, as `dis` shows it; empty when for nothing. */
  readonly meaning: string;
  readonly offset: number;
  /** Set where a line of the source begins. */
  readonly line: number | undefined;
  readonly isJumpTarget: boolean;
  /** Index of the instruction in the code. */
  readonly index: number;
}

const NAMES = kinds(
  'STORE_NAME DELETE_NAME STORE_ATTR DELETE_ATTR STORE_GLOBAL DELETE_GLOBAL LOAD_NAME LOAD_ATTR IMPORT_NAME ' +
    'IMPORT_FROM LOAD_METHOD',
);
const VARIABLES = kinds(
  'LOAD_FAST STORE_FAST DELETE_FAST MAKE_CELL LOAD_CLOSURE LOAD_DEREF STORE_DEREF DELETE_DEREF LOAD_CLASSDEREF',
);
const CONVERSIONS = ['', 'str', 'repr', 'ascii'];
const FUNCTION_PARTS = ['defaults', 'kwdefaults', 'annotations', 'closure'];

function kinds(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Names of all variables in their places: local, cells that are no local ones, free. */
function variableNames({ localNames, cellNames, freeNames }: CodeData): readonly string[] {
  return [...localNames, ...cellNames.filter((name) => !localNames.includes(name)), ...freeNames];
}

/** The instructions of a code as the module `dis` lists them. */
export function listInstructions(
  code: CodeData,
  { repr }: DisassemblyOptions,
): DisassembledInstruction[] {
  const placed = placeInstructions(code);
  const targets = new Set(code.exceptionTable.map(({ target }) => target));
  for (const [index, { name }] of placed.entries()) {
    if (jumps[name] !== undefined) targets.add(code.instructions[index * 2 + 1] as number);
  }
  const variables = variableNames(code);
  const listed: DisassembledInstruction[] = [];
  let lastLine: number | undefined;
  for (const [index, one] of placed.entries()) {
    const line = code.positions[index]?.line;
    const starts = line !== lastLine && line !== undefined;
    if (starts) lastLine = line;
    const units = one.extensions + 1;
    for (let unit = 0; unit < units; unit += 1) {
      const isLast = unit === units - 1;
      const argument =
        one.argument === undefined ? undefined : one.argument >>> (8 * (units - 1 - unit));
      listed.push({
        name: isLast ? one.name : 'EXTENDED_ARG',
        argument,
        meaning: isLast ? meaningOf(code, one, variables, repr) : '',
        offset: one.offset + unit * UNIT,
        line: unit === 0 && starts ? line : undefined,
        isJumpTarget: unit === 0 && targets.has(index),
        index,
      });
    }
  }
  return listed;
}

function meaningOf(
  code: CodeData,
  { name, argument, end }: PlacedInstruction,
  variables: readonly string[],
  repr: (constant: Value) => string,
): string {
  if (argument === undefined) return '';
  if (name === 'LOAD_CONST') return repr(code.constants[argument] as Value);
  if (NAMES.has(name)) return code.names[argument] ?? '';
  if (VARIABLES.has(name)) return variables[argument] ?? '';
  const direction = jumps[name];
  if (direction !== undefined) {
    const after = end - UNIT * (cacheUnits[name] ?? 0);
    return `to ${after + (direction === 'forward' ? argument : -argument) * UNIT}`;
  }
  switch (name) {
    case 'LOAD_GLOBAL':
      return `${argument % 2 === 1 ? 'NULL + ' : ''}${code.names[argument >> 1]}`;
    case 'COMPARE_OP':
      return comparisons[argument] ?? '';
    case 'BINARY_OP':
      return binaryOperators[argument] ?? '';
    case 'FORMAT_VALUE': {
      const conversion = CONVERSIONS[argument & 3] as string;
      const parts = [conversion, argument >= 4 ? 'with format' : ''];
      return parts.filter((part) => part !== '').join(', ');
    }
    case 'MAKE_FUNCTION':
      return FUNCTION_PARTS.filter((_, bit) => (argument & (1 << bit)) !== 0).join(', ');
    default:
      return '';
  }
}

const NAME_WIDTH = 20;
const ARGUMENT_WIDTH = 5;

/** What `dis.disassemble` prints for a code object. */
export function disassemble(code: CodeData, options: DisassemblyOptions): string {
  const listed = listInstructions(code, options);
  const greatest = listed.reduce((most, { line }) => Math.max(most, line ?? -1), -1);
  const lineWidth = greatest < 0 ? 0 : greatest >= 1000 ? String(greatest).length : 3;
  const last = placeInstructions(code).at(-1)?.end ?? 0;
  const offsetWidth = last - UNIT >= 10000 ? String(last - UNIT).length : 4;
  let text = '';
  for (const one of listed) {
    if (one.line !== undefined && one.offset > 0) text += '\n';
    const fields = lineWidth === 0 ? [] : [String(one.line ?? '').padStart(lineWidth)];
    fields.push(one.index === options.current && one.name !== 'EXTENDED_ARG' ? '-->' : '   ');
    fields.push(one.isJumpTarget ? '>>' : '  ');
    fields.push(String(one.offset).padStart(offsetWidth));
    fields.push(one.name.padEnd(NAME_WIDTH));
    if (one.argument !== undefined) {
      fields.push(String(one.argument).padStart(ARGUMENT_WIDTH));
      if (one.meaning !== '') fields.push(`(${one.meaning})`);
    }
    text += `${fields.join(' ').trimEnd()}\n`;
  }
  return text + exceptionTableText(code);
}

/** The exception table of a code with offsets in bytes in place of indices. */
export function exceptionRanges(code: CodeData): ExceptionTableEntry[] {
  const placed = placeInstructions(code);
  const offsetOf = (index: number): number => placed[index]?.offset ?? placed.at(-1)?.end ?? 0;
  return code.exceptionTable.map((entry) => ({
    ...entry,
    start: offsetOf(entry.start),
    end: offsetOf(entry.end),
    target: offsetOf(entry.target),
  }));
}

function exceptionTableText(code: CodeData): string {
  if (code.exceptionTable.length === 0) return '';
  let text = 'ExceptionTable:\n';
  for (const { start, end, target, depth, pushLast } of exceptionRanges(code)) {
    const range = `${start} to ${end - UNIT}`;
    text += `  ${range} -> ${target} [${depth}]${pushLast ? ' lasti' : ''}\n`;
  }
  return text;
}
