import { type Implementation, native, type PyNative } from '../objects/index.ts';
import { nativeLater } from '../vm/later.ts';
import type { Part } from '../vm/parts.ts';

/** The built-in functions, by name. */
export const functions = new Map<string, PyNative>();

/** Adds built-in functions by their declarations, such as `len(obj, /)`. */
export function defineFunctions(
  declared: Readonly<Record<string, Implementation>>,
  module = 'builtins',
): void {
  for (const [declaration, implementation] of Object.entries(declared)) {
    addFunction(native(declaration, implementation, { module }));
  }
}

/** Adds a built-in function; one that was declared before its code was there becomes it. */
export function addFunction(made: PyNative): void {
  const known = functions.get(made.name);
  if (known?.later === undefined) functions.set(made.name, made);
  else known.later.made = made;
}

/** Declares built-in functions, their names separated by spaces, whose code is fetched with their first call. */
export function defineFunctionsLater(part: Part, names: string, module = 'builtins'): void {
  for (const name of names.split(' ')) {
    functions.set(name, nativeLater(part, name, { module }));
  }
}
