import { itemOfClass } from '../../builtins/generic-alias.ts';
import { defineClassMethods, type PyModule, type PyType } from '../../objects/index.ts';
import type { Interpreter } from '../../vm/interpreter.ts';
import { defineModule } from '../define-module.ts';
import { compilePattern, errorClasses, matchType, patternType } from './pattern.ts';
import './pattern-methods.ts';
import './match-methods.ts';

for (const type of [patternType, matchType]) {
  defineClassMethods(type, { '__class_getitem__(object, /)': itemOfClass });
}

/** `_re`: patterns and matches. */
export function createModule(interpreter: Interpreter): PyModule {
  return defineModule('_re', {
    functions: {
      'compile(pattern, flags, /)': compilePattern,
      'set_error(error, /)': (_thread, type: PyType) => {
        errorClasses.set(interpreter, type);
        return null;
      },
    },
    values: { Pattern: patternType, Match: matchType },
  });
}
