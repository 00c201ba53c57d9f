/** What code objects tell of lines and protected ranges, as CPython 3.11 packs it. */
import type { CodeData } from '../bytecode/code.ts';
import { exceptionRanges } from '../bytecode/disassemble.ts';
import { encode } from '../bytecode/encode.ts';
import { placeInstructions, UNIT } from '../bytecode/layout.ts';
import {
  codeType,
  defineAttributes,
  defineMethods,
  PyBytes,
  type PyCode,
  PyTuple,
  type Value,
} from '../objects/index.ts';
import { call } from '../vm/call.ts';
import { integerIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';

const MORE = 64;

/** Six bits a byte, the lowest first. */
function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= MORE) {
    bytes.push((rest & (MORE - 1)) | MORE);
    rest >>>= 6;
  }
  bytes.push(rest);
}

function pushSigned(bytes: number[], value: number): void {
  pushVarint(bytes, value < 0 ? (-value << 1) | 1 : value << 1);
}

/** Units that one entry of a line table can be for. */
const MOST_UNITS = 8;
/** Kinds of entries. Source: `Objects/locations.md` of CPython 3.11. */
const ONE_LINE = 10;
const NO_COLUMN = 13;
const LONG = 14;
const NONE = 15;

function lineTable(data: CodeData): Uint8Array {
  const bytes: number[] = [];
  let last = data.firstLine;
  for (const [index, { offset, end }] of placeInstructions(data).entries()) {
    const { line, endLine = line, column = -1, endColumn = -1 } = data.positions[index] ?? {};
    for (let units = (end - offset) / UNIT; units > 0; units -= MOST_UNITS) {
      const first = (kind: number) =>
        bytes.push(128 | (kind << 3) | (Math.min(units, MOST_UNITS) - 1));
      if (line === undefined || endLine === undefined) {
        first(NONE);
        continue;
      }
      const delta = line - last;
      last = line;
      const hasColumns = column >= 0 && endColumn >= 0;
      if (!hasColumns && endLine === line) {
        first(NO_COLUMN);
        pushSigned(bytes, delta);
        continue;
      }
      const width = endColumn - column;
      if (hasColumns && endLine === line) {
        if (delta === 0 && column < 80 && width >= 0 && width < 16) {
          first(column >> 3);
          bytes.push(((column & 7) << 4) | width);
          continue;
        }
        if (delta >= 0 && delta < 3 && column < 128 && endColumn < 128) {
          first(ONE_LINE + delta);
          bytes.push(column, endColumn);
          continue;
        }
      }
      first(LONG);
      pushSigned(bytes, delta);
      pushVarint(bytes, endLine - line);
      pushVarint(bytes, column + 1);
      pushVarint(bytes, endColumn + 1);
    }
  }
  return Uint8Array.from(bytes);
}

/** What entries of the line table are for: first byte, end and line. */
function lineEntries(data: CodeData): PyTuple[] {
  const entries: PyTuple[] = [];
  for (const [index, { offset, end }] of placeInstructions(data).entries()) {
    const line = data.positions[index]?.line ?? null;
    for (let start = offset; start < end; start += MOST_UNITS * UNIT) {
      entries.push(new PyTuple([start, Math.min(end, start + MOST_UNITS * UNIT), line]));
    }
  }
  return entries;
}

/** The older table: steps of bytes and of lines in turn. */
function olderTable(data: CodeData): Uint8Array {
  const bytes: number[] = [];
  let place = 0;
  let last = data.firstLine;
  for (const [index, { offset: start }] of placeInstructions(data).entries()) {
    const line = data.positions[index]?.line;
    if (line === undefined || line === last) continue;
    let offset = start - place;
    let delta = line - last;
    for (; offset > 255; offset -= 255) bytes.push(255, 0);
    for (; delta > 127; delta -= 127) {
      bytes.push(offset, 127);
      offset = 0;
    }
    for (; delta < -128; delta += 128) {
      bytes.push(offset, -128 & 255);
      offset = 0;
    }
    bytes.push(offset, delta & 255);
    place = start;
    last = line;
  }
  return Uint8Array.from(bytes);
}

/** Six bits a byte, the highest first; `mark` is on the first of an entry. */
function pushExceptionItem(bytes: number[], value: number, mark: number): void {
  let first = mark;
  for (const shift of [24, 18, 12, 6]) {
    if (value < 2 ** shift) continue;
    bytes.push(((value >> shift) & (MORE - 1)) | MORE | first);
    first = 0;
  }
  bytes.push((value & (MORE - 1)) | first);
}

function exceptionTable(data: CodeData): Uint8Array {
  const bytes: number[] = [];
  for (const { start, end, target, depth, pushLast } of exceptionRanges(data)) {
    pushExceptionItem(bytes, start / UNIT, 128);
    pushExceptionItem(bytes, (end - start) / UNIT, 0);
    pushExceptionItem(bytes, target / UNIT, 0);
    pushExceptionItem(bytes, (depth << 1) | Number(pushLast), 0);
  }
  return Uint8Array.from(bytes);
}

defineAttributes(codeType, {
  co_linetable: (_thread, { data }: PyCode) => new PyBytes(lineTable(data)),
  co_lnotab: (_thread, { data }: PyCode) => new PyBytes(olderTable(data)),
  co_exceptiontable: (_thread, { data }: PyCode) => new PyBytes(exceptionTable(data)),
  // No instruction of this machine becomes another one.
  _co_code_adaptive: (_thread, { data }: PyCode) => new PyBytes(encode(data)),
});
defineMethods(codeType, {
  'co_lines()': (thread, { data }: PyCode) =>
    call(thread, thread.interpreter.builtins.getName('iter') as Value, [
      new PyTuple(lineEntries(data)),
    ]),
  '_varname_from_oparg(oparg)': (_thread, { placeNames }: PyCode, argument: Value) =>
    placeNames[Number(integerIn(argument) ?? -1)] ??
    raise('IndexError', 'tuple index out of range'),
});
