import { errorCases } from './error-cases.ts';

// Kind, message, line, column and end of the mark are what CPython 3.11 says.

errorCases('parameters', [
  [
    'def f(a=1, b): pass',
    'SyntaxError',
    'non-default argument follows default argument',
    1,
    12,
    13,
  ],
  ['def f(*): pass', 'SyntaxError', 'named arguments must follow bare *', 1, 7, 8],
  ['def f(*, **k): pass', 'SyntaxError', 'named arguments must follow bare *', 1, 7, 8],
  ['def f(*a, *b): pass', 'SyntaxError', '* argument may appear only once', 1, 11, 12],
  ['def f(**k, a): pass', 'SyntaxError', 'arguments cannot follow var-keyword argument', 1, 12, 13],
  [
    'def f(**k=1): pass',
    'SyntaxError',
    'var-keyword argument cannot have default value',
    1,
    10,
    11,
  ],
  [
    'def f(*a=1): pass',
    'SyntaxError',
    'var-positional argument cannot have default value',
    1,
    9,
    10,
  ],
  ['def f(a, /, b, /): pass', 'SyntaxError', '/ may appear only once', 1, 16, 17],
  ['def f(/): pass', 'SyntaxError', 'invalid syntax', 1, 7, 8],
  ['def f(*a, /): pass', 'SyntaxError', '/ must be ahead of *', 1, 11, 12],
  ['def f(a=): pass', 'SyntaxError', 'expected default value expression', 1, 8, 9],
  ['def f((a, b)): pass', 'SyntaxError', 'Function parameters cannot be parenthesized', 1, 7, 13],
  [
    'lambda (a): a',
    'SyntaxError',
    'Lambda expression parameters cannot be parenthesized',
    1,
    8,
    11,
  ],
  ['lambda *: 1', 'SyntaxError', 'named arguments must follow bare *', 1, 9, 10],
  ['lambda a=1, b: 1', 'SyntaxError', 'non-default argument follows default argument', 1, 13, 14],
  ['def f(a, / *b): pass', 'SyntaxError', 'expected comma between / and *', 1, 12, 13],
]);
