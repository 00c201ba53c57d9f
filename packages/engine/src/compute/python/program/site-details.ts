import { defineAttributes, defineMethods, Raised, type Value } from '../objects/index.ts';
import { getAttribute } from '../vm/attributes.ts';
import { call } from '../vm/call.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { exceptionOf, raise } from '../vm/errors.ts';
import {
  helperType,
  type PyHelper,
  type PyPrinter,
  type PyQuitter,
  printerType,
  quitterType,
} from './site-types.ts';

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

/** The licence has no file here; CPython without its own names the place where it stands. */
const texts: Readonly<Record<string, string>> = {
  /** Source: `sys.copyright` of CPython 3.11. */
  copyright: `Copyright (c) 2001-2023 Python Software Foundation.
All Rights Reserved.

Copyright (c) 2000 BeOpen.com.
All Rights Reserved.

Copyright (c) 1995-2001 Corporation for National Research Initiatives.
All Rights Reserved.

Copyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.
All Rights Reserved.`,
  /** Source: the module `site` of CPython 3.11. */
  credits: `    Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands
    for supporting Python development.  See www.python.org for more information.`,
  license: 'See https://www.python.org/psf/license/',
};

defineMethods(printerType, {
  '__repr__()': (_thread, self: PyPrinter) => texts[self.name] as string,
  '__call__()': (thread, self: PyPrinter) => {
    const print = thread.interpreter.builtins.getName('print');
    if (print === undefined) raise('NameError', "name 'print' is not defined");
    return callThen(thread, print, [texts[self.name] as string], () => null, undefined);
  },
});

defineMethods(helperType, {
  '__repr__()': () => 'Type help() for interactive help, or help(object) for help about object.',
  '__call__(*args, **kwds)': (thread, _self: PyHelper, args: readonly Value[], keywords) =>
    workThen(
      thread,
      (inner) => inner.interpreter.hooks.importName?.(inner, 'pydoc', null, null, 0) ?? null,
      (inner, pydoc) =>
        workThen(
          inner,
          (later) => getAttribute(later, pydoc, 'help'),
          (later, help) => call(later, help, args, keywords),
          undefined,
        ),
      undefined,
    ),
});
