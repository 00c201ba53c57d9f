/** `_abc`: what an abstract class says of itself in numbers, and passes on to those that are registered with it. */
import type { PyModule, PyType, Value } from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { defineModule } from './define-module.ts';

/** In `__abc_tpflags__` of `collections.abc`. Source: CPython 3.11, `Lib/_collections_abc.py`. */
const PATTERN_KINDS = [
  [1 << 5, 'sequence'],
  [1 << 6, 'mapping'],
] as const;

function takeFlags(type: PyType): void {
  const flags = type.namespace.getName('__abc_tpflags__');
  if (flags === undefined) return;
  const kinds = PATTERN_KINDS.filter(([flag]) => typeof flags === 'number' && (flags & flag) !== 0);
  if (kinds.length > 1) {
    raise('TypeError', '__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING');
  }
  type.patternKind = kinds[0]?.[1];
  type.namespace.deleteName('__abc_tpflags__');
}

export function createModule(): PyModule {
  return defineModule('_abc', {
    functions: {
      '_abc_init(self, /)': (_thread, type: Value) => {
        takeFlags(type as PyType);
        return null;
      },
      '_abc_register(self, subclass, /)': (_thread, type: Value, subclass: Value) => {
        const kind = (type as PyType).mro.find(({ patternKind }) => patternKind)?.patternKind;
        const registered = subclass as PyType;
        if (kind !== undefined && !registered.builtIn) registered.patternKind = kind;
        return null;
      },
    },
  });
}
