import type { EnumType } from '../schema-data.ts';
import { numberOf } from './declarations.ts';
import type { Fail, NamedScope } from './scopes.ts';

/** The enum of a scope. Throws `InputError` where its values break the rules of enums. */
export function enumOf(
  { fullName, declaration }: NamedScope,
  isProto3: boolean,
  fail: Fail,
): EnumType {
  const byNumber = new Map<number, string>();
  const hasAliases = declaration.options.get('allow_alias')?.text === 'true';
  const values = declaration.values.map(({ name, number: token }, index) => {
    const number = numberOf(token);
    if (!Number.isInteger(number) || Math.abs(number + 0.5) > 2 ** 31) {
      throw fail(token, `${token.text} is out of range`, 'a whole number of 32 bits');
    }
    if (index === 0 && isProto3 && number !== 0) {
      throw fail(
        token,
        'the first enum value is not zero',
        '0, which proto3 reads when a field is absent',
      );
    }
    const other = byNumber.get(number);
    if (other !== undefined && !hasAliases) {
      throw fail(
        token,
        `"${name.text}" has the same number as "${other}"`,
        'option allow_alias = true, if it is meant',
      );
    }
    byNumber.set(number, name.text);
    for (const range of declaration.ranges) {
      const [low, high] = range.numbers ?? [1, 0];
      if (range.name === name.text) throw fail(name, `the name "${name.text}" is reserved`);
      if (number >= low && number <= high) throw fail(token, `the number ${number} is reserved`);
    }
    return { name: name.text, number };
  });
  if (values.length === 0 && declaration.name !== null) {
    throw fail(declaration.name, `the enum "${fullName}" has no value`, 'at least one');
  }
  return { name: fullName, values };
}
