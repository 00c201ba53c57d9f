import { expect, test } from 'vitest';
import { builtInTypes } from '../../../../src/compute/python/builtins/built-ins.ts';
import { functions } from '../../../../src/compute/python/builtins/define-functions.ts';
import { viewTypes } from '../../../../src/compute/python/builtins/dict-views.ts';
import { frameType } from '../../../../src/compute/python/builtins/frame-type.ts';
import * as objects from '../../../../src/compute/python/objects/index.ts';
import type { Continuation } from '../../../../src/compute/python/vm/frame.ts';
import type { Part } from '../../../../src/compute/python/vm/parts.ts';
import type { Thread } from '../../../../src/compute/python/vm/thread.ts';

const { PyClassMethod, PyGetSet, PyNative, PyStaticMethod, PyType } = objects;

const types = [
  ...new Set([
    ...Object.values(objects).filter((value) => value instanceof PyType),
    ...builtInTypes,
    ...objects.exceptionTypes(),
    ...Object.values(viewTypes),
    frameType,
  ]),
];

const namesOf = (type: objects.PyType): string[] =>
  [...type.namespace.live()].map(({ key }) => String(key)).sort();

/** What is there before any part is. */
const before = new Map(types.map((type) => [type, namesOf(type)]));
const functionsBefore = [...functions.keys()].sort();

interface Declared {
  readonly name: string;
  readonly kind: string;
  readonly later: objects.Later<objects.PyNative | objects.PyGetSet>;
}

function declaredIn(name: string, value: objects.Value | undefined): Declared[] {
  if (value instanceof PyClassMethod || value instanceof PyStaticMethod) {
    return declaredIn(name, value.callable).map((one) => ({ ...one, kind: value.type.name }));
  }
  const isLate = value instanceof PyNative || value instanceof PyGetSet;
  if (!isLate || value.later === undefined) return [];
  return [{ name, kind: value.type.name, later: value.later }];
}

const declared: Declared[] = [
  ...types.flatMap((type) =>
    [...type.namespace.live()].flatMap(({ key, value }) =>
      declaredIn(`${type.name}.${String(key)}`, value),
    ),
  ),
  ...[...functions].flatMap(([name, value]) => declaredIn(name, value)),
];

/** Fetches a declared name as its first use does; throws when its part does not have it. */
async function use({ later }: Declared): Promise<Part> {
  const parts = new Set<Part>();
  const thread = { interpreter: { parts }, frame: null, request: undefined } as unknown as Thread;
  later.fetch(thread, () => null);
  const { request } = thread;
  if (request?.kind !== 'loading') throw new Error('nothing is fetched');
  await request.loaded;
  const { proceed, state } = thread.frame as Continuation;
  thread.frame = null;
  proceed(thread, null, state);
  const [part] = parts;
  if (part === undefined) throw new Error('no part');
  return part;
}

test('what is declared late is defined by its part, and nothing else', async () => {
  expect(declared.length).toBeGreaterThan(500);
  const parts = new Set<Part>();
  for (const one of declared) parts.add(await use(one));
  expect(parts.size).toBeGreaterThan(20);
  expect(declared.filter(({ later }) => later.made === undefined).map(({ name }) => name)).toEqual(
    [],
  );
  for (const type of types) expect(namesOf(type), type.name).toEqual(before.get(type));
  expect([...functions.keys()].sort()).toEqual(functionsBefore);
});

test('what a part defines is of the kind that was declared', async () => {
  for (const one of declared) {
    await use(one);
    const { made } = one.later;
    const wrapper = one.kind === 'classmethod' || one.kind === 'staticmethod';
    expect(made, one.name).toBeInstanceOf(
      /^(?:getset|member)_descriptor$/.test(one.kind) && !wrapper ? PyGetSet : PyNative,
    );
  }
});

test('each interpreter gives way at its first use of a part', async () => {
  const [one] = declared;
  if (one === undefined) throw new Error('nothing is declared');
  const first = await use(one);
  expect(await use(one)).toBe(first);
});
