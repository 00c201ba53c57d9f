import {
  builtInType,
  defineAttributes,
  defineMethods,
  PyObject,
  Raised,
  type Value,
} from '../objects/index.ts';
import { exceptionOf } from '../vm/errors.ts';

class PyQuitter extends PyObject {
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }
}

const quitterType = builtInType('Quitter', PyQuitter, { module: '_sitebuiltins' });
defineMethods(quitterType, {
  '__repr__()': (_thread, self: PyQuitter) => `Use ${self.name}() or Ctrl-D (i.e. EOF) to exit`,
  '__call__(code=None)': (_thread, _self: PyQuitter, code?: Value) => {
    throw new Raised(exceptionOf('SystemExit', code ?? null));
  },
});
defineAttributes(quitterType, {
  name: (_thread, self: PyQuitter) => self.name,
  eof: () => 'Ctrl-D (i.e. EOF)',
});

/** `exit` and `quit`, which the module `site` adds to the built-in names. */
export function quitter(name: string): Value {
  return new PyQuitter(name);
}
