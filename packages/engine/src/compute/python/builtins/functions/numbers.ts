import { toRadix } from '../../numbers/index.ts';
import { NOT_IMPLEMENTED, type Result, typeOf, type Value } from '../../objects/index.ts';
import { callThen } from '../../vm/continue.ts';
import { raise } from '../../vm/errors.ts';
import { withInteger } from '../../vm/indices.ts';
import { binaryByName, binaryOperation } from '../../vm/operators.ts';
import type { Thread } from '../../vm/thread.ts';
import { defineFunctions } from '../define-functions.ts';

const POWER = 8;

const inRadix =
  (radix: 2 | 8 | 16) =>
  (thread: Thread, value: Value): Result =>
    withInteger(thread, value, (_thread, integer) => toRadix(integer, radix));

defineFunctions({
  'bin(number, /)': inRadix(2),
  'oct(number, /)': inRadix(8),
  'hex(number, /)': inRadix(16),
  'divmod(x, y, /)': (thread, left: Value, right: Value) =>
    binaryByName(thread, 'divmod', left, right, () =>
      raise(
        'TypeError',
        `unsupported operand type(s) for divmod(): '${typeOf(left).name}' and '${typeOf(right).name}'`,
      ),
    ),
  'pow(base, exp, mod=None)': (thread, base: Value, exponent: Value, modulus?: Value) => {
    if (modulus === undefined || modulus === null) {
      return binaryOperation(thread, POWER, base, exponent);
    }
    const complain = (): never =>
      raise(
        'TypeError',
        `unsupported operand type(s) for ** or pow(): '${typeOf(base).name}', '${typeOf(exponent).name}', '${typeOf(modulus).name}'`,
      );
    const own = typeOf(base).lookUp('__pow__');
    if (own === undefined) return complain();
    return callThen(
      thread,
      own,
      [base, exponent, modulus],
      (_thread, answer) => (answer === NOT_IMPLEMENTED ? complain() : answer),
      undefined,
    );
  },
});
