import {
  DictIterator,
  EXHAUSTED,
  ListIterator,
  LongRangeIterator,
  PENDING,
  type PyIterator,
  PyList,
  PyRange,
  PyTuple,
  RangeIterator,
  ReversedListIterator,
  StrIterator,
  TupleIterator,
  type Value,
} from '../objects/index.ts';
import { length } from '../text/index.ts';
import { SequenceIterator } from '../vm/sequence-iterator.ts';
import type { Thread } from '../vm/thread.ts';
import { CallableIterator } from './callable-iterator.ts';
import { enumerateType, filterType, mapType, reversedType, zipType } from './iterator-types.ts';
import { SetIterator } from './set.ts';

/** Iterators that hold what they go over and how far they are; those of bytes and `reversed` among them. */
interface Placed {
  readonly source?: Value;
  readonly sequence?: Value;
  readonly index: number;
}

/** What the iterators of `map`, `filter`, `zip`, `enumerate` hold. */
interface Lazy {
  readonly callable: Value;
  readonly iterator: Value;
  readonly iterators: readonly Value[];
  readonly number: Value;
  readonly strict?: boolean;
}

/**
 * What a built-in iterator can be made anew of: a function, its arguments, and perhaps a state; `undefined` for one
 * that cannot. Source: the documentation of `object.__reduce__`.
 */
export function partsOfIterator(thread: Thread, self: PyIterator): Value | undefined {
  const builtIn = (name: string) => thread.interpreter.builtins.getName(name) as Value;
  const made = (maker: Value, args: readonly Value[], state?: Value) =>
    new PyTuple([maker, new PyTuple(args), ...(state === undefined ? [] : [state])]);
  const over = (source: Value | undefined, index: number, name = 'iter') =>
    source === undefined
      ? made(builtIn('iter'), [new PyTuple([])])
      : made(builtIn(name), [source], index);
  if (self instanceof ListIterator) return over(self.list ?? new PyList([]), self.index);
  if (self instanceof ReversedListIterator) return over(self.list, self.index, 'reversed');
  if (self instanceof TupleIterator) return over(new PyTuple(self.items), self.index);
  if (self instanceof StrIterator) return over(self.text, length(self.text.slice(0, self.index)));
  if (self instanceof SequenceIterator) return over(self.sequence, self.index);
  if (self instanceof RangeIterator || self instanceof LongRangeIterator) {
    const { value, step, left } = self;
    const end = BigInt(value) + BigInt(step) * BigInt(left);
    return made(builtIn('iter'), [
      new PyRange(intOf(BigInt(value)), intOf(end), intOf(BigInt(step))),
    ]);
  }
  if (self instanceof DictIterator || self instanceof SetIterator) {
    return made(builtIn('iter'), [new PyList(restOf(thread, self))]);
  }
  if (self instanceof CallableIterator) {
    const { callable, sentinel } = self;
    return callable === undefined
      ? made(builtIn('iter'), [new PyTuple([])])
      : made(builtIn('iter'), [callable, sentinel]);
  }
  const { callable, iterator, iterators, number, strict } = self as unknown as Lazy;
  if (self.type === mapType) return made(mapType, [callable, ...iterators]);
  if (self.type === filterType) return made(filterType, [callable, iterator]);
  if (self.type === zipType) return made(zipType, iterators, strict === true ? true : undefined);
  if (self.type === enumerateType) return made(enumerateType, [iterator, number]);
  const { source, sequence, index } = self as unknown as Placed;
  if (self.type === reversedType) {
    if (sequence === undefined) return made(reversedType, [new PyTuple([])]);
    return over(sequence, index, 'reversed');
  }
  if (/^bytes|^bytearray/.test(self.type.name)) return over(source, index);
  return undefined;
}

/** Puts an iterator that was made anew where the other was. */
export function placeIterator(self: PyIterator, state: Value): void {
  if (self.type === zipType) Object.assign(self, { strict: state === true });
  else if (self instanceof StrIterator) {
    self.index = [...self.text].slice(0, Number(state)).join('').length;
  } else if ('index' in self) self.index = Number(state);
}

const intOf = (value: bigint): number | bigint =>
  Number.isSafeInteger(Number(value)) ? Number(value) : value;

/** What an iterator would still give. */
function restOf(thread: Thread, self: DictIterator | SetIterator): Value[] {
  const copy: DictIterator | SetIterator = Object.assign(
    Object.create(Object.getPrototypeOf(self)),
    self,
    'state' in self ? { state: { ...self.state } } : {},
  );
  const rest: Value[] = [];
  for (;;) {
    const item = copy.advance(thread);
    if (item === EXHAUSTED || item === PENDING) return rest;
    rest.push(item);
  }
}
