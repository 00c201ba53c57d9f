import { PyBytes, PyComplex, PyIntInstance, PyStrInstance } from './data.ts';
import { PyFloat, type PyObject, type Value } from './object.ts';
import { PyTuple } from './sequences.ts';

const objectNumbers = new WeakMap<object, number>();
let lastObjectNumber = 0;

/** A number of its own for an object that is equal to itself alone. */
function objectNumber(object: object): number {
  const known = objectNumbers.get(object);
  if (known !== undefined) return known;
  lastObjectNumber += 1;
  objectNumbers.set(object, lastObjectNumber);
  return lastObjectNumber;
}

/**
 * What stands for a value among the keys of a host `Map`: the same for values that are equal (1, 1.0 and
 * True), different for others. `undefined` when only the program can tell, by an `__eq__` of its own.
 * What is made of parts is spelt as text behind a null character; text that begins with one is marked too.
 */
export function hostKeyOf(value: Value): unknown {
  switch (typeof value) {
    case 'string':
      return value.charCodeAt(0) === 0 ? `\0s${value}` : value;
    case 'boolean':
      return value ? 1 : 0;
    case 'object':
      return value === null ? value : hostKeyOfObject(value);
    default:
      return value;
  }
}

function hostKeyOfObject(value: PyObject): unknown {
  const { type } = value;
  if (type.identityEquality) return value;
  const layout = type.equalityLayout;
  if (layout === undefined) return undefined;
  if (value instanceof PyIntInstance && layout === 'int') return value.value;
  if (value instanceof PyStrInstance && layout === 'str') return hostKeyOf(value.value);
  if (value instanceof PyFloat && layout === 'float') return hostKeyOfFloat(value, value.value);
  if (value instanceof PyComplex && layout === 'complex') return hostKeyOfComplex(value);
  if (value instanceof PyBytes && layout === 'bytes') return `\0b${spellBytes(value.bytes)}`;
  if (value instanceof PyTuple && layout === 'tuple') {
    const spelt = spellItems(value.items);
    return spelt === undefined ? undefined : `\0${spelt}`;
  }
  return undefined;
}

/** A float is the integer that it equals; what is no number is equal to itself alone, and so is its object. */
function hostKeyOfFloat(object: PyObject, value: number): unknown {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
  return Number.isNaN(value) ? object : value;
}

function hostKeyOfComplex(value: PyComplex): unknown {
  const { real, imaginary } = value;
  if (imaginary === 0) return hostKeyOfFloat(value, real);
  if (Number.isNaN(real) || Number.isNaN(imaginary)) return value;
  return `\0c${real + 0},${imaginary + 0}`;
}

const CHUNK = 2 ** 13;

function spellBytes(bytes: Uint8Array): string {
  let spelt = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    spelt += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return spelt;
}

/** A value as text that no unequal one shares. */
function spell(value: Value): string | undefined {
  const key = hostKeyOf(value);
  switch (typeof key) {
    case 'string':
      return `s${key.length}:${key}`;
    case 'number':
    case 'bigint':
      return `n${key}`;
    case 'object':
      return key === null ? 'N' : `o${objectNumber(key)}`;
    default:
      return undefined;
  }
}

function spellItems(items: readonly Value[]): string | undefined {
  let spelt = '(';
  for (const item of items) {
    const part = spell(item);
    if (part === undefined) return undefined;
    spelt += `${part},`;
  }
  return `${spelt})`;
}
