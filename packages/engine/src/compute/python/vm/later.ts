import {
  computed,
  type Later,
  PyClassMethodDescriptor,
  type PyGetSet,
  PyNative,
  PyStaticMethod,
  type PyType,
  type Value,
} from '../objects/index.ts';
import { setComputed } from './attributes.ts';
import { type Part, withPart } from './parts.ts';

/** Names that a type has before their code is there, separated by spaces. */
export interface LaterNames {
  readonly methods?: string;
  readonly classMethods?: string;
  readonly staticMethods?: string;
  readonly attributes?: string;
}

/**
 * Declares what a built-in type has once a part is fetched, which the first use of any of it does. The part defines
 * it as usual, and what was declared here becomes it.
 */
export function defineLater(type: PyType, part: Part, names: LaterNames): void {
  type.defineInTime(() => declareLater(type, part, names));
}

function declareLater(type: PyType, part: Part, names: LaterNames): void {
  const { namespace } = type;
  const each = (list: string | undefined, make: (name: string) => Value): void => {
    for (const name of list?.split(' ') ?? []) {
      if (namespace.entryOfName(name) === undefined) namespace.setName(name, make(name));
    }
  };
  each(names.methods, (name) => nativeLater(part, name, { owner: type }));
  each(
    names.classMethods,
    (name) => new PyClassMethodDescriptor(nativeLater(part, name, { owner: type }), type),
  );
  each(
    names.staticMethods,
    (name) => new PyStaticMethod(nativeLater(part, name, { staticOf: type })),
  );
  each(names.attributes, (name) => attributeLater(part, name, type));
}

/** A built-in function that is fetched with its first call. */
export function nativeLater(
  part: Part,
  name: string,
  of: { readonly owner?: PyType; readonly staticOf?: PyType; readonly module?: string },
): PyNative {
  const later = inPart<PyNative>(part, name);
  const made = new PyNative({
    name,
    ...of,
    call: (thread, args, keywords) =>
      later.fetch(thread, (inner) => (later.made as PyNative).call(inner, args, keywords)),
  });
  made.later = later;
  return made;
}

function attributeLater(part: Part, name: string, owner: PyType): PyGetSet {
  const later = inPart<PyGetSet>(part, name);
  const made = computed(
    name,
    owner,
    (thread, self) => later.fetch(thread, (inner) => (later.made as PyGetSet).get(inner, self)),
    (thread, self, value) =>
      later.fetch(thread, (inner) => setComputed(inner, later.made as PyGetSet, self, value)),
  );
  made.later = later;
  return made;
}

function inPart<Made>(part: Part, name: string): Later<Made> {
  const later: Later<Made> = {
    made: undefined,
    fetch: (thread, then) =>
      withPart(thread, part, (inner) => {
        if (later.made === undefined) throw new Error(`${name} is not in its part`);
        return then(inner);
      }),
  };
  return later;
}
