import type { PyObject } from '../objects/index.ts';
import { defineLater } from '../vm/later.ts';
import { part } from '../vm/parts.ts';
import {
  helperType,
  PyHelper,
  PyPrinter,
  PyQuitter,
  printerType,
  quitterType,
} from './site-types.ts';

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
