// Written by scripts/python-unicode-tables.py with Python 3.11.7,
// Unicode 14.0.0. Boundaries of ranges are steps in base 36: in, out, in, out …

/** Digits that are no decimal digits: superscript, circled. */
export const DIGITS =
  '4y 2 5 1 3ov 9 19k 1 1at 1 3 6 6 a ra 9 b 9 b 9 2h 1 a 9 1 1 hi 9 1 9 1 9 18rx 4 t8 9 dl 9 ' +
  '18dh b';

/** Characters that stand for a number and are letters: of China, mostly. */
export const NUMERIC_LETTERS =
  'a9x 1 3h 1 py 1 ma 1 3oy 1 2 1 3 1 1 1 2b 1 1a 1 7 1 1 1 14 2 u 1 8 1 10 1 2q 1 b7 1 1t 1 ' +
  'y 1 1 1 1 1 cz 1 1 3 6 1 38 4 ly 1 et 1 7 1 134 1 3n 2 c 3 1 1 rx 1 25 1 w5 1 1f7 1 wf 1 ' +
  'kn 1 1zb 1 px 1 1oh 1 4 1 3g 1 1rk 1 10 1 5 1 17 1 3h 1 jg4 1 7 1 4 1 1l 1 u 1 1 1 15 1 ' +
  '1fr7 1 2q 1 3h 1 1q 1 1l4 1 2g 1 8 1 f 1 99 1 i 1 r 1 4ty 1 16v 1 3gi 1 7rl 1 tnm 1';

/** Characters whose title case is not their upper case, each followed by it; without Georgian. */
export const TITLES =
  '\xdfSs \u01c4\u01c5 \u01c5\u01c5 \u01c6\u01c5 \u01c7\u01c8 \u01c8\u01c8 \u01c9\u01c8 \u01ca\u01cb \u01cb\u01cb \u01cc\u01cb \u01f1\u01f2 \u01f2\u01f2 \u01f3\u01f2 \u0587\u0535\u0582 \u1f80\u1f88 \u1f81\u1f89 \u1f82\u1f8a \u1f83\u1f8b \u1f84\u1f8c \u1f85\u1f8d \u1f86\u1f8e \u1f87\u1f8f \u1f88\u1f88 \u1f89\u1f89 \u1f8a\u1f8a \u1f8b\u1f8b ' +
  '\u1f8c\u1f8c \u1f8d\u1f8d \u1f8e\u1f8e \u1f8f\u1f8f \u1f90\u1f98 \u1f91\u1f99 \u1f92\u1f9a \u1f93\u1f9b \u1f94\u1f9c \u1f95\u1f9d \u1f96\u1f9e \u1f97\u1f9f \u1f98\u1f98 \u1f99\u1f99 \u1f9a\u1f9a \u1f9b\u1f9b \u1f9c\u1f9c \u1f9d\u1f9d \u1f9e\u1f9e \u1f9f\u1f9f \u1fa0\u1fa8 \u1fa1\u1fa9 \u1fa2\u1faa \u1fa3\u1fab \u1fa4\u1fac \u1fa5\u1fad \u1fa6\u1fae ' +
  '\u1fa7\u1faf \u1fa8\u1fa8 \u1fa9\u1fa9 \u1faa\u1faa \u1fab\u1fab \u1fac\u1fac \u1fad\u1fad \u1fae\u1fae \u1faf\u1faf \u1fb2\u1fba\u0345 \u1fb3\u1fbc \u1fb4\u0386\u0345 \u1fb7\u0391\u0342\u0345 \u1fbc\u1fbc \u1fc2\u1fca\u0345 \u1fc3\u1fcc \u1fc4\u0389\u0345 \u1fc7\u0397\u0342\u0345 \u1fcc\u1fcc \u1ff2\u1ffa\u0345 \u1ff3\u1ffc \u1ff4\u038f\u0345 \u1ff7\u03a9\u0342\u0345 ' +
  '\u1ffc\u1ffc \ufb00Ff \ufb01Fi \ufb02Fl \ufb03Ffi \ufb04Ffl \ufb05St \ufb06St \ufb13\u0544\u0576 \ufb14\u0544\u0565 \ufb15\u0544\u056b \ufb16\u054e\u0576 \ufb17\u0544\u056d';
