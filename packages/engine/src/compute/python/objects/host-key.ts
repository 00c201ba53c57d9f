import { PyBytes, PyComplex } from './data.ts';
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
  if (value.type.identityEquality) return value;
  if (value.type.equalityLayout === undefined) return undefined;
  if (value instanceof PyFloat) return hostKeyOfFloat(value);
  const spelt = spell(value);
  return spelt === undefined ? undefined : `\0${spelt}`;
}

function hostKeyOfFloat(float: PyFloat): unknown {
  const { value } = float;
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
  return Number.isNaN(value) ? float : value;
}

/** A value as text that no unequal one shares. */
function spell(value: Value): string | undefined {
  if (value instanceof PyTuple && value.type.equalityLayout === 'tuple')
    return spellItems(value.items);
  if (value instanceof PyBytes && value.type.equalityLayout === 'bytes') {
    return `b${String.fromCharCode(...value.bytes)}`;
  }
  if (value instanceof PyComplex && value.type.equalityLayout === 'complex') {
    return value.imaginary === 0
      ? spell(new PyFloat(value.real))
      : `c${value.real},${value.imaginary}`;
  }
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
