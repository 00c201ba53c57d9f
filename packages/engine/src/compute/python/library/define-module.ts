import { type Implementation, native, PyDict, PyModule, type Value } from '../objects/index.ts';

/** What a module of the library has. */
export interface ModuleParts {
  /** Functions by their declarations, such as `sqrt(x, /)`. */
  readonly functions?: Readonly<Record<string, Implementation>>;
  /** All else by its names. */
  readonly values?: Readonly<Record<string, Value>>;
  readonly documentation?: string;
}

/** A module of the library that is built in. `name` is what its functions say that they come from. */
export function defineModule(name: string, parts: ModuleParts): PyModule {
  const names = new PyDict();
  names.setName('__name__', name);
  names.setName('__doc__', parts.documentation ?? null);
  names.setName('__package__', '');
  names.setName('__loader__', null);
  names.setName('__spec__', null);
  for (const [declaration, implementation] of Object.entries(parts.functions ?? {})) {
    const func = native(declaration, implementation, { module: name });
    names.setName(func.name, func);
  }
  for (const [key, value] of Object.entries(parts.values ?? {})) names.setName(key, value);
  return new PyModule(names);
}
