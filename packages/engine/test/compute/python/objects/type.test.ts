import { describe, expect, it } from 'vitest';
import { allocation } from '../../../../src/compute/python/allocation.ts';
import {
  builtInType,
  defineAttributes,
  defineMethods,
  defineValue,
  objectType,
  PyDict,
  PyType,
} from '../../../../src/compute/python/objects/index.ts';

const emptyClass = (base: PyType): PyType =>
  new PyType({ name: 'Own', bases: [base], namespace: new PyDict(), layout: base.layout });

describe('definitions of a built-in type', () => {
  it('are made when its namespace is first looked at, in order', () => {
    const made: string[] = [];
    const type = builtInType('sample', undefined);
    for (const name of ['first', 'second']) {
      type.defineInTime(() => {
        made.push(name);
        type.namespace.setName(name, name);
      });
    }
    expect(made).toEqual([]);
    expect(type.namespace.getName('second')).toBe('second');
    expect(made).toEqual(['first', 'second']);
    expect(type.namespace.getName('first')).toBe('first');
    expect(made).toEqual(['first', 'second']);
  });

  it('are made at once when it has been looked at', () => {
    const type = builtInType('sample', undefined);
    expect(type.lookUp('later')).toBeUndefined();
    const made: string[] = [];
    type.defineInTime(() => made.push('now'));
    expect(made).toEqual(['now']);
  });

  it('are found through a class that comes from it', () => {
    const type = builtInType('sample', undefined);
    defineMethods(type, { 'method()': () => null });
    defineValue(type, '__hash__', null);
    const own = emptyClass(type);
    expect(own.lookUp('__hash__')).toBeNull();
    expect(own.ownerOf('method')).toBe(type);
  });

  it('keep the order in which they were declared', () => {
    const type = builtInType('sample', undefined);
    defineValue(type, 'b', 1);
    defineMethods(type, { 'a(x, /)': () => null });
    defineAttributes(type, { c: () => null });
    expect(type.namespace.entries.map((entry) => entry?.key)).toEqual(['b', 'a', 'c']);
  });

  it('are not what the program that looks has allocated', () => {
    const type = builtInType('sample', undefined);
    defineMethods(type, { 'method()': () => null });
    const before = { ...allocation };
    expect(type.namespace.getName('method')).toBeDefined();
    expect(allocation).toEqual(before);
  });
});

it('a class of the program has nothing in waiting', () => {
  const own = emptyClass(objectType);
  let isMade = false;
  own.defineInTime(() => {
    isMade = true;
  });
  expect(isMade).toBe(true);
});
