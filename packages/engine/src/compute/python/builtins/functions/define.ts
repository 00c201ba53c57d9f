import { type Implementation, native, type PyNative } from '../../objects/index.ts';

/** The built-in functions, by name. */
export const functions = new Map<string, PyNative>();

/** Adds built-in functions by their declarations, such as `len(obj, /)`. */
export function defineFunctions(declared: Readonly<Record<string, Implementation>>): void {
  for (const [declaration, implementation] of Object.entries(declared)) {
    const made = native(declaration, implementation, { module: 'builtins' });
    functions.set(made.name, made);
  }
}
