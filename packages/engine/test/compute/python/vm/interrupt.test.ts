import { expect, test, vi } from 'vitest';
import { opcodes } from '../../../../src/compute/python/bytecode/opcodes.ts';
import { PyCode, PyDict } from '../../../../src/compute/python/objects/index.ts';
import { Frame } from '../../../../src/compute/python/vm/frame.ts';
import { Interpreter } from '../../../../src/compute/python/vm/interpreter.ts';
import { runThread } from '../../../../src/compute/python/vm/run.ts';
import { Thread } from '../../../../src/compute/python/vm/thread.ts';
import type { System } from '../../../../src/machine/index.ts';

/** `while True: pass`, in a handler that goes round again whatever is raised. */
function endless(handles: boolean): Thread {
  const { NOP, JUMP_BACKWARD, POP_TOP } = opcodes;
  const code = new PyCode({
    name: '<module>',
    qualifiedName: '<module>',
    fileName: 'endless.py',
    firstLine: 1,
    argumentCount: 0,
    positionalOnlyCount: 0,
    keywordOnlyCount: 0,
    flags: 0,
    stackSize: 2,
    instructions: Int32Array.from([NOP, 0, JUMP_BACKWARD, 0, POP_TOP, 0, JUMP_BACKWARD, 0]),
    positions: [1, 1, 2, 2].map((line) => ({ line, endLine: line, column: 0, endColumn: 1 })),
    exceptionTable: handles ? [{ start: 0, end: 2, target: 2, depth: 0, pushLast: false }] : [],
    constants: [],
    names: [],
    localNames: [],
    cellNames: [],
    freeNames: [],
  });
  const interpreter = new Interpreter({} as System);
  const thread = new Thread(interpreter);
  const names = new PyDict();
  thread.frame = new Frame(code, names, interpreter.builtins, names, undefined, null, 1);
  return thread;
}

/** Runs it as far as it goes, with what has to be fetched for it. */
async function runOn(thread: Thread) {
  for (;;) {
    const request = runThread(thread, 1000);
    if (request?.kind !== 'loading') return request;
    await request.loaded;
  }
}

test('an interrupt ends a loop that does not handle it', async () => {
  const thread = endless(false);
  expect(runThread(thread, 1000)).toEqual({ kind: 'ready' });
  thread.interrupt();
  expect(await runOn(thread)).toBeUndefined();
  expect(thread.failure?.type.name).toBe('KeyboardInterrupt');
  expect(thread.failure?.traceback?.line).toBe(1);
});

test('a program may handle the first one, and the second ends it', async () => {
  const thread = endless(true);
  runThread(thread, 1000);
  thread.interrupt();
  expect(await runOn(thread)).toEqual({ kind: 'ready' });
  expect(thread.failure).toBeUndefined();
  thread.interrupt();
  expect(await runOn(thread)).toBeUndefined();
  expect(thread.failure?.type.name).toBe('KeyboardInterrupt');
});

test('a second one ends it while code for the first is fetched', () => {
  const thread = endless(true);
  runThread(thread, 1000);
  thread.interrupt();
  expect(runThread(thread, 1000)?.kind).toBe('loading');
  thread.interrupt();
  expect(runThread(thread, 1000)).toBeUndefined();
  expect(thread.failure?.type.name).toBe('KeyboardInterrupt');
});

test('a program ends with an ImportError where that code cannot be fetched', async () => {
  vi.doMock('../../../../src/compute/python/vm/unwind.ts', () => {
    throw new Error('there is no network');
  });
  vi.resetModules();
  const { travelOn } = await import('../../../../src/compute/python/vm/travelling.ts');
  const thread = endless(false);
  travelOn(thread, new Error('any'));
  const { request } = thread;
  if (request?.kind !== 'loading') throw new Error('nothing is fetched');
  await request.loaded;
  expect(runThread(thread, 1000)).toEqual(request);
  expect(runThread(thread, 1000)).toBeUndefined();
  expect(thread.failure?.type.name).toBe('ImportError');
  vi.doUnmock('../../../../src/compute/python/vm/unwind.ts');
});
