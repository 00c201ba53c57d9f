import {
  defineClassMethods,
  defineMethods,
  exceptionType,
  PyDict,
  type PyException,
  PyTuple,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { detailOf } from '../vm/exception-details.ts';
import { conditionOf, splitThen } from '../vm/exception-groups.ts';
import { newGroup } from '../vm/group-making.ts';
import { collect } from '../vm/iteration.ts';
import { defineMaking } from './exception-making.ts';
import { itemOfClass } from './generic-alias.ts';

defineMaking('BaseExceptionGroup', (thread, type, args) => {
  const [message, exceptions] = args;
  if (args.length !== 2 || message === undefined || exceptions === undefined) {
    raise(
      'TypeError',
      `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`,
    );
  }
  if (textIn(message) === undefined) {
    raise(
      'TypeError',
      `BaseExceptionGroup.__new__() argument 1 must be str, not ${message === null ? 'None' : typeOf(message).name}`,
    );
  }
  if (typeOf(exceptions).lookUp('__getitem__') === undefined || exceptions instanceof PyDict) {
    raise('TypeError', 'second argument (exceptions) must be a sequence');
  }
  return collect(thread, exceptions, (_thread, items) => newGroup(type, args, items), undefined);
});

defineClassMethods(exceptionType('BaseExceptionGroup'), {
  '__class_getitem__(object, /)': itemOfClass,
});

defineMethods(exceptionType('BaseExceptionGroup'), {
  '__str__()': (_thread, self: PyException) => {
    const count = (detailOf(self, 'exceptions') as PyTuple).items.length;
    return `${String(detailOf(self, 'message'))} (${count} sub-exception${count === 1 ? '' : 's'})`;
  },
  'derive(excs, /)': (thread, self: PyException, exceptions: Value) =>
    collect(
      thread,
      exceptions,
      (_thread, items) => {
        const base = exceptionType('BaseExceptionGroup');
        return newGroup(base, [detailOf(self, 'message'), exceptions], items);
      },
      undefined,
    ),
  'split(matcher_value, /)': (thread, self: PyException, wanted: Value) =>
    splitThen(
      thread,
      self,
      conditionOf(wanted),
      (_thread, { match, rest }) => new PyTuple([match, rest]),
    ),
  'subgroup(matcher_value, /)': (thread, self: PyException, wanted: Value) =>
    splitThen(thread, self, conditionOf(wanted), (_thread, { match }) => match),
});
