import { errorCases } from './error-cases.ts';

// Kind, message, line, column and end of the mark are what CPython 3.11 says.

errorCases('match', [
  ['match a:\n    case 1\n        b', 'SyntaxError', "expected ':'", 2, 11, 11],
  [
    'match a:\n    case 1:\n    b',
    'IndentationError',
    "expected an indented block after 'case' statement on line 2",
    3,
    5,
    6,
  ],
  ['match a\n    case 1: b', 'SyntaxError', "expected ':'", 1, 8, 8],
  [
    'match a:\ncase 1: b',
    'IndentationError',
    "expected an indented block after 'match' statement on line 1",
    2,
    1,
    5,
  ],
  ['match a:\n    case b as _: c', 'SyntaxError', "cannot use '_' as a target", 2, 15, 16],
  ['match a:\n    case b as c.d: e', 'SyntaxError', 'invalid syntax', 2, 16, 17],
  [
    'match a:\n    case A(b=1, 2): c',
    'SyntaxError',
    'positional patterns follow keyword patterns',
    2,
    17,
    18,
  ],
  [
    'match a:\n    case 1 + 2: b',
    'SyntaxError',
    'imaginary number required in complex literal',
    2,
    14,
    15,
  ],
  [
    'match a:\n    case 1j + 2j: b',
    'SyntaxError',
    'real number required in complex literal',
    2,
    10,
    12,
  ],
  ["match a:\n    case {**b, 'c': 1}: d", 'SyntaxError', 'invalid syntax', 2, 16, 19],
  ['match a:\n    case f(): b\n    d', 'SyntaxError', 'invalid syntax', 3, 5, 6],
]);
