import { bitwiseAnd, bitwiseOr, bitwiseXor, type Int } from '../numbers/index.ts';
import { boolType, defineMethods, NOT_IMPLEMENTED, type Value } from '../objects/index.ts';
import { integerIn } from '../vm/conversions.ts';
import { truth } from '../vm/truth.ts';
import { defineNew } from './construct.ts';

defineNew(boolType, 'x=False, /', (thread, _type, value: Value = false) => truth(thread, value));

/** Of two bools it is a bool, else what it is of ints. */
function define(name: string, operation: (left: Int, right: Int) => Int): void {
  const work = (left: Value, right: Value): Value => {
    const [a, b] = [integerIn(left), integerIn(right)];
    if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
    const answer = operation(a, b);
    return typeof left === 'boolean' && typeof right === 'boolean' ? answer !== 0 : answer;
  };
  defineMethods(boolType, {
    [`__${name}__(value, /)`]: (_thread, self: Value, value: Value) => work(self, value),
    [`__r${name}__(value, /)`]: (_thread, self: Value, value: Value) => work(value, self),
  });
}

define('and', bitwiseAnd);
define('or', bitwiseOr);
define('xor', bitwiseXor);

defineMethods(boolType, {
  '__repr__()': (_thread, self: Value) => (self === true ? 'True' : 'False'),
});
