import { errorCases } from './error-cases.ts';

// Kind, message, line, column and end of the mark are what CPython 3.11 says.

errorCases('numbers', [
  ['1_', 'SyntaxError', 'invalid decimal literal', 1, 2, 2],
  ['1__0', 'SyntaxError', 'invalid decimal literal', 1, 2, 2],
  ['0x', 'SyntaxError', 'invalid hexadecimal literal', 1, 2, 2],
  ['0xg', 'SyntaxError', 'invalid hexadecimal literal', 1, 2, 2],
  ['0b12', 'SyntaxError', "invalid digit '2' in binary literal", 1, 4, 4],
  ['0o8', 'SyntaxError', "invalid digit '8' in octal literal", 1, 3, 3],
  ['0b', 'SyntaxError', 'invalid binary literal', 1, 2, 2],
  ['1e', 'SyntaxError', 'invalid decimal literal', 1, 1, 1],
  ['1e+', 'SyntaxError', 'invalid decimal literal', 1, 3, 3],
  ['1.5j_', 'SyntaxError', 'invalid imaginary literal', 1, 4, 4],
  ['1abc', 'SyntaxError', 'invalid decimal literal', 1, 1, 1],
  [
    '0_7',
    'SyntaxError',
    'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
    1,
    1,
    3,
  ],
  [
    '00012',
    'SyntaxError',
    'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
    1,
    1,
    4,
  ],
  ['1.2.3', 'SyntaxError', 'invalid syntax', 1, 4, 6],
  ['0x1_', 'SyntaxError', 'invalid hexadecimal literal', 1, 4, 4],
  ['1_000_', 'SyntaxError', 'invalid decimal literal', 1, 6, 6],
  ['1ej', 'SyntaxError', 'invalid decimal literal', 1, 1, 1],
  // Only what is ASCII sticks to a number.
  ['1é', 'SyntaxError', 'invalid syntax', 1, 2, 3],
  ['0xfé', 'SyntaxError', 'invalid syntax', 1, 4, 5],
  ['1.5jé', 'SyntaxError', 'invalid syntax', 1, 5, 6],
  ['3×4', 'SyntaxError', "invalid character '×' (U+00D7)", 1, 2, 2],
  ['0b1²', 'SyntaxError', "invalid character '²' (U+00B2)", 1, 4, 4],
  ['0b1_2', 'SyntaxError', "invalid digit '2' in binary literal", 1, 5, 5],
]);
