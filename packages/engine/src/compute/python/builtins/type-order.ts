import { PyList, PyTuple, PyType, type Result, typeOf, type Value } from '../objects/index.ts';
import { layoutBase, linearise } from '../vm/class-building.ts';
import { callThen } from '../vm/continue.ts';
import { raise } from '../vm/errors.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { collect } from '../vm/iteration.ts';
import { takeSteps } from '../vm/steps.ts';
import type { Thread } from '../vm/thread.ts';

/** `type.mro`. */
export function ownOrder(_thread: Thread, self: PyType): Value {
  return new PyList([...linearise(self, self.bases)]);
}

/** Sets the order in which a class looks attributes up: the metaclass may have its own `mro`. */
export function orderThen(thread: Thread, type: PyType, then: (thread: Thread) => Result): Result {
  const method = type.type.lookUp('mro');
  if (method === undefined || type.type.ownerOf('mro')?.builtIn === true) {
    type.mro = linearise(type, type.bases);
    return then(thread);
  }
  return callThen(
    thread,
    method,
    [type],
    (inner, order) =>
      collect(
        inner,
        order,
        (later, items) => {
          type.mro = items.map((item) =>
            item instanceof PyType
              ? item
              : raise('TypeError', `mro() returned a non-class ('${typeOf(item).name}')`),
          );
          return then(later);
        },
        undefined,
      ),
    undefined,
  );
}

/** Classes of the program that have a class as a base, in order of definition. */
export function subclassesOf({ subclassesOfBuiltIn }: Interpreter, type: PyType): PyType[] {
  if (!type.builtIn) return type.subclasses;
  let subclasses = subclassesOfBuiltIn.get(type);
  if (subclasses === undefined) {
    subclasses = [];
    subclassesOfBuiltIn.set(type, subclasses);
  }
  return subclasses;
}

/** Puts a class among the subclasses of its bases. */
export function addToBases(interpreter: Interpreter, type: PyType): void {
  for (const base of type.bases) subclassesOf(interpreter, base).push(type);
}

/** Sets `__bases__`. Raises TypeError. */
export function setBases(thread: Thread, type: PyType, value: Value | undefined): Result {
  if (value === undefined) {
    raise('TypeError', `cannot delete '__bases__' attribute of immutable type '${type.name}'`);
  }
  const can = `can only assign${value instanceof PyTuple ? ' non-empty' : ''} tuple`;
  if (!(value instanceof PyTuple) || value.items.length === 0) {
    const given = value instanceof PyTuple ? '()' : typeOf(value).name;
    raise('TypeError', `${can} to ${type.name}.__bases__, not ${given}`);
  }
  const bases = value.items.map((base) => checkedBase(type, base));
  checkLayout(type, bases);
  for (const base of type.bases) {
    const subclasses = subclassesOf(thread.interpreter, base);
    const place = subclasses.indexOf(type);
    if (place >= 0) subclasses.splice(place, 1);
  }
  type.bases = bases;
  addToBases(thread.interpreter, type);
  return takeSteps(
    thread,
    [type, ...descendantsOf(type)].map((one) => ({
      work: (inner: Thread) => orderThen(inner, one, () => null),
      done: () => undefined,
    })),
    () => {
      type.changed();
      return null;
    },
  );
}

function checkedBase(type: PyType, base: Value): PyType {
  if (!(base instanceof PyType)) {
    raise(
      'TypeError',
      `${type.name}.__bases__ must be tuple of classes, not '${typeOf(base).name}'`,
    );
  }
  if (base.isSubtypeOf(type)) raise('TypeError', 'a __bases__ item causes an inheritance cycle');
  return base;
}

/** Objects that there are must fit the new bases as well. */
function checkLayout(type: PyType, bases: readonly PyType[]): void {
  const before = layoutBase(type.bases);
  const after = layoutBase(bases);
  if (before === after) return;
  const what =
    before.builtIn || after.builtIn
      ? 'deallocator'
      : before.layout === after.layout && before.hasAttributes === after.hasAttributes
        ? undefined
        : 'object layout';
  if (what === undefined) return;
  raise('TypeError', `__bases__ assignment: '${after.name}' ${what} differs from '${before.name}'`);
}

function descendantsOf(type: PyType): PyType[] {
  return type.subclasses.flatMap((one) => [one, ...descendantsOf(one)]);
}
