import {
  PyGenericAlias,
  PyTuple,
  PyUnion,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { bindSpecial } from '../vm/attributes.ts';
import { call } from '../vm/call.ts';
import { workThen } from '../vm/continue.ts';
import { reprOf } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { takeSteps } from '../vm/steps.ts';
import { getItem } from '../vm/subscripts.ts';
import type { Thread } from '../vm/thread.ts';

type Parameterised = PyGenericAlias | PyUnion;

const isParameterised = (value: Value): value is Parameterised =>
  value instanceof PyGenericAlias || value instanceof PyUnion;

/** Variables of types among the arguments, each once. */
export function parametersOf(args: readonly Value[]): Value[] {
  const found: Value[] = [];
  for (const arg of args) {
    const isVariable = typeOf(arg).lookUp('__typing_subst__') !== undefined;
    const inner = isParameterised(arg) ? parametersOf(arg.args.items) : isVariable ? [arg] : [];
    for (const one of inner) if (!found.includes(one)) found.push(one);
  }
  return found;
}

/** A type with its variables replaced by what it is indexed with. Raises TypeError. */
export function parameterised(
  thread: Thread,
  self: Parameterised,
  key: Value,
  make: (args: readonly Value[]) => Value,
): Result {
  const parameters = parametersOf(self.args.items);
  const given = key instanceof PyTuple ? key.items : [key];
  if (given.length !== parameters.length)
    return refuse(thread, self, given.length, parameters.length);
  const args = [...self.args.items];
  const steps = args.map((arg, index) => ({
    work: (inner: Thread): Result => {
      if (!isParameterised(arg)) {
        const place = parameters.indexOf(arg);
        if (place < 0) return arg;
        const method = bindSpecial(inner, arg, '__typing_subst__') as Value;
        return call(inner, method, [given[place] as Value]);
      }
      const own = parametersOf(arg.args.items);
      if (own.length === 0) return arg;
      return getItem(
        inner,
        arg,
        new PyTuple(own.map((one) => given[parameters.indexOf(one)] as Value)),
      );
    },
    done: (value: Value) => {
      args[index] = value;
    },
  }));
  return takeSteps(thread, steps, () => make(args));
}

function refuse(thread: Thread, self: Parameterised, given: number, wanted: number): Result {
  const word = given > wanted ? 'many' : 'few';
  return workThen(
    thread,
    (inner) => reprOf(inner, self),
    (_thread, shown) =>
      raise(
        'TypeError',
        wanted === 0
          ? `${shown} is not a generic class`
          : `Too ${word} arguments for ${shown}; actual ${given}, expected ${wanted}`,
      ),
    undefined,
  );
}
