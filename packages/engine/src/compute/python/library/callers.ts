/** `_callers`: which module called a function of the library, and what its classes are called. */
import { PyDict, type PyModule, type PyType, typeOf, type Value } from '../objects/index.ts';
import { Frame } from '../vm/frame.ts';
import type { Thread } from '../vm/thread.ts';
import { defineModule } from './define-module.ts';

/** The names of the module whose code is nearest below that of the uppermost frame's module. */
function callerNames(thread: Thread): PyDict | undefined {
  let own: PyDict | undefined;
  for (let frame = thread.frame; frame !== null; frame = frame.back) {
    if (!(frame instanceof Frame)) continue;
    own ??= frame.globals;
    if (frame.globals !== own && frame.globals.getName('__name__') !== own.getName('__name__')) {
      return frame.globals;
    }
  }
  return undefined;
}

export function createModule(): PyModule {
  return defineModule('_callers', {
    functions: {
      'caller_module()': (thread): Value => callerNames(thread)?.getName('__name__') ?? '__main__',
      // Messages name a class that CPython has built in together with its module.
      'as_built_in(type, /)': (_thread, type: PyType) => {
        type.plainName = type.name;
        type.name = `${String(type.namespace.getName('__module__'))}.${type.name}`;
        return type;
      },
      'kind_of(object, /)': (_thread, object: Value) => typeOf(object).name,
      'caller_globals()': (thread): Value => callerNames(thread) ?? new PyDict(),
    },
  });
}
