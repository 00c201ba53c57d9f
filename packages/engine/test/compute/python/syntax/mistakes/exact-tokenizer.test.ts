import { errorCases } from './error-cases.ts';

// Kind, message, line, column and end of the mark are what CPython 3.11 says.

errorCases('what is no token', [
  ["x = 'abc", 'SyntaxError', 'unterminated string literal (detected at line 1)', 1, 5, 5],
  [
    "x = '''abc\ndef",
    'SyntaxError',
    'unterminated triple-quoted string literal (detected at line 2)',
    1,
    5,
    5,
  ],
  ['x = 1 \\ 2', 'SyntaxError', 'unexpected character after line continuation character', 1, 8, 0],
  ['x = 1 \\', 'SyntaxError', 'unexpected EOF while parsing', 1, 8, -1],
  ['(1, 2', 'SyntaxError', "'(' was never closed", 1, 1, 0],
  ['(1]', 'SyntaxError', "closing parenthesis ']' does not match opening parenthesis '('", 1, 3, 3],
  [
    'f(\n[1)',
    'SyntaxError',
    "closing parenthesis ')' does not match opening parenthesis '['",
    2,
    3,
    3,
  ],
  [')', 'SyntaxError', "unmatched ')'", 1, 1, 1],
  ['x = a ? b', 'SyntaxError', 'invalid syntax', 1, 7, 8],
  ['x = “a”', 'SyntaxError', "invalid character '“' (U+201C)", 1, 5, 5],
  ['x = 1', 'SyntaxError', 'invalid non-printable character U+00A0', 1, 2, 2],
  ['x = \u0001', 'SyntaxError', 'invalid non-printable character U+0001', 1, 5, 5],
  [
    'if a:\n  b\n c',
    'IndentationError',
    'unindent does not match any outer indentation level',
    3,
    3,
    -1,
  ],
  [
    'if a:\n\tb\n        c',
    'TabError',
    'inconsistent use of tabs and spaces in indentation',
    3,
    1,
    0,
  ],
  [
    'x = 0777',
    'SyntaxError',
    'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
    1,
    5,
    6,
  ],
  ['é = 1; ¤ = 2', 'SyntaxError', "invalid character '¤' (U+00A4)", 1, 8, 8],
  ["('('", 'SyntaxError', "'(' was never closed", 1, 1, 0],
]);
