import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('operators', [
  [
    'a + b * c',
    '(Expr@1:0-1:9 value=(BinOp@1:0-1:9 left=(Name@1:0-1:1 ctx=Load id=a) op=Add right=(BinOp@1:4-1:9 left=(Name@1:4-1:5 ctx=Load id=b) op=Mult right=(Name@1:8-1:9 ctx=Load id=c))))',
  ],
  [
    'a - b - c',
    '(Expr@1:0-1:9 value=(BinOp@1:0-1:9 left=(BinOp@1:0-1:5 left=(Name@1:0-1:1 ctx=Load id=a) op=Sub right=(Name@1:4-1:5 ctx=Load id=b)) op=Sub right=(Name@1:8-1:9 ctx=Load id=c)))',
  ],
  [
    'a ** -b ** c',
    '(Expr@1:0-1:12 value=(BinOp@1:0-1:12 left=(Name@1:0-1:1 ctx=Load id=a) op=Pow right=(UnaryOp@1:5-1:12 op=USub operand=(BinOp@1:6-1:12 left=(Name@1:6-1:7 ctx=Load id=b) op=Pow right=(Name@1:11-1:12 ctx=Load id=c)))))',
  ],
  [
    '-a ** b',
    '(Expr@1:0-1:7 value=(UnaryOp@1:0-1:7 op=USub operand=(BinOp@1:1-1:7 left=(Name@1:1-1:2 ctx=Load id=a) op=Pow right=(Name@1:6-1:7 ctx=Load id=b))))',
  ],
  [
    'not not a',
    '(Expr@1:0-1:9 value=(UnaryOp@1:0-1:9 op=Not operand=(UnaryOp@1:4-1:9 op=Not operand=(Name@1:8-1:9 ctx=Load id=a))))',
  ],
  [
    'a or b or c and d',
    '(Expr@1:0-1:17 value=(BoolOp@1:0-1:17 op=Or values=[(Name@1:0-1:1 ctx=Load id=a) (Name@1:5-1:6 ctx=Load id=b) (BoolOp@1:10-1:17 op=And values=[(Name@1:10-1:11 ctx=Load id=c) (Name@1:16-1:17 ctx=Load id=d)])]))',
  ],
  [
    'a < b <= c != d',
    '(Expr@1:0-1:15 value=(Compare@1:0-1:15 comparators=[(Name@1:4-1:5 ctx=Load id=b) (Name@1:9-1:10 ctx=Load id=c) (Name@1:14-1:15 ctx=Load id=d)] left=(Name@1:0-1:1 ctx=Load id=a) ops=[Lt LtE NotEq]))',
  ],
  [
    'a is not b',
    '(Expr@1:0-1:10 value=(Compare@1:0-1:10 comparators=[(Name@1:9-1:10 ctx=Load id=b)] left=(Name@1:0-1:1 ctx=Load id=a) ops=[IsNot]))',
  ],
  [
    'a not in b',
    '(Expr@1:0-1:10 value=(Compare@1:0-1:10 comparators=[(Name@1:9-1:10 ctx=Load id=b)] left=(Name@1:0-1:1 ctx=Load id=a) ops=[NotIn]))',
  ],
  [
    'a if b else c if d else e',
    '(Expr@1:0-1:25 value=(IfExp@1:0-1:25 body=(Name@1:0-1:1 ctx=Load id=a) orelse=(IfExp@1:12-1:25 body=(Name@1:12-1:13 ctx=Load id=c) orelse=(Name@1:24-1:25 ctx=Load id=e) test=(Name@1:17-1:18 ctx=Load id=d)) test=(Name@1:5-1:6 ctx=Load id=b)))',
  ],
  [
    'a | b ^ c & d << e',
    '(Expr@1:0-1:18 value=(BinOp@1:0-1:18 left=(Name@1:0-1:1 ctx=Load id=a) op=BitOr right=(BinOp@1:4-1:18 left=(Name@1:4-1:5 ctx=Load id=b) op=BitXor right=(BinOp@1:8-1:18 left=(Name@1:8-1:9 ctx=Load id=c) op=BitAnd right=(BinOp@1:12-1:18 left=(Name@1:12-1:13 ctx=Load id=d) op=LShift right=(Name@1:17-1:18 ctx=Load id=e))))))',
  ],
  [
    'a @ b // c % d',
    '(Expr@1:0-1:14 value=(BinOp@1:0-1:14 left=(BinOp@1:0-1:10 left=(BinOp@1:0-1:5 left=(Name@1:0-1:1 ctx=Load id=a) op=MatMult right=(Name@1:4-1:5 ctx=Load id=b)) op=FloorDiv right=(Name@1:9-1:10 ctx=Load id=c)) op=Mod right=(Name@1:13-1:14 ctx=Load id=d)))',
  ],
  ['await a', '(Expr@1:0-1:7 value=(Await@1:0-1:7 value=(Name@1:6-1:7 ctx=Load id=a)))'],
  ['~a', '(Expr@1:0-1:2 value=(UnaryOp@1:0-1:2 op=Invert operand=(Name@1:1-1:2 ctx=Load id=a)))'],
]);
