import { builtInType, PyObject } from '../objects/index.ts';

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
