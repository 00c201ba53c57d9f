import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('calls, attributes and subscripts', [
  [
    'a.b.c',
    '(Expr@1:0-1:5 value=(Attribute@1:0-1:5 attr=c ctx=Load value=(Attribute@1:0-1:3 attr=b ctx=Load value=(Name@1:0-1:1 ctx=Load id=a))))',
  ],
  [
    'f()',
    '(Expr@1:0-1:3 value=(Call@1:0-1:3 args=[] func=(Name@1:0-1:1 ctx=Load id=f) keywords=[]))',
  ],
  [
    'f(a, *b, c=d, **e)',
    '(Expr@1:0-1:18 value=(Call@1:0-1:18 args=[(Name@1:2-1:3 ctx=Load id=a) (Starred@1:5-1:7 ctx=Load value=(Name@1:6-1:7 ctx=Load id=b))] func=(Name@1:0-1:1 ctx=Load id=f) keywords=[(keyword@1:9-1:12 arg=c value=(Name@1:11-1:12 ctx=Load id=d)) (keyword@1:14-1:17 arg=- value=(Name@1:16-1:17 ctx=Load id=e))]))',
  ],
  [
    'f(a for b in c)',
    '(Expr@1:0-1:15 value=(Call@1:0-1:15 args=[(GeneratorExp@1:1-1:15 elt=(Name@1:2-1:3 ctx=Load id=a) generators=[(comprehension ifs=[] isAsync=false iter=(Name@1:13-1:14 ctx=Load id=c) target=(Name@1:8-1:9 ctx=Store id=b))])] func=(Name@1:0-1:1 ctx=Load id=f) keywords=[]))',
  ],
  [
    'f(a := b)',
    '(Expr@1:0-1:9 value=(Call@1:0-1:9 args=[(NamedExpr@1:2-1:8 target=(Name@1:2-1:3 ctx=Store id=a) value=(Name@1:7-1:8 ctx=Load id=b))] func=(Name@1:0-1:1 ctx=Load id=f) keywords=[]))',
  ],
  [
    'f(a)(b)[c].d',
    '(Expr@1:0-1:12 value=(Attribute@1:0-1:12 attr=d ctx=Load value=(Subscript@1:0-1:10 ctx=Load slice=(Name@1:8-1:9 ctx=Load id=c) value=(Call@1:0-1:7 args=[(Name@1:5-1:6 ctx=Load id=b)] func=(Call@1:0-1:4 args=[(Name@1:2-1:3 ctx=Load id=a)] func=(Name@1:0-1:1 ctx=Load id=f) keywords=[]) keywords=[]))))',
  ],
  [
    'a[1]',
    '(Expr@1:0-1:4 value=(Subscript@1:0-1:4 ctx=Load slice=(Constant@1:2-1:3 unicodePrefix=false value=int:1) value=(Name@1:0-1:1 ctx=Load id=a)))',
  ],
  [
    'a[1:2:3]',
    '(Expr@1:0-1:8 value=(Subscript@1:0-1:8 ctx=Load slice=(Slice@1:2-1:7 lower=(Constant@1:2-1:3 unicodePrefix=false value=int:1) step=(Constant@1:6-1:7 unicodePrefix=false value=int:3) upper=(Constant@1:4-1:5 unicodePrefix=false value=int:2)) value=(Name@1:0-1:1 ctx=Load id=a)))',
  ],
  [
    'a[:]',
    '(Expr@1:0-1:4 value=(Subscript@1:0-1:4 ctx=Load slice=(Slice@1:2-1:3 lower=- step=- upper=-) value=(Name@1:0-1:1 ctx=Load id=a)))',
  ],
  [
    'a[b, c:d]',
    '(Expr@1:0-1:9 value=(Subscript@1:0-1:9 ctx=Load slice=(Tuple@1:2-1:8 ctx=Load elts=[(Name@1:2-1:3 ctx=Load id=b) (Slice@1:5-1:8 lower=(Name@1:5-1:6 ctx=Load id=c) step=- upper=(Name@1:7-1:8 ctx=Load id=d))]) value=(Name@1:0-1:1 ctx=Load id=a)))',
  ],
  [
    'a[*b]',
    '(Expr@1:0-1:5 value=(Subscript@1:0-1:5 ctx=Load slice=(Tuple@1:2-1:4 ctx=Load elts=[(Starred@1:2-1:4 ctx=Load value=(Name@1:3-1:4 ctx=Load id=b))]) value=(Name@1:0-1:1 ctx=Load id=a)))',
  ],
  [
    'f(*a, b)',
    '(Expr@1:0-1:8 value=(Call@1:0-1:8 args=[(Starred@1:2-1:4 ctx=Load value=(Name@1:3-1:4 ctx=Load id=a)) (Name@1:6-1:7 ctx=Load id=b)] func=(Name@1:0-1:1 ctx=Load id=f) keywords=[]))',
  ],
]);
