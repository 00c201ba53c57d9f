import { READ_SIZE, type Run, read, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { quote } from '../quoting.ts';
import { work } from './costs.ts';
import { type ArrayPart, complementOfBytes, parseArray } from './tr-arrays.ts';

/** Replaces, deletes or squeezes characters. */
export const tr: Command = {
  name: 'tr',
  follows: 'GNU coreutils 9.1',
  summary: 'Replace, delete or squeeze characters of standard input.',
  synopsis: ['[OPTION]... STRING1 [STRING2]'],
  parsing: 'options first',
  options: [
    option('c', 'complement', 'take all characters but those of STRING1'),
    { name: 'complement', short: 'C', help: 'the same as -c' },
    option('d', 'delete', 'delete the characters of STRING1'),
    option('s', 'squeeze-repeats', 'print a character of the last array once where it is repeated'),
    option('t', 'truncate-set1', 'cut STRING1 to the length of STRING2'),
  ],
  unsupported: [],
  *run(context) {
    const { options, operands, complain, misuse } = context;
    const deletes = options.has('delete');
    const squeezes = options.has('squeeze-repeats');
    const wrong = wrongOperands(operands, deletes, squeezes);
    if (wrong !== undefined) return yield* misuse(wrong);
    const arrays = [];
    for (const text of operands) {
      const array = parseArray(text);
      if (typeof array === 'string') {
        yield* complain(array);
        return 1;
      }
      for (const warning of array.warnings) yield* complain(warning);
      arrays.push(array.parts);
    }
    const [first = [], second] = arrays;
    const edit = createEdit(first, second, {
      complement: options.has('complement'),
      truncate: options.has('truncate-set1'),
      deletes,
      squeezes,
    });
    if (typeof edit === 'string') {
      yield* complain(edit);
      return 1;
    }
    return yield* copy(context, edit);
  },
};

function wrongOperands(
  operands: readonly string[],
  deletes: boolean,
  squeezes: boolean,
): string | undefined {
  const [first, second, third] = operands;
  const least = deletes === squeezes ? 2 : 1;
  const most = deletes && !squeezes ? 1 : 2;
  if (first === undefined) return 'missing operand';
  if (operands.length < least) {
    const why = squeezes ? 'both deleting and squeezing repeats' : 'translating';
    return `missing operand after ${quote(first)}\nTwo strings must be given when ${why}.`;
  }
  if (operands.length <= most) return undefined;
  const extra = quote((most === 1 ? second : third) ?? '');
  if (operands.length > 2 || most > 1) return `extra operand ${extra}`;
  return `extra operand ${extra}\nOnly one string may be given when deleting without squeezing repeats.`;
}

interface How {
  readonly complement: boolean;
  readonly truncate: boolean;
  readonly deletes: boolean;
  readonly squeezes: boolean;
}

/** What becomes of each byte. */
interface Edit {
  readonly translation: Uint8Array;
  /** 1 for each byte that is. */
  readonly deleted: Uint8Array;
  readonly squeezed: Uint8Array;
}

function tableOf(codes: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const code of codes) table[code] = 1;
  return table;
}

function createEdit(
  first: readonly ArrayPart[],
  second: readonly ArrayPart[] | undefined,
  how: How,
): Edit | string {
  if (first.some(isIndefinite)) return 'the [c*] repeat construct may not appear in string1';
  if ((second ?? []).filter(isIndefinite).length > 1) {
    return 'only one [c*] repeat construct may appear in string2';
  }
  const plain = first.flatMap((part) => expand(part, 0));
  const from = how.complement ? complementOfBytes(plain) : plain;
  const identity = Uint8Array.from({ length: 256 }, (_, code) => code);
  const translates = !how.deletes && second !== undefined;
  if (!translates) {
    if (second?.some(isIndefinite) === true) {
      return 'the [c*] construct may appear in string2 only when translating';
    }
    const last = second === undefined ? from : second.flatMap((part) => expand(part, 0));
    return {
      translation: identity,
      deleted: tableOf(how.deletes ? from : []),
      squeezed: tableOf(how.squeezes ? last : []),
    };
  }
  const to = targets(first, second, from.length, how);
  if (typeof to === 'string') return to;
  const length = how.truncate ? Math.min(from.length, to.length) : from.length;
  for (let index = 0; index < length; index++) {
    const code = from[index] ?? 0;
    identity[code] = to[Math.min(index, to.length - 1)] ?? code;
  }
  return {
    translation: identity,
    deleted: tableOf([]),
    squeezed: tableOf(how.squeezes ? to : []),
  };
}

