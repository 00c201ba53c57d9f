import {
  type CalledAs,
  isSlotName,
  type KeywordArguments,
  type PyType,
  type Signature,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { raise } from '../errors.ts';

function failCall(message: string): never {
  raise('TypeError', message);
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}

/** Raises the TypeError for a call of a built-in function that does not fit. */
export function complainOfCall(
  signature: Signature,
  called: CalledAs,
  args: readonly Value[],
  keywords: KeywordArguments | undefined,
): never {
  const { positional, positionalOnly, keywordOnly, more, moreKeywords } = signature;
  const takesKeywords =
    moreKeywords || keywordOnly.length > 0 || positionalOnly < positional.length;
  if (!takesKeywords) {
    if (keywords !== undefined && keywords.names.length > 0) {
      failCall(`${called.qualifiedName}() takes no keyword arguments`);
    }
    checkPositional(signature, called, args.length);
  }
  const given = args.length + (keywords?.names.length ?? 0);
  const isTooMany = given > positional.length + keywordOnly.length && !moreKeywords;
  if ((args.length > positional.length || isTooMany) && !more) {
    tooMany(signature, called, args.length, keywords);
  }
  if (called.name === 'zip' && given - args.length > keywordOnly.length) {
    tooMany(signature, called, 0, keywords);
  }
  const parameters = [...positional, ...keywordOnly];
  const bound = parameters.map((_, index) => (index < positional.length ? args[index] : undefined));
  let unknown: string | undefined;
  for (const [place, name] of keywords?.names.entries() ?? []) {
    const value = keywords?.values[place] as Value;
    const index = parameters.findIndex(
      (parameter, at) => parameter.name === name && at >= positionalOnly,
    );
    if (index < 0) unknown ??= name;
    else if (bound[index] !== undefined) {
      failCall(
        `argument for ${called.name}() given by name ('${name}') and position (${index + 1})`,
      );
    } else bound[index] = value;
  }
  checkRequired(signature, called, bound, args.length);
  if (unknown !== undefined && !moreKeywords) {
    failCall(`'${unknown}' is an invalid keyword argument for ${called.name}()`);
  }
  throw new Error('the call fits');
}

/** Methods whose arguments CPython reads by a format, which words errors otherwise. */
const READ_BY_FORMAT =
  /^(?:str|bytes|bytearray)\.(?:count|endswith|find|index|rfind|rindex|startswith)$/;

function checkPositional(signature: Signature, called: CalledAs, given: number): void {
  const { positional, more } = signature;
  const maximum = more ? Number.POSITIVE_INFINITY : positional.length;
  const minimum = positional.filter(({ defaultText }) => defaultText === undefined).length;
  if (given >= minimum && given <= maximum) return;
  if (called.qualifiedName === 'math.log') failCall('math.log requires 1 to 2 arguments');
  if (maximum === 0) failCall(`${called.qualifiedName}() takes no arguments (${given} given)`);
  if (maximum === 1 && minimum === 1 && called.isType !== true) {
    failCall(`${called.qualifiedName}() takes exactly one argument (${given} given)`);
  }
  const bound = given < minimum ? minimum : maximum;
  const word = minimum === maximum ? '' : given < minimum ? 'at least ' : 'at most ';
  if (READ_BY_FORMAT.test(called.qualifiedName)) {
    failCall(`${called.name}() takes ${word}${bound} argument${plural(bound)} (${given} given)`);
  }
  failCall(`${called.name} expected ${word}${bound} argument${plural(bound)}, got ${given}`);
}

function tooMany(
  signature: Signature,
  called: CalledAs,
  given: number,
  keywords: KeywordArguments | undefined,
): never {
  const { positional, keywordOnly } = signature;
  const total = given + (keywords?.names.length ?? 0);
  const all = positional.length + keywordOnly.length;
  if (total > all) {
    const kind = given === 0 ? 'keyword ' : '';
    failCall(
      `${called.name}() takes at most ${all} ${kind}argument${plural(all)} (${total} given)`,
    );
  }
  const count = positional.length;
  if (count === 0) failCall(`${called.name}() takes no positional arguments`);
  const optional = positional.some(({ defaultText }) => defaultText !== undefined);
  failCall(
    `${called.name}() takes ${optional ? 'at most' : 'exactly'} ${count} positional argument${plural(count)} (${given} given)`,
  );
}

function checkRequired(
  signature: Signature,
  called: CalledAs,
  bound: readonly unknown[],
  given: number,
): void {
  const { positional, positionalOnly, keywordOnly } = signature;
  for (const [index, { name, defaultText }] of [...positional, ...keywordOnly].entries()) {
    if (defaultText !== undefined || bound[index] !== undefined) continue;
    if (index < positionalOnly) {
      const minimum = positional
        .slice(0, positionalOnly)
        .filter((one) => one.defaultText === undefined).length;
      const optional = positional.some((one) => one.defaultText !== undefined);
      failCall(
        `${called.name}() takes ${optional ? 'at least' : 'exactly'} ${minimum} positional argument${plural(minimum)} (${given} given)`,
      );
    }
    failCall(`${called.name}() missing required argument '${name}' (pos ${index + 1})`);
  }
}

/** A special method that is called with other arguments than it has. */
export function complainOfSlot(
  owner: PyType,
  name: string,
  given: number,
  keywords: KeywordArguments | undefined,
  least: number,
  most: number,
): never {
  if (keywords !== undefined && keywords.names.length > 0) {
    failCall(`wrapper ${name}() takes no keyword arguments`);
  }
  const bound = given < least ? least : most;
  // CPython counts the arguments of some by a function that is told an empty name.
  const isRepetition = /mul__$/.test(name) && !/^(?:int|float|complex)$/.test(owner.name);
  const nameless = least !== most || isRepetition || /^__set(?:attr|item)?__$/.test(name);
  const range = least === most ? '' : given < least ? 'at least ' : 'at most ';
  failCall(
    `${nameless ? ' ' : ''}expected ${range}${bound} argument${plural(bound)}, got ${given}`,
  );
}

/** A method that is called through its type with something else than an object of it. */
export function complainOfSelf(owner: PyType, name: string, self: Value | undefined): never {
  const isSlot = isSlotName(name, owner);
  if (self === undefined) {
    failCall(
      isSlot
        ? `descriptor '${name}' of '${owner.name}' object needs an argument`
        : `unbound method ${owner.name}.${name}() needs an argument`,
    );
  }
  const type = typeOf(self);
  failCall(
    isSlot
      ? `descriptor '${name}' requires a '${owner.name}' object but received a '${type.name}'`
      : `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${type.name}' object`,
  );
}
