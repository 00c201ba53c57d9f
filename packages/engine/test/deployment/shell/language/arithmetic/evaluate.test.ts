import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateText } from '../../../../../src/deployment/shell/language/arithmetic/index.ts';
import { messageOf, smallShell } from '../small-shell.ts';

describe('the values of expressions, as bash 5.2.15 computes them', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['-2 ** 2', '4'],
    ['2 ** 3 ** 2', '512'],
    ['7 / 2', '3'],
    ['-7 / 2', '-3'],
    ['-7 % 3', '-1'],
    ['7 % -3', '1'],
    ['1 << 4 | 3', '19'],
    ['6 & 3 ^ 1', '3'],
    ['~5', '-6'],
    ['!0 + !7', '1'],
    ['1 < 2 && 2 < 1 || 3', '1'],
    ['1 ? 2 : 3', '2'],
    ['0 ? 1 : 0 ? 2 : 3', '3'],
    ['x = 5, x += 2, x * 2', '14'],
    ['x = 1, x++ + ++x', '4'],
    ['y = x = 3, y', '3'],
    ['0x1F + 010 + 2#101 + 36#z + 64#_', '142'],
    ['1 << 64', '1'],
    ['1 << -1', '-9223372036854775808'],
    ['-1 >> 3', '-1'],
    ['2 ** 62', '4611686018427387904'],
    ['2 ** 63', '-9223372036854775808'],
    ['9223372036854775807 + 1', '-9223372036854775808'],
    ['9223372036854775807 * 2', '-2'],
    ['-9223372036854775808 / -1', '-9223372036854775808'],
    ['-9223372036854775808 % -1', '0'],
    ['9223372036854775808', '-9223372036854775808'],
    ['123456789 * 987654321 * 10', '1219326311126352690'],
    ['3037000500 * 3037000500', '-9223372036709301616'],
    ['4611686018427387904 | 1', '4611686018427387905'],
    ['1 - -1', '2'],
    ['1 -- 1', '2'],
    ['- -1', '1'],
    ['++5', '5'],
    ['1,2,3', '3'],
    ['', '0'],
    ['  ', '0'],
    ['a[2] = 7, a[2] + a[0]', '7'],
    ['n = 3, n <<= 2, n ^= 1', '13'],
    ['5 >= 5', '1'],
    ['5 != 5', '0'],
    ['(4, 5)', '5'],
    ['1 == 1 == 1', '1'],
    ['10 % 4 * 3', '6'],
    ['9007199254740993 + 0', '9007199254740993'],
    ['9007199254740992 * 3 / 3', '9007199254740992'],
    ['x = 2, x *= x += 3', '10'],
  ])('%s', (expression, value) => {
    expect(String(evaluateText(smallShell(), expression))).toBe(value);
  });
});

describe('what is wrong, in the words of bash 5.2.15', () => {
  test.each([
    ['1/0', '1/0: division by 0 (error token is "0")'],
    [' 1 / 0 ', '1 / 0 : division by 0 (error token is "0 ")'],
    ['5 % 0', '5 % 0: division by 0 (error token is "0")'],
    ['x /= 0', 'x /= 0: division by 0 (error token is "0")'],
    ['1 +', '1 +: syntax error: operand expected (error token is "+")'],
    ['a b', 'a b: syntax error in expression (error token is "b")'],
    ['1 2', '1 2: syntax error in expression (error token is "2")'],
    ['08', '08: value too great for base (error token is "08")'],
    ['1x', '1x: value too great for base (error token is "1x")'],
    ['1#2', '1#2: invalid arithmetic base (error token is "1#2")'],
    ['65#1', '65#1: invalid arithmetic base (error token is "65#1")'],
    ['2#', '2#: invalid integer constant (error token is "2#")'],
    ['2#3', '2#3: value too great for base (error token is "2#3")'],
    ['16#g', '16#g: value too great for base (error token is "16#g")'],
    ['1 ** -1', '1 ** -1: exponent less than 0 (error token is "1")'],
    ['1 ? 2', '1 ? 2: `:\' expected for conditional expression (error token is "2")'],
    ['1 ? : 2', '1 ? : 2: expression expected (error token is ": 2")'],
    ['1 ? 2 :', '1 ? 2 :: expression expected (error token is ":")'],
    ['5 = 3', '5 = 3: attempted assignment to non-variable (error token is "= 3")'],
    ['a + b = 3', 'a + b = 3: attempted assignment to non-variable (error token is "= 3")'],
    ['@', '@: syntax error: operand expected (error token is "@")'],
    ['a@', 'a@: syntax error: invalid arithmetic operator (error token is "@")'],
    ['1,', '1,: syntax error: operand expected (error token is ",")'],
    ['*', '*: syntax error: operand expected (error token is "*")'],
    ['1.5', '1.5: syntax error: invalid arithmetic operator (error token is ".5")'],
    ['x =', 'x =: syntax error: operand expected (error token is "=")'],
    ['++', '++: syntax error: operand expected (error token is "+")'],
    ['a++b', 'a++b: syntax error in expression (error token is "b")'],
    ['1 && ', '1 && : syntax error: operand expected (error token is "&& ")'],
    ["'1'", "'1': syntax error: operand expected (error token is \"'1'\")"],
    ['1 ? 2 : 3 : 4', '1 ? 2 : 3 : 4: syntax error in expression (error token is ": 4")'],
    ['a[1', 'a[1: bad array subscript (error token is "a[1")'],
    ['(1', '(1: missing `)\' (error token is "1")'],
    ['1)', '1): syntax error in expression (error token is ")")'],
  ])('%s', (expression, message) => {
    expect(messageOf(() => evaluateText(smallShell(), expression))).toBe(message);
  });
});

describe('variables', () => {
  test('their values are expressions themselves', () => {
    const shell = smallShell();
    evaluateText(shell, 'x = 3');
    shell.variables.bindings.get('x');
    expect(evaluateText(shell, 'y = x + 1, y * 2')).toBe(8);
  });

  test('that refer to themselves are refused', () => {
    const shell = smallShell();
    const variable = { ...shell.variables.bindings.get('IFS'), value: 'loop' };
    shell.variables.bindings.set('loop', variable as never);
    expect(() => evaluateText(shell, 'loop')).toThrow('expression recursion level exceeded');
  });

  test('deep nesting is refused, not overflown', () => {
    const deep = `${'('.repeat(5000)}1${')'.repeat(5000)}`;
    expect(() => evaluateText(smallShell(), deep)).toThrow('expression recursion level exceeded');
  });
});

test('operators agree with 64-bit integers', () => {
  const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  fc.assert(
    fc.property(integer, integer, (a, b) => {
      const shell = smallShell();
      const value = (operator: string): bigint =>
        BigInt(evaluateText(shell, `(${a}) ${operator} (${b})`));
      expect(value('+')).toBe(BigInt.asIntN(64, a + b));
      expect(value('-')).toBe(BigInt.asIntN(64, a - b));
      expect(value('*')).toBe(BigInt.asIntN(64, a * b));
      expect(value('&')).toBe(a & b);
      expect(value('|')).toBe(a | b);
      expect(value('^')).toBe(a ^ b);
      if (b !== 0n) {
        expect(value('/')).toBe(BigInt.asIntN(64, a / b));
        expect(value('%')).toBe(a % b);
      }
    }),
  );
});
