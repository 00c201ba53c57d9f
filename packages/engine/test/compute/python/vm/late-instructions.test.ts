import { expect, test } from 'vitest';
import { opcodes } from '../../../../src/compute/python/bytecode/opcodes.ts';
import { PyCode, PyDict } from '../../../../src/compute/python/objects/index.ts';
import { Frame } from '../../../../src/compute/python/vm/frame.ts';
import { Interpreter } from '../../../../src/compute/python/vm/interpreter.ts';
import { fetchInstruction } from '../../../../src/compute/python/vm/late-instructions.ts';
import { runThread } from '../../../../src/compute/python/vm/run.ts';
import { Thread } from '../../../../src/compute/python/vm/thread.ts';
import type { System } from '../../../../src/machine/index.ts';

/** A program that has come to one instruction. */
function programAt(opcode: number): { readonly thread: Thread; readonly frame: Frame } {
  const code = new PyCode({
    name: '<module>',
    qualifiedName: '<module>',
    fileName: 'one.py',
    firstLine: 1,
    argumentCount: 0,
    positionalOnlyCount: 0,
    keywordOnlyCount: 0,
    flags: 0,
    stackSize: 2,
    instructions: Int32Array.from([opcode, 0]),
    positions: [{ line: 1, endLine: 1, column: 0, endColumn: 1 }],
    exceptionTable: [],
    constants: [],
    names: [],
    localNames: [],
    cellNames: [],
    freeNames: [],
  });
  const thread = new Thread(new Interpreter({} as System));
  const frame = new Frame(code, new PyDict(), new PyDict(), undefined, undefined, null, 1);
  frame.at = 0;
  thread.frame = frame;
  return { thread, frame };
}

const { instructions } = new Interpreter({} as System);

/** Those that are fetched: the others are there, or the loop does them itself. */
const late = Object.entries(opcodes).filter(([, opcode]) => {
  if (instructions[opcode] !== undefined) return false;
  const { thread, frame } = programAt(opcode);
  try {
    fetchInstruction(thread, frame);
  } catch {
    return false;
  }
  return true;
});

test.each(late)('%s is fetched before it is executed', async (_name, opcode) => {
  const { thread, frame } = programAt(opcode);
  fetchInstruction(thread, frame);
  const request = runThread(thread, 0);
  if (request?.kind !== 'loading') throw new Error('nothing is fetched');
  await request.loaded;
  // One step, in which the work that waited goes on.
  expect(runThread(thread, 1)).toEqual({ kind: 'ready' });
  expect(thread.interpreter.instructions[opcode]).toBeTypeOf('function');
  expect(thread.frame).toBe(frame);
  expect(frame.at).toBe(-1);
});

test('there are some of many kinds', () => {
  const names = late.map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['IMPORT_NAME', 'RAISE_VARARGS', 'CALL_FUNCTION_EX', 'DELETE_NAME']),
  );
  expect(names.length).toBeGreaterThan(35);
});
