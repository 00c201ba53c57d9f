import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('names, numbers, strings and constants', [
  ['name', '(Expr@1:0-1:4 value=(Name@1:0-1:4 ctx=Load id=name))'],
  ['_é', '(Expr@1:0-1:3 value=(Name@1:0-1:3 ctx=Load id=_é))'],
  ['0x_1F', '(Expr@1:0-1:5 value=(Constant@1:0-1:5 unicodePrefix=false value=int:1f))'],
  ['0o17', '(Expr@1:0-1:4 value=(Constant@1:0-1:4 unicodePrefix=false value=int:f))'],
  ['0b1_0', '(Expr@1:0-1:5 value=(Constant@1:0-1:5 unicodePrefix=false value=int:2))'],
  ['1_000', '(Expr@1:0-1:5 value=(Constant@1:0-1:5 unicodePrefix=false value=int:3e8))'],
  [
    '1.5e-3',
    '(Expr@1:0-1:6 value=(Constant@1:0-1:6 unicodePrefix=false value=float:3f589374bc6a7efa))',
  ],
  [
    '1.',
    '(Expr@1:0-1:2 value=(Constant@1:0-1:2 unicodePrefix=false value=float:3ff0000000000000))',
  ],
  [
    '.5',
    '(Expr@1:0-1:2 value=(Constant@1:0-1:2 unicodePrefix=false value=float:3fe0000000000000))',
  ],
  [
    '10j',
    '(Expr@1:0-1:3 value=(Constant@1:0-1:3 unicodePrefix=false value=imaginary:4024000000000000))',
  ],
  [
    '1if a else b',
    '(Expr@1:0-1:12 value=(IfExp@1:0-1:12 body=(Constant@1:0-1:1 unicodePrefix=false value=int:1) orelse=(Name@1:11-1:12 ctx=Load id=b) test=(Name@1:4-1:5 ctx=Load id=a)))',
  ],
  [
    '9007199254740993',
    '(Expr@1:0-1:16 value=(Constant@1:0-1:16 unicodePrefix=false value=int:20000000000001))',
  ],
  ['True', '(Expr@1:0-1:4 value=(Constant@1:0-1:4 unicodePrefix=false value=True))'],
  ['None', '(Expr@1:0-1:4 value=(Constant@1:0-1:4 unicodePrefix=false value=None))'],
  ['...', '(Expr@1:0-1:3 value=(Constant@1:0-1:3 unicodePrefix=false value=Ellipsis))'],
  ['\'a\' "b"', '(Expr@1:0-1:7 value=(Constant@1:0-1:7 unicodePrefix=false value=str:"ab"))'],
  ["u'a'", '(Expr@1:0-1:4 value=(Constant@1:0-1:4 unicodePrefix=true value=str:"a"))'],
  ["b'\\x00a'", '(Expr@1:0-1:8 value=(Constant@1:0-1:8 unicodePrefix=false value=bytes:0,97))'],
  ["r'\\n'", '(Expr@1:0-1:5 value=(Constant@1:0-1:5 unicodePrefix=false value=str:"\\\\n"))'],
  ["'''a\nb'''", '(Expr@1:0-2:4 value=(Constant@1:0-2:4 unicodePrefix=false value=str:"a\\nb"))'],
  ["'a\\\nb'", '(Expr@1:0-2:2 value=(Constant@1:0-2:2 unicodePrefix=false value=str:"ab"))'],
  [
    "'\\x41\\u00e9\\101'",
    '(Expr@1:0-1:16 value=(Constant@1:0-1:16 unicodePrefix=false value=str:"A\\u00e9A"))',
  ],
  [
    "f'a{b!r:>{c}}{{'",
    '(Expr@1:0-1:16 value=(JoinedStr@1:0-1:16 values=[(Constant@1:0-1:16 unicodePrefix=false value=str:"a") (FormattedValue@1:0-1:16 conversion=r formatSpec=(JoinedStr@1:0-1:16 values=[(Constant@1:0-1:16 unicodePrefix=false value=str:">") (FormattedValue@1:0-1:16 conversion=- formatSpec=- value=(Name@1:10-1:11 ctx=Load id=c))]) value=(Name@1:4-1:5 ctx=Load id=b)) (Constant@1:0-1:16 unicodePrefix=false value=str:"{")]))',
  ],
  [
    "f'{a = }'",
    '(Expr@1:0-1:9 value=(JoinedStr@1:0-1:9 values=[(Constant@1:0-1:9 unicodePrefix=false value=str:"a = ") (FormattedValue@1:0-1:9 conversion=r formatSpec=- value=(Name@1:3-1:4 ctx=Load id=a))]))',
  ],
  [
    "f'{a:{b}}' 'c'",
    '(Expr@1:0-1:14 value=(JoinedStr@1:0-1:14 values=[(FormattedValue@1:0-1:14 conversion=- formatSpec=(JoinedStr@1:0-1:10 values=[(FormattedValue@1:0-1:14 conversion=- formatSpec=- value=(Name@1:6-1:7 ctx=Load id=b))]) value=(Name@1:3-1:4 ctx=Load id=a)) (Constant@1:0-1:14 unicodePrefix=false value=str:"c")]))',
  ],
]);
