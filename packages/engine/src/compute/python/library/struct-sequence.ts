import { defineNew } from '../builtins/construct.ts';
import {
  builtInType,
  defineAttributes,
  defineMethods,
  PyDict,
  PyTuple,
  type PyType,
  tupleType,
  type Value,
} from '../objects/index.ts';
import { reprOf, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { collect } from '../vm/iteration.ts';
import { takeSteps } from '../vm/steps.ts';

/** A type like those of `os.stat_result`: a tuple whose items have names. Those past `visible` are attributes only. */
export function structSequenceType(
  name: string,
  module: string,
  fields: readonly string[],
  visible = fields.length,
): PyType {
  const type = builtInType(name, undefined, {
    module,
    base: tupleType,
    layout: 'tuple',
    canBeBase: false,
  });
  defineMethods(type, {
    '__repr__()': (thread, self: StructSequence) => {
      const shown: string[] = [];
      const steps = fields.slice(0, visible).map((field, index) => ({
        work: (inner: typeof thread) => reprOf(inner, self.items[index] as Value),
        done: (text: Value) => {
          shown.push(`${field}=${textIn(text)}`);
        },
      }));
      return takeSteps(thread, steps, () => `${module}.${name}(${shown.join(', ')})`);
    },
  });
  defineNew(type, 'sequence, dict={}', (thread, _type, sequence: Value, more?: Value) =>
    collect(
      thread,
      sequence,
      (_thread, items) => {
        const wanted = fields.length === visible ? `a ${visible}` : `an at least ${visible}`;
        const enough =
          fields.length === visible ? items.length === visible : items.length >= visible;
        if (!enough || items.length > fields.length) {
          const limit = items.length > fields.length ? `an at most ${fields.length}` : wanted;
          raise(
            'TypeError',
            `${module}.${name}() takes ${limit}-sequence (${items.length}-sequence given)`,
          );
        }
        const named = fields
          .slice(items.length)
          .map((field) => (more instanceof PyDict ? (more.getName(field) ?? null) : null));
        return new StructSequence(type, items.slice(0, visible), [
          ...items.slice(visible),
          ...named,
        ]);
      },
      undefined,
    ),
  );
  defineAttributes(
    type,
    Object.fromEntries(
      fields.map((field, index) => [
        field,
        (_thread: unknown, self: StructSequence) =>
          (index < visible ? self.items[index] : self.more[index - visible]) ?? null,
      ]),
    ),
  );
  for (const [key, value] of [
    ['n_fields', fields.length],
    ['n_sequence_fields', visible],
    ['n_unnamed_fields', 0],
    ['__match_args__', new PyTuple(fields.slice(0, visible))],
  ] as const) {
    type.namespace.setName(key, value);
  }
  return type;
}

/** A tuple with names; `more` are values that only have names. */
export class StructSequence extends PyTuple {
  readonly more: readonly Value[];

  constructor(type: PyType, items: readonly Value[], more: readonly Value[] = []) {
    super(items);
    this.type = type;
    this.more = more;
  }
}
