import { opcodes } from '../../bytecode/opcodes.ts';
import type { PyException, PyFunction, PyType, Value } from '../../objects/index.ts';
import { exceptionOf, raise, throwException } from '../errors.ts';
import { type AnyFrame, Frame } from '../frame.ts';
import { recursionError } from '../recursion.ts';

/** What CPython was at when the depth was reached: it counts some of its own functions apart. */
function whereRecursion(back: AnyFrame | null, name: string): string {
  let caller = back;
  while (caller !== null && !(caller instanceof Frame)) caller = caller.back;
  if (caller?.instructions[caller.at * 2] === opcodes.COMPARE_OP) return ' in comparison';
  return RECURSIVE_WORK[name] ?? '';
}

const RECURSIVE_WORK: Readonly<Record<string, string>> = {
  __call__: ' while calling a Python object',
  __hash__: ' while calling a Python object',
  __init__: ' while calling a Python object',
  __str__: ' while getting the str of an object',
};

/** A call that would go deeper than the limit. */
export function complainOfDepth(back: AnyFrame | null, name: string): never {
  throwException(recursionError(whereRecursion(back, name)));
}

/** A parameter that is given by position and by name. */
export function complainOfTwice(func: PyFunction, name: string): never {
  raise('TypeError', `${func.qualifiedName}() got multiple values for argument '${name}'`);
}

export function complainOfMissing(
  func: PyFunction,
  names: readonly string[],
  kind: 'positional' | 'keyword-only',
): never {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop() as string;
  const list =
    quoted.length === 0 ? last : `${quoted.join(', ')}${quoted.length > 1 ? ',' : ''} and ${last}`;
  raise(
    'TypeError',
    `${func.qualifiedName}() missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${list}`,
  );
}

export function complainOfKeyword(func: PyFunction, names: readonly string[], name: string): never {
  const { positionalOnlyCount, localNames } = func.code.data;
  const positional = localNames.slice(0, positionalOnlyCount).filter((one) => names.includes(one));
  if (positional.length > 0) {
    raise(
      'TypeError',
      `${func.qualifiedName}() got some positional-only arguments passed as keyword arguments: '${positional.join(', ')}'`,
    );
  }
  raise('TypeError', `${func.qualifiedName}() got an unexpected keyword argument '${name}'`);
}

export function complainOfTooMany(
  func: PyFunction,
  slots: readonly (Value | undefined)[],
  given: number,
): never {
  const { argumentCount, keywordOnlyCount } = func.code.data;
  let keywordOnlyGiven = 0;
  for (let index = argumentCount; index < argumentCount + keywordOnlyCount; index += 1) {
    if (slots[index] !== undefined) keywordOnlyGiven += 1;
  }
  const defaultCount = func.defaults?.items.length ?? 0;
  const expected =
    defaultCount > 0
      ? `from ${argumentCount - defaultCount} to ${argumentCount}`
      : `${argumentCount}`;
  const plural = defaultCount > 0 || argumentCount !== 1;
  const also =
    keywordOnlyGiven === 0
      ? ''
      : ` positional argument${given === 1 ? '' : 's'} (and ${keywordOnlyGiven} keyword-only argument${keywordOnlyGiven === 1 ? '' : 's'})`;
  raise(
    'TypeError',
    `${func.qualifiedName}() takes ${expected} positional argument${plural ? 's' : ''} but ${given}${also} ${given === 1 && keywordOnlyGiven === 0 ? 'was' : 'were'} given`,
  );
}

/** The TypeError for arguments of `object.__new__` or `object.__init__`, or of a class that has neither. */
export function superfluousArguments(
  type: PyType | undefined,
  own: '__new__' | '__init__',
): PyException {
  if (type !== undefined) return exceptionOf('TypeError', `${type.name}() takes no arguments`);
  const [argument, does] = own === '__new__' ? ['type', 'instantiate'] : ['instance', 'initialize'];
  return exceptionOf(
    'TypeError',
    `object.${own}() takes exactly one argument (the ${argument} to ${does})`,
  );
}

/** The TypeError for making an object of a class that has abstract methods left. */
export function abstractClass({ name, abstractNames }: PyType): PyException {
  const list = [...abstractNames].sort().join(', ');
  return exceptionOf(
    'TypeError',
    `Can't instantiate abstract class ${name} with abstract method${abstractNames.length === 1 ? '' : 's'} ${list}`,
  );
}
