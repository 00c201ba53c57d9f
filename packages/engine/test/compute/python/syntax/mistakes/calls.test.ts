import { errorCases } from './error-cases.ts';

// Kind, message, line, column and end of the mark are what CPython 3.11 says.

errorCases('calls', [
  ['f(a b)', 'SyntaxError', 'invalid syntax. Perhaps you forgot a comma?', 1, 3, 6],
  ['f(a for b in c, d)', 'SyntaxError', 'Generator expression must be parenthesized', 1, 3, 15],
  ['f(a, b for c in d)', 'SyntaxError', 'Generator expression must be parenthesized', 1, 6, 18],
  ['f(a=1, b)', 'SyntaxError', 'positional argument follows keyword argument', 1, 9, 10],
  ['f(**a, b)', 'SyntaxError', 'positional argument follows keyword argument unpacking', 1, 9, 10],
  [
    'f(**a, *b)',
    'SyntaxError',
    'iterable argument unpacking follows keyword argument unpacking',
    1,
    8,
    9,
  ],
  [
    'f(1=2)',
    'SyntaxError',
    'expression cannot contain assignment, perhaps you meant "=="?',
    1,
    3,
    5,
  ],
  ['f(True=1)', 'SyntaxError', 'cannot assign to True', 1, 3, 8],
  [
    'f(a.b=1)',
    'SyntaxError',
    'expression cannot contain assignment, perhaps you meant "=="?',
    1,
    3,
    7,
  ],
  ['f(a := 1 = 2)', 'SyntaxError', 'invalid syntax', 1, 10, 11],
  [
    'f(a=b for b in c)',
    'SyntaxError',
    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
    1,
    3,
    5,
  ],
  ['f(a, , b)', 'SyntaxError', 'invalid syntax', 1, 6, 7],
  ['f(a,)(b c)', 'SyntaxError', 'invalid syntax. Perhaps you forgot a comma?', 1, 7, 10],
  ['x[1 2]', 'SyntaxError', 'invalid syntax. Perhaps you forgot a comma?', 1, 3, 6],
  ['x[a:=1:2]', 'SyntaxError', 'invalid syntax', 1, 7, 8],
]);
