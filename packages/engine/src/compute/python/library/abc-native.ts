/** `_abc`: what an abstract class says of itself in numbers, and passes on to those that are registered with it. */
import type { PyModule, PyType, Value } from '../objects/index.ts';
import { defineModule } from './define-module.ts';

/** In `__abc_tpflags__` of `collections.abc`. Source: CPython 3.11, `Lib/_collections_abc.py`. */
const PATTERN_KINDS = [
  [1 << 5, 'sequence'],
  [1 << 6, 'mapping'],
] as const;

function takeFlags(type: PyType): void {
  const flags = type.namespace.getName('__abc_tpflags__');
  if (typeof flags !== 'number') return;
  type.patternKind = PATTERN_KINDS.find(([flag]) => (flags & flag) !== 0)?.[1];
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
