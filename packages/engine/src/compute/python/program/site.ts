import {
  builtInType,
  defineAttributes,
  defineMethods,
  PyObject,
  Raised,
  type Value,
} from '../objects/index.ts';
import { callThen } from '../vm/continue.ts';
import { exceptionOf, raise } from '../vm/errors.ts';

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

/** Text that shows itself, and prints itself when it is called. */
class PyPrinter extends PyObject {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

const printerType = builtInType('_Printer', PyPrinter, { module: '_sitebuiltins' });
defineMethods(printerType, {
  '__repr__()': (_thread, self: PyPrinter) => self.text,
  '__call__()': (thread, self: PyPrinter) => {
    const print = thread.interpreter.builtins.getName('print');
    if (print === undefined) raise('NameError', "name 'print' is not defined");
    return callThen(thread, print, [self.text], () => null, undefined);
  },
});

/** `copyright` and `credits`. */
export function printer(text: string): Value {
  return new PyPrinter(text);
}

/** Source: `sys.copyright` of CPython 3.11. */
export const COPYRIGHT = `Copyright (c) 2001-2023 Python Software Foundation.
All Rights Reserved.

Copyright (c) 2000 BeOpen.com.
All Rights Reserved.

Copyright (c) 1995-2001 Corporation for National Research Initiatives.
All Rights Reserved.

Copyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.
All Rights Reserved.`;

/** Source: the module `site` of CPython 3.11. */
export const CREDITS = `    Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands
    for supporting Python development.  See www.python.org for more information.`;
