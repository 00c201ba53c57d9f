import { describe, expect, it } from 'vitest';
import {
  beginStep,
  briefOf,
  continueStep,
  type EntryView,
  viewThread,
} from '../../../../src/compute/python/inspection/index.ts';
import {
  objectType,
  PyBytes,
  PyComplex,
  PyDict,
  PyFloat,
  PyInstance,
  PyList,
  PyRange,
  PySet,
  PyTuple,
  PyType,
} from '../../../../src/compute/python/objects/index.ts';
import { debuggeeOf } from './debuggee.ts';

const isOwnFile = (file: string) => file === 'cell.py';

/** A program at its start of a line for the nth time. */
function viewAt(source: string, steps: number) {
  const debuggee = debuggeeOf(source);
  for (let index = 0; index < steps; index += 1) {
    continueStep(debuggee, beginStep(debuggee, 'line'), 1000, isOwnFile);
  }
  const thread = debuggee.thread();
  if (thread === undefined) throw new Error('it has ended');
  return viewThread(thread, isOwnFile);
}

const named = (entries: readonly EntryView[]) =>
  Object.fromEntries(entries.map(({ name, value }) => [name, value.text]));

const variables = (view: ReturnType<typeof viewAt>, frame = 0) => {
  const shown = view.frames[frame];
  return shown?.kind === 'program' ? shown.variables : [];
};

describe('viewThread', () => {
  const program = `def scale(items, by):
    total = 0
    return total

a = [1, 2]
b = a
c = (a, 3.5)
s = 'it'
scale(b, 2)
`;

  it('shows frames with their lines, and variables in order', () => {
    const view = viewAt(program, 8);
    expect(
      view.frames.map((frame) => frame.kind === 'program' && [frame.name, frame.line]),
    ).toEqual([
      ['scale', 3],
      ['<module>', 9],
    ]);
    expect(named(variables(view))).toEqual({ items: '[1, 2]', by: '2', total: '0' });
    expect(named(variables(view, 1))).toEqual({
      scale: '<function scale>',
      a: '[1, 2]',
      b: '[1, 2]',
      c: '([…], 3.5)',
      s: "'it'",
    });
  });

  it('numbers what several names lead to, and shows its items', () => {
    const view = viewAt(program, 8);
    const [items] = variables(view);
    const a = variables(view, 1)[1];
    expect(items?.value.object).toBe(a?.value.object);
    expect(view.objects[a?.value.object ?? -1]).toMatchObject({ type: 'list', number: 1, more: 0 });
    expect(named(view.objects[a?.value.object ?? -1]?.entries ?? [])).toEqual({ 0: '1', 1: '2' });
    const c = view.objects[variables(view, 1)[3]?.value.object ?? -1];
    expect(c?.number).toBeUndefined();
    expect(c?.entries[0]?.value.object).toBe(a?.value.object);
  });

  it('comes to an end with an object that holds itself', () => {
    const view = viewAt('a = {}\na[1] = a\nb = 1\n', 3);
    const place = variables(view)[0]?.value.object ?? -1;
    expect(view.objects[place]).toMatchObject({ number: 1 });
    expect(view.objects[place]?.entries[0]?.value.object).toBe(place);
  });

  it('shows the stack of the uppermost frame, the lowest value first', () => {
    const debuggee = debuggeeOf('n = 20\nm = n + 1\n');
    for (let index = 0; index < 5; index += 1) {
      continueStep(debuggee, beginStep(debuggee, 'instruction'), 1, isOwnFile);
    }
    const view = viewThread(debuggee.main, isOwnFile);
    expect(view.stack.map(({ text }) => text)).toEqual(['20', '1']);
  });

  it('folds frames of the library', () => {
    const debuggee = debuggeeOf(program);
    for (let index = 0; index < 8; index += 1) {
      continueStep(debuggee, beginStep(debuggee, 'line'), 1000, isOwnFile);
    }
    expect(viewThread(debuggee.main, () => false).frames).toEqual([{ kind: 'library', count: 2 }]);
  });
});

describe('briefOf', () => {
  const dict = new PyDict();
  dict.setName('key', new PyList([1]));
  const set = new PySet();
  const namespace = new PyDict();
  const line = new PyType({ name: 'Line', bases: [objectType], namespace, layout: 'object' });

  it.each([
    [undefined, 'NULL'],
    [null, 'None'],
    [true, 'True'],
    [-7, '-7'],
    [10n ** 20n, '100000000000000000000'],
    [10n ** 50n, '100000000000…000000000000'],
    [10n ** 1000n, 'an int of more than 1024 bits'],
    ['a\n"', `'a\\n"'`],
    ['x'.repeat(100), `'${'x'.repeat(44)}…`],
    [new PyFloat(1), '1.0'],
    [new PyComplex(1, -2), '(1-2j)'],
    [new PyBytes(Uint8Array.of(1, 65)), "b'\\x01A'"],
    [new PyList([1, 'a', new PyList([2])]), "[1, 'a', […]]"],
    [
      new PyList(Array.from({ length: 100 }, (_, index) => index)),
      '[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, …]',
    ],
    [new PyTuple([1]), '(1,)'],
    [dict, "{'key': […]}"],
    [set, 'set()'],
    [new PyRange(0, 5, 1), 'range(0, 5)'],
    [new PyInstance(line, new PyDict()), 'Line object'],
    [line, "<class 'Line'>"],
  ])('%#: %s', (value, text) => {
    expect(briefOf(value)).toBe(text);
  });
});
