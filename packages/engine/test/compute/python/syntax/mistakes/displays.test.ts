import { errorCases } from './error-cases.ts';

// Kind, message, line, column and end of the mark are what CPython 3.11 says.

errorCases('what stands in brackets', [
  ['[1 2]', 'SyntaxError', 'invalid syntax. Perhaps you forgot a comma?', 1, 2, 5],
  ['{1: 2 3: 4}', 'SyntaxError', 'invalid syntax. Perhaps you forgot a comma?', 1, 5, 8],
  ['{1:}', 'SyntaxError', "expression expected after dictionary key and ':'", 1, 3, 4],
  ['{1: 2, 3}', 'SyntaxError', "':' expected after dictionary key", 1, 8, 0],
  ['{1: *a}', 'SyntaxError', 'cannot use a starred expression in a dictionary value', 1, 5, 7],
  [
    '{**a for a in b}',
    'SyntaxError',
    'dict unpacking cannot be used in dict comprehension',
    1,
    2,
    4,
  ],
  ['[*a for a in b]', 'SyntaxError', 'iterable unpacking cannot be used in comprehension', 1, 2, 4],
  [
    '[a, b for c in d]',
    'SyntaxError',
    'did you forget parentheses around the comprehension target?',
    1,
    2,
    6,
  ],
  ['(*a)', 'SyntaxError', 'cannot use starred expression here', 1, 2, 4],
  ['(**a)', 'SyntaxError', 'cannot use double starred expression here', 1, 2, 4],
  ['[x for 1 in y]', 'SyntaxError', 'cannot assign to literal', 1, 8, 9],
  [
    '{a, b for c in d}',
    'SyntaxError',
    'did you forget parentheses around the comprehension target?',
    1,
    2,
    6,
  ],
  ['(1 if 2)', 'SyntaxError', "expected 'else' after 'if' expression", 1, 2, 8],
  ['[a for b in]', 'SyntaxError', 'invalid syntax', 1, 12, 13],
]);
