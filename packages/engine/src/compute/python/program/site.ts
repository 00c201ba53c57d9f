import { builtInType, PyObject } from '../objects/index.ts';
import { defineLater } from '../vm/later.ts';
import { part } from '../vm/parts.ts';

/** What the module `site` adds to the built-in names: its name says which. */
class PySiteValue extends PyObject {
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }
}

/** `exit` and `quit`. */
export class PyQuitter extends PySiteValue {}
/** `copyright`, `credits` and `license`: texts that show and print themselves. */
export class PyPrinter extends PySiteValue {}
/** `help`. */
export class PyHelper extends PySiteValue {}

const module = { module: '_sitebuiltins' };
export const quitterType = builtInType('Quitter', PyQuitter, module);
export const printerType = builtInType('_Printer', PyPrinter, module);
export const helperType = builtInType('_Helper', PyHelper, module);
const details = part(() => import('./site-details.ts'));
const methods = '__call__ __repr__';
defineLater(quitterType, details, { methods, attributes: 'eof name' });
defineLater(printerType, details, { methods });
defineLater(helperType, details, { methods });

/** These values, by their names. */
export function siteValues(): Readonly<Record<string, PyObject>> {
  return {
    exit: new PyQuitter('exit'),
    quit: new PyQuitter('quit'),
    copyright: new PyPrinter('copyright'),
    credits: new PyPrinter('credits'),
    license: new PyPrinter('license'),
    help: new PyHelper('help'),
  };
}
