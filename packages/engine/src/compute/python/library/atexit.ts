import { type KeywordArguments, type PyModule, typeOf, type Value } from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { defineModule } from './define-module.ts';
import { runtimeOf } from './runtime.ts';

/** `atexit`. */
export function createModule(interpreter: Interpreter): PyModule {
  const { exitFunctions } = runtimeOf(interpreter);
  return defineModule('atexit', {
    functions: {
      'register(func, /, *args, **kwargs)': (
        _thread,
        callable: Value,
        args: Value[],
        keywords: KeywordArguments,
      ) => {
        if (typeOf(callable).lookUp('__call__') === undefined) {
          raise('TypeError', 'the first argument must be callable');
        }
        exitFunctions.push({ callable, args, keywords });
        return callable;
      },
      'unregister(func, /)': (_thread, callable: Value) => {
        const kept = exitFunctions.filter((one) => one.callable !== callable);
        exitFunctions.splice(0, exitFunctions.length, ...kept);
        return null;
      },
    },
  });
}
