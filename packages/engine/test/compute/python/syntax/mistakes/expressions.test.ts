import { errorCases } from './error-cases.ts';

// Kind, message, line, column and end of the mark are what CPython 3.11 says.

errorCases('expressions', [
  [
    'if a = 1: pass',
    'SyntaxError',
    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
    1,
    4,
    9,
  ],
  [
    'if a.b = 1: pass',
    'SyntaxError',
    "cannot assign to attribute here. Maybe you meant '==' instead of '='?",
    1,
    4,
    7,
  ],
  [
    'while x = f(): pass',
    'SyntaxError',
    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
    1,
    7,
    14,
  ],
  [
    'print 1',
    'SyntaxError',
    "Missing parentheses in call to 'print'. Did you mean print(...)?",
    1,
    1,
    8,
  ],
  [
    'print a, b',
    'SyntaxError',
    "Missing parentheses in call to 'print'. Did you mean print(...)?",
    1,
    1,
    11,
  ],
  [
    "exec 'a'",
    'SyntaxError',
    "Missing parentheses in call to 'exec'. Did you mean exec(...)?",
    1,
    1,
    9,
  ],
  ['(a b)', 'SyntaxError', 'invalid syntax. Perhaps you forgot a comma?', 1, 2, 5],
  ['x = (1 +\n2 3)', 'SyntaxError', 'invalid syntax. Perhaps you forgot a comma?', 1, 6, 4],
  ['a if b', 'SyntaxError', "expected 'else' after 'if' expression", 1, 1, 7],
  ['(a if b)', 'SyntaxError', "expected 'else' after 'if' expression", 1, 2, 8],
  ['f() := 1', 'SyntaxError', 'cannot use assignment expressions with function call', 1, 1, 4],
  ['(a.b := 1)', 'SyntaxError', 'cannot use assignment expressions with attribute', 1, 2, 5],
  ['(1 := 2)', 'SyntaxError', 'cannot use assignment expressions with literal', 1, 2, 3],
  ['x = a b', 'SyntaxError', 'invalid syntax', 1, 7, 8],
  ['x = not', 'SyntaxError', 'invalid syntax', 1, 8, 8],
]);
