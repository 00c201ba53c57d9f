import {
  defineMethods,
  EXHAUSTED,
  type PyIterator,
  type PyType,
  type Result,
} from '../objects/index.ts';
import { raise } from '../vm/errors.ts';

/** Gives the type of a built-in iterator the methods that they all have. */
export function defineIterator(type: PyType): void {
  defineMethods(type, {
    '__iter__()': (_thread, self: PyIterator) => self,
    '__next__()': (thread, self: PyIterator): Result => {
      const item = self.advance(thread);
      return item === EXHAUSTED ? raise('StopIteration') : item;
    },
    '__length_hint__()': (_thread, self: PyIterator) => self.lengthHint() ?? 0,
  });
}