function isIndefinite(part: ArrayPart): boolean {
  return part.kind === 'repeat' && part.count === 0;
}

/** More repetitions than there are bytes to translate mean nothing. */
const MOST_REPETITIONS = 1024;

function expand(part: ArrayPart, indefinite: number): readonly number[] {
  if (part.kind !== 'repeat') return part.codes;
  const count = part.count === 0 ? indefinite : Math.min(part.count, MOST_REPETITIONS);
  return new Array<number>(count).fill(part.code);
}

/** The second array of a translation, or what is wrong with it. */
function targets(
  first: readonly ArrayPart[],
  second: readonly ArrayPart[],
  wanted: number,
  how: How,
): readonly number[] | string {
  if (second.some(({ kind }) => kind === 'equivalents')) {
    return '[=c=] expressions may not appear in string2 when translating';
  }
  if (second.some((part) => part.kind === 'class' && !isCase(part))) {
    return "when translating, the only character classes that may appear in\nstring2 are 'upper' and 'lower'";
  }
  const definite = second.flatMap((part) => expand(part, 0)).length;
  const indefinite = Math.max(0, wanted - definite);
  if (second.some((part) => part.kind === 'class') && !areAligned(first, second, indefinite, how)) {
    return 'misaligned [:upper:] and/or [:lower:] construct';
  }
  const to = second.flatMap((part) => expand(part, indefinite));
  if (to.length < wanted && !how.truncate) {
    if (to.length === 0) return 'when not truncating set1, string2 must be non-empty';
    if (second.at(-1)?.kind === 'class') {
      return 'when translating with string1 longer than string2,\nthe latter string must not end with a character class';
    }
  }
  const classes = first.some(({ kind }) => kind === 'class');
  const reached = to.slice(0, Math.max(1, wanted));
  if (how.complement && classes && new Set(reached).size > 1) {
    return 'when translating with complemented character classes,\nstring2 must map all characters in the domain to one';
  }
  return to;
}

function isCase(part: ArrayPart): boolean {
  return part.kind === 'class' && (part.name === 'upper' || part.name === 'lower');
}

/** Whether each class of the second array stands opposite to one of the first. */
function areAligned(
  first: readonly ArrayPart[],
  second: readonly ArrayPart[],
  indefinite: number,
  { complement }: How,
): boolean {
  if (complement) return false;
  const starts = new Set<number>();
  let position = 0;
  for (const part of first) {
    if (isCase(part)) starts.add(position);
    position += expand(part, 0).length;
  }
  position = 0;
  for (const part of second) {
    if (part.kind === 'class' && !starts.has(position)) return false;
    position += expand(part, indefinite).length;
  }
  return true;
}

function* copy({ system, output, complain }: CommandContext, edit: Edit): Run<number> {
  const { translation, deleted, squeezed } = edit;
  let last = -1;
  for (;;) {
    const bytes = yield* attemptRun(read(system, 0, READ_SIZE));
    if (bytes instanceof SystemError) {
      yield* complain(`read error: ${bytes.message}`);
      return 1;
    }
    if (bytes.length === 0) return 0;
    const edited = new Uint8Array(bytes.length);
    let length = 0;
    for (let index = 0; index < bytes.length; index++) {
      const byte = bytes[index] ?? 0;
      if (deleted[byte] === 1) continue;
      const code = translation[byte] ?? byte;
      if (code === last && squeezed[code] === 1) continue;
      last = code;
      edited[length++] = code;
    }
    yield* work(system, bytes.length);
    yield* output.bytes(edited.subarray(0, length));
  }
}
