import { quoteDouble } from '../quoting.ts';
import { associativeOf, indexedOf, scalarOf } from './access.ts';
import { hashOrder } from './associative.ts';
import { entriesOf } from './indexed-array.ts';
import type { Variable } from './variable.ts';

/** The letters of `declare` for a variable's attributes, in bash's order. */
export function attributeLetters(variable: Variable): string {
  let letters = '';
  if (indexedOf(variable) !== undefined) letters += 'a';
  if (associativeOf(variable) !== undefined) letters += 'A';
  if (variable.integer) letters += 'i';
  if (variable.nameref) letters += 'n';
  if (variable.readonly) letters += 'r';
  if (variable.trace) letters += 't';
  if (variable.exported) letters += 'x';
  if (variable.letters === 'capital') letters += 'c';
  if (variable.letters === 'lower') letters += 'l';
  if (variable.letters === 'upper') letters += 'u';
  return letters;
}

/** `([0]="a" [1]="b")`, or `undefined` for what is no array. */
export function arrayText(variable: Variable): string | undefined {
  const array = indexedOf(variable);
  if (array !== undefined) {
    const elements = entriesOf(array).map(([index, value]) => `[${index}]=${quoteDouble(value)}`);
    return `(${elements.join(' ')})`;
  }
  const map = associativeOf(variable);
  if (map === undefined) return undefined;
  const elements = hashOrder(map).map(
    ([key, value]) => `[${quoteKey(key)}]=${quoteDouble(value)} `,
  );
  return `(${elements.join('')})`;
}

function quoteKey(key: string): string {
  return /^[\w./:%+,-]+$/.test(key) ? key : quoteDouble(key);
}

/** A variable as `declare -p` prints it. */
export function declarationOf(name: string, variable: Variable): string {
  const letters = attributeLetters(variable);
  const start = `declare -${letters === '' ? '-' : letters} ${name}`;
  if (variable.declaredOnly) return start;
  const array = arrayText(variable);
  if (array !== undefined) return `${start}=${array}`;
  const value = variable.nameref ? variable.value : scalarOf(variable);
  return value === undefined ? start : `${start}=${quoteDouble(value)}`;
}
