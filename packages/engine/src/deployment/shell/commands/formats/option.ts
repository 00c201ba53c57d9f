import type { OptionSpecification } from '../command.ts';

/**
 * An option by its letter (empty when it has none), its long name (likewise) and what it does. A command asks for it by
 * its long name, or by its letter when it has no other.
 */
export function option(
  short: string,
  long: string,
  help: string,
  value?: 'required' | 'optional',
): OptionSpecification {
  return {
    name: long === '' ? short : long,
    ...(short === '' ? {} : { short }),
    ...(long === '' ? {} : { long }),
    ...(value === undefined ? {} : { value }),
    help,
  };
}
