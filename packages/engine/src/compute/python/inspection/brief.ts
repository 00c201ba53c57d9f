import { reprOfComplex, reprOfFloat } from '../numbers/index.ts';
import {
  ELLIPSIS,
  NOT_IMPLEMENTED,
  PyBoundMethod,
  PyByteArray,
  PyBytes,
  PyCell,
  PyCode,
  PyComplex,
  PyDict,
  PyException,
  PyFloat,
  PyFrozenSet,
  PyFunction,
  PyGenerator,
  PyInstance,
  PyIntInstance,
  PyList,
  PyModule,
  PyNative,
  type PyObject,
  PyRange,
  PySet,
  PySlice,
  PyStrInstance,
  PyTuple,
  PyType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { reprOfBytes, reprOfText } from '../unicode/index.ts';

/** What stands in a place of a frame: a value, or what the virtual machine keeps there for itself. */
export type Place = Value | PyObject | undefined;

/** The longest text of a value, in characters. */
const LONGEST = 48;
/** Bits of an int up to which it is written in digits: writing longer ones takes time. */
const MOST_BITS = 1024;
const MOST_DIGITS = 32;

const cut = (text: string, length = LONGEST) =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

function intText(value: number | bigint): string {
  if (typeof value === 'number') return String(value);
  const size = value < 0n ? -value : value;
  if (size >> BigInt(MOST_BITS) > 0n) return `an int of more than ${MOST_BITS} bits`;
  const digits = String(value);
  return digits.length <= MOST_DIGITS ? digits : `${digits.slice(0, 12)}…${digits.slice(-12)}`;
}

/** The repr of a text, of which no more is looked at than is shown. */
function textRepr(text: string): string {
  if (text.length <= LONGEST) return cut(reprOfText(text));
  return `${reprOfText(text.slice(0, LONGEST - 4)).slice(0, -1)}…`;
}

function bytesRepr(bytes: Uint8Array): string {
  if (bytes.length <= LONGEST) return cut(reprOfBytes(bytes));
  return `${reprOfBytes(bytes.subarray(0, LONGEST - 4)).slice(0, -1)}…`;
}

/** Items between brackets, as many as there is room for. */
function listed(
  items: Iterable<string>,
  count: number,
  [open, close]: readonly [string, string],
): string {
  let text = open;
  let shown = 0;
  for (const item of items) {
    if (text.length + item.length > LONGEST - 6) break;
    text += shown === 0 ? item : `, ${item}`;
    shown += 1;
  }
  if (shown < count) return `${text}${shown === 0 ? '' : ', '}…${close}`;
  return text + close;
}

function* briefs(values: Iterable<Value>): Generator<string> {
  for (const value of values) yield briefOfItem(value);
}

function* pairs(dict: PyDict): Generator<string> {
  for (const { key, value } of dict.live()) yield `${briefOfItem(key)}: ${briefOfItem(value)}`;
}

/** An item inside another value: what has items itself only says so. */
function briefOfItem(value: Value): string {
  if (value instanceof PyList) return value.items.length === 0 ? '[]' : '[…]';
  if (value instanceof PyTuple) return value.items.length === 0 ? '()' : '(…)';
  if (value instanceof PyDict) return value.size === 0 ? '{}' : '{…}';
  if (value instanceof PySet) return value.table.used === 0 ? 'set()' : '{…}';
  if (value instanceof PyException) return `${value.type.name}(…)`;
  return briefOf(value);
}

function tupleText({ items }: PyTuple): string {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return `(${briefOfItem(only)},)`;
  return listed(briefs(items), items.length, ['(', ')']);
}

/** The members of a set, in its order. */
export function membersOf({ table }: PySet): Value[] {
  return table.keys.filter((key) => key !== undefined);
}

function setText(set: PySet): string {
  const members = membersOf(set);
  const isFrozen = set instanceof PyFrozenSet;
  if (members.length === 0) return isFrozen ? 'frozenset()' : 'set()';
  return listed(briefs(members), members.length, isFrozen ? ['frozenset({', '})'] : ['{', '}']);
}

function containerText(value: PyObject): string | undefined {
  if (value instanceof PyList) return listed(briefs(value.items), value.items.length, ['[', ']']);
  if (value instanceof PyTuple) return tupleText(value);
  if (value instanceof PyDict) return listed(pairs(value), value.size, ['{', '}']);
  if (value instanceof PySet) return setText(value);
  return undefined;
}

function rangeText({ start, stop, step }: PyRange): string {
  return `range(${start}, ${stop}${step === 1 ? '' : `, ${step}`})`;
}

function sliceText({ start, stop, step }: PySlice): string {
  return `slice(${[start, stop, step].map(briefOfItem).join(', ')})`;
}

function callableText(value: PyObject): string | undefined {
  if (value instanceof PyFunction) return `<function ${value.qualifiedName}>`;
  if (value instanceof PyNative) return `<built-in function ${value.name}>`;
  if (value instanceof PyBoundMethod) {
    const { callable } = value;
    const named = callable instanceof PyFunction ? callable.qualifiedName : undefined;
    const name = callable instanceof PyNative ? callable.name : named;
    return name === undefined ? '<bound method>' : `<bound method ${name}>`;
  }
  if (value instanceof PyType) return `<class ${reprOfText(value.qualifiedName)}>`;
  if (value instanceof PyModule) {
    const name = value.attributes.getName('__name__');
    return `<module ${typeof name === 'string' ? reprOfText(name) : '?'}>`;
  }
  if (value instanceof PyCode) return `<code ${value.data.qualifiedName}>`;
  if (value instanceof PyGenerator) return `<${value.type.name} ${value.qualifiedName}>`;
  return undefined;
}

function dataText(value: PyObject): string | undefined {
  if (value instanceof PyFloat) return reprOfFloat(value.value);
  if (value instanceof PyComplex) return reprOfComplex(value);
  if (value instanceof PyBytes) return bytesRepr(value.bytes);
  if (value instanceof PyByteArray) return `bytearray(${bytesRepr(value.bytes)})`;
  if (value instanceof PyRange) return rangeText(value);
  if (value instanceof PySlice) return sliceText(value);
  if (value === ELLIPSIS) return 'Ellipsis';
  if (value === NOT_IMPLEMENTED) return 'NotImplemented';
  if (value instanceof PyException) {
    return `${value.type.name}${listed(briefs(value.args.items), value.args.items.length, ['(', ')'])}`;
  }
  return undefined;
}

/** A value of a class of the program: its name, and what it holds of a built-in type. */
function ownClassText(value: PyObject): string {
  const { name } = value.type;
  if (value instanceof PyIntInstance) return cut(`${name}(${intText(value.value)})`);
  if (value instanceof PyStrInstance) return cut(`${name}(${textRepr(value.value)})`);
  const held = value instanceof PyInstance ? undefined : (containerText(value) ?? dataText(value));
  if (value instanceof PyException) return cut(held ?? name);
  return held === undefined ? `${name} object` : cut(`${name}(${held})`);
}

/**
 * A value in a few characters, without running any code of the program: built-in values as their repr,
 * cut off where it is long; others by the name of their class.
 */
export function briefOf(value: Place): string {
  if (value === undefined) return 'NULL';
  if (value === null) return 'None';
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return intText(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'string':
      return textRepr(value);
    default:
  }
  const named = callableText(value);
  if (named !== undefined) return cut(named);
  // A place may hold what has no type of its own.
  const type: PyType | undefined = value.type;
  if (type === undefined) return '…';
  if (!type.builtIn) return ownClassText(value);
  if (value instanceof PyCell)
    return value.value === undefined ? 'empty cell' : briefOf(value.value);
  return cut(containerText(value) ?? dataText(value) ?? `${type.name} object`);
}

/** The name of a value's class. */
export function classNameOf(value: Place): string {
  if (value === undefined) return '';
  const type: PyType | undefined = typeOf(value);
  return type?.name ?? '';
}
