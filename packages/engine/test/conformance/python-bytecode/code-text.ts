import { encode } from '../../../src/compute/python/bytecode/encode.ts';
import { jumps, opcodeName } from '../../../src/compute/python/bytecode/opcodes.ts';
import { constantText } from '../../../src/compute/python/compile/rare/unparse.ts';
import {
  PyCode,
  PyFrozenSet,
  PyTuple,
  type Value,
} from '../../../src/compute/python/objects/index.ts';

/** A frozen set of which only the members matter. */
export class Members extends PyFrozenSet {
  readonly members: readonly Value[];

  constructor(members: readonly Value[]) {
    super();
    this.members = members;
  }
}

/** A constant as record.py writes it. */
function constant(value: Value): string {
  if (value instanceof PyCode) return `<${value.data.qualifiedName}>`;
  if (value instanceof PyTuple)
    return `(${value.items.map((item) => `${constant(item)},`).join('')})`;
  if (value instanceof Members) {
    const members = value.members.map((item) => `${constant(item)},`);
    return `{${members.sort((one, other) => (one < other ? -1 : 1)).join('')}}`;
  }
  return constantText(value);
}

/** A code object and those in it as record.py writes them. */
export function codeText({ data }: PyCode): string {
  const counts = `(${data.argumentCount}, ${data.positionalOnlyCount}, ${data.keywordOnlyCount})`;
  const lines = [
    `${data.name} ${data.qualifiedName} ${data.firstLine} ${counts} ${data.flags} ${data.stackSize}`,
    `constants ${data.constants.map(constant).join(' ')}`,
  ];
  for (const names of [data.names, data.localNames, data.cellNames, data.freeNames]) {
    lines.push(`names ${names.join(' ')}`);
  }
  for (const [index, { line, column, endLine, endColumn }] of data.positions.entries()) {
    const opcode = data.instructions[index * 2] as number;
    const name = opcodeName(opcode);
    const hasArgument = opcode >= 90 || jumps[name] !== undefined;
    const argument = hasArgument ? data.instructions[index * 2 + 1] : '';
    const place = [line, column, endLine, endColumn].map((part) => part ?? '').join(':');
    lines.push(`${name} ${argument} ${place}`);
  }
  for (const { start, end, target, depth, pushLast } of data.exceptionTable) {
    lines.push(`${start}-${end} ${target} ${depth} ${Number(pushLast)}`);
  }
  lines.push(Array.from(encode(data), (byte) => byte.toString(16).padStart(2, '0')).join(''));
  const inner = data.constants.filter((value) => value instanceof PyCode);
  return [...lines, ...inner.map(codeText)].join('\n');
}
