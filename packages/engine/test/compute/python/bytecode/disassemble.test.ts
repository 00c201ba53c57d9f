import { describe, expect, test } from 'vitest';
import {
  disassemble,
  listInstructions,
} from '../../../../src/compute/python/bytecode/disassemble.ts';
import { encode } from '../../../../src/compute/python/bytecode/encode.ts';
import { compile } from '../../../../src/compute/python/compile/index.ts';
import { PyFrozenSet } from '../../../../src/compute/python/objects/index.ts';
import { parse } from '../../../../src/compute/python/syntax/index.ts';

// Many listings of CPython are compared in test/conformance/python-bytecode.

function codeOf(source: string) {
  const root = parse(source, { mode: 'exec', fileName: 'm' });
  return compile(root, { fileName: 'm', source, frozenSet: () => new PyFrozenSet() }).data;
}

describe('disassemble', () => {
  test('an arrow marks the current instruction', () => {
    const lines = disassemble(codeOf('a'), { repr: String, current: 1 }).split('\n');
    expect(lines[2]).toBe('  1 -->       2 LOAD_NAME                0 (a)');
  });

  test('an argument beyond a byte has a line of its own before it', () => {
    const source = Array.from({ length: 257 }, (_, index) => `n${index}`).join('\n');
    const listed = listInstructions(codeOf(source), { repr: String });
    const found = listed.findIndex(({ name }) => name === 'EXTENDED_ARG');
    expect(listed[found]).toMatchObject({ argument: 1, line: 257 });
    expect(listed[found + 1]).toMatchObject({ argument: 256, meaning: 'n256', line: undefined });
  });
});

test('bytes are those of CPython: opcodes, arguments and room for caches', () => {
  expect([...encode(codeOf('a.b'))].slice(0, 16)).toEqual([
    151, 0, 101, 0, 106, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0,
  ]);
});
