import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('lists of expressions', [
  [
    'a, b',
    '(Expr@1:0-1:4 value=(Tuple@1:0-1:4 ctx=Load elts=[(Name@1:0-1:1 ctx=Load id=a) (Name@1:3-1:4 ctx=Load id=b)]))',
  ],
  ['a,', '(Expr@1:0-1:2 value=(Tuple@1:0-1:2 ctx=Load elts=[(Name@1:0-1:1 ctx=Load id=a)]))'],
  [
    '*a, b',
    '(Expr@1:0-1:5 value=(Tuple@1:0-1:5 ctx=Load elts=[(Starred@1:0-1:2 ctx=Load value=(Name@1:1-1:2 ctx=Load id=a)) (Name@1:4-1:5 ctx=Load id=b)]))',
  ],
  [
    '(a := b)',
    '(Expr@1:0-1:8 value=(NamedExpr@1:1-1:7 target=(Name@1:1-1:2 ctx=Store id=a) value=(Name@1:6-1:7 ctx=Load id=b)))',
  ],
  [
    'a = yield b, c',
    '(Assign@1:0-1:14 targets=[(Name@1:0-1:1 ctx=Store id=a)] value=(Yield@1:4-1:14 value=(Tuple@1:10-1:14 ctx=Load elts=[(Name@1:10-1:11 ctx=Load id=b) (Name@1:13-1:14 ctx=Load id=c)])))',
  ],
  [
    'a = yield from b',
    '(Assign@1:0-1:16 targets=[(Name@1:0-1:1 ctx=Store id=a)] value=(YieldFrom@1:4-1:16 value=(Name@1:15-1:16 ctx=Load id=b)))',
  ],
]);
