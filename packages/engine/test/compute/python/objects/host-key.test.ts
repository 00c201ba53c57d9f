import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  complexType,
  floatType,
  hostKeyOf,
  intType,
  objectType,
  PyBytes,
  PyComplex,
  PyDict,
  PyFloat,
  PyInstance,
  PyIntInstance,
  PyStrInstance,
  PyTuple,
  PyType,
  strType,
  type Value,
} from '../../../../src/compute/python/objects/index.ts';
import '../../../../src/compute/python/builtins/built-ins.ts';

/** A class of the program that comes from a built-in one and keeps its equality. */
function subclass(base: PyType): PyType {
  return new PyType({
    name: 'Sub',
    bases: [base],
    namespace: new PyDict(),
    layout: base.layout,
  });
}

const subclasses = {
  int: subclass(intType),
  str: subclass(strType),
  float: subclass(floatType),
  complex: subclass(complexType),
};

function of<Made extends { type: PyType }>(type: PyType, made: Made): Made {
  made.type = type;
  return made;
}

/** What a value is equal to, as plain data: the model. */
type Model =
  | { readonly kind: 'number'; readonly real: number | bigint; readonly imaginary: number }
  | { readonly kind: 'text' | 'bytes'; readonly text: string }
  | { readonly kind: 'tuple'; readonly items: readonly Model[] };

interface Sample {
  readonly value: Value;
  readonly model: Model;
}

const number = (value: Value, real: number | bigint, imaginary = 0): Sample => ({
  value,
  model: { kind: 'number', real, imaginary },
});

const integers = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(2 ** 53 - 1, 2n ** 53n, 2n ** 53n + 1n, 2n ** 70n, 2n ** 70n + 1n, -(2n ** 70n)),
);
const floats = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(-0, 0.5, 2 ** 53, 2 ** 70, 1e300, Number.POSITIVE_INFINITY),
);
const texts = fc.string({
  unit: fc.constantFrom('\0', 'n', '1', 's', '(', ',', ':', 'b'),
  maxLength: 4,
});

const { sample: samples } = fc.letrec<{ readonly sample: Sample; readonly tuple: Sample }>(
  (tie) => ({
    sample: fc.oneof(
      { depthSize: 'small' },
      integers.map((value) => number(value, value)),
      integers.map((value) => number(of(subclasses.int, new PyIntInstance(value)), value)),
      fc.boolean().map((value) => number(value, Number(value))),
      floats.map((value) => number(new PyFloat(value), value)),
      floats.map((value) => number(of(subclasses.float, new PyFloat(value)), value)),
      fc
        .tuple(floats, floats)
        .map(([real, imaginary]) => number(new PyComplex(real, imaginary), real, imaginary)),
      fc
        .tuple(floats, floats)
        .map(([real, imaginary]) =>
          number(of(subclasses.complex, new PyComplex(real, imaginary)), real, imaginary),
        ),
      texts.map((text): Sample => ({ value: text, model: { kind: 'text', text } })),
      texts.map(
        (text): Sample => ({
          value: of(subclasses.str, new PyStrInstance(text)),
          model: { kind: 'text', text },
        }),
      ),
      texts.map(
        (text): Sample => ({
          value: new PyBytes(new TextEncoder().encode(text)),
          model: { kind: 'bytes', text },
        }),
      ),
      tie('tuple'),
    ),
    tuple: fc.array(tie('sample'), { maxLength: 3 }).map((samples) => ({
      value: new PyTuple(samples.map(({ value }) => value)),
      model: { kind: 'tuple', items: samples.map(({ model }) => model) },
    })),
  }),
);

function isEqual(left: Model, right: Model): boolean {
  if (left.kind === 'number' && right.kind === 'number') {
    // biome-ignore lint/suspicious/noDoubleEquals: the host compares a number and a bigint by value.
    return left.real == right.real && left.imaginary === right.imaginary;
  }
  if (left.kind === 'tuple' && right.kind === 'tuple') {
    return (
      left.items.length === right.items.length &&
      left.items.every((item, index) => isEqual(item, right.items[index] as Model))
    );
  }
  return left.kind === right.kind && 'text' in left && 'text' in right && left.text === right.text;
}

/** Whether a host `Map` takes two keys for the same. */
const isSameKey = (left: unknown, right: unknown): boolean => new Map([[left, 1]]).has(right);

describe('hostKeyOf', () => {
  it('is the same for equal values alone', () => {
    fc.assert(
      fc.property(samples, samples, (left, right) => {
        expect(isSameKey(hostKeyOf(left.value), hostKeyOf(right.value))).toBe(
          isEqual(left.model, right.model),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is the object itself for what is no number, and for objects equal to themselves alone', () => {
    const nan = new PyFloat(Number.NaN);
    const plain = new PyInstance(objectType, undefined);
    expect(hostKeyOf(nan)).toBe(nan);
    expect(hostKeyOf(plain)).toBe(plain);
  });

  it('is undefined for a class with an equality of its own, and for tuples of its objects', () => {
    const type = subclass(intType);
    type.namespace.setName('__eq__', null);
    const object = of(type, new PyIntInstance(5));
    expect(hostKeyOf(object)).toBeUndefined();
    expect(hostKeyOf(new PyTuple([1, object]))).toBeUndefined();
  });
});
