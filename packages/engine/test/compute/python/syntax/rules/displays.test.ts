import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('what stands in brackets', [
  ['()', '(Expr@1:0-1:2 value=(Tuple@1:0-1:2 ctx=Load elts=[]))'],
  ['(a)', '(Expr@1:0-1:3 value=(Name@1:1-1:2 ctx=Load id=a))'],
  ['(a,)', '(Expr@1:0-1:4 value=(Tuple@1:0-1:4 ctx=Load elts=[(Name@1:1-1:2 ctx=Load id=a)]))'],
  [
    '(a, *b)',
    '(Expr@1:0-1:7 value=(Tuple@1:0-1:7 ctx=Load elts=[(Name@1:1-1:2 ctx=Load id=a) (Starred@1:4-1:6 ctx=Load value=(Name@1:5-1:6 ctx=Load id=b))]))',
  ],
  ['[]', '(Expr@1:0-1:2 value=(List@1:0-1:2 ctx=Load elts=[]))'],
  [
    '[a, *b,]',
    '(Expr@1:0-1:8 value=(List@1:0-1:8 ctx=Load elts=[(Name@1:1-1:2 ctx=Load id=a) (Starred@1:4-1:6 ctx=Load value=(Name@1:5-1:6 ctx=Load id=b))]))',
  ],
  ['{}', '(Expr@1:0-1:2 value=(Dict@1:0-1:2 keys=[] values=[]))'],
  [
    '{a: b, **c}',
    '(Expr@1:0-1:11 value=(Dict@1:0-1:11 keys=[(Name@1:1-1:2 ctx=Load id=a) -] values=[(Name@1:4-1:5 ctx=Load id=b) (Name@1:9-1:10 ctx=Load id=c)]))',
  ],
  [
    '{a, *b}',
    '(Expr@1:0-1:7 value=(Set@1:0-1:7 elts=[(Name@1:1-1:2 ctx=Load id=a) (Starred@1:4-1:6 ctx=Load value=(Name@1:5-1:6 ctx=Load id=b))]))',
  ],
  [
    '(a for b in c)',
    '(Expr@1:0-1:14 value=(GeneratorExp@1:0-1:14 elt=(Name@1:1-1:2 ctx=Load id=a) generators=[(comprehension ifs=[] isAsync=false iter=(Name@1:12-1:13 ctx=Load id=c) target=(Name@1:7-1:8 ctx=Store id=b))]))',
  ],
  [
    '[a for b in c if d if e for f in g]',
    '(Expr@1:0-1:35 value=(ListComp@1:0-1:35 elt=(Name@1:1-1:2 ctx=Load id=a) generators=[(comprehension ifs=[(Name@1:17-1:18 ctx=Load id=d) (Name@1:22-1:23 ctx=Load id=e)] isAsync=false iter=(Name@1:12-1:13 ctx=Load id=c) target=(Name@1:7-1:8 ctx=Store id=b)) (comprehension ifs=[] isAsync=false iter=(Name@1:33-1:34 ctx=Load id=g) target=(Name@1:28-1:29 ctx=Store id=f))]))',
  ],
  [
    '{a for b in c}',
    '(Expr@1:0-1:14 value=(SetComp@1:0-1:14 elt=(Name@1:1-1:2 ctx=Load id=a) generators=[(comprehension ifs=[] isAsync=false iter=(Name@1:12-1:13 ctx=Load id=c) target=(Name@1:7-1:8 ctx=Store id=b))]))',
  ],
  [
    '{a: b for c in d}',
    '(Expr@1:0-1:17 value=(DictComp@1:0-1:17 generators=[(comprehension ifs=[] isAsync=false iter=(Name@1:15-1:16 ctx=Load id=d) target=(Name@1:10-1:11 ctx=Store id=c))] key=(Name@1:1-1:2 ctx=Load id=a) value=(Name@1:4-1:5 ctx=Load id=b)))',
  ],
  ['(yield)', '(Expr@1:0-1:7 value=(Yield@1:1-1:6 value=-))'],
  [
    '[a async for b in c]',
    '(Expr@1:0-1:20 value=(ListComp@1:0-1:20 elt=(Name@1:1-1:2 ctx=Load id=a) generators=[(comprehension ifs=[] isAsync=true iter=(Name@1:18-1:19 ctx=Load id=c) target=(Name@1:13-1:14 ctx=Store id=b))]))',
  ],
  [
    '{lambda: a: b}',
    '(Expr@1:0-1:14 value=(Dict@1:0-1:14 keys=[(Lambda@1:1-1:10 args=(arguments args=[] defaults=[] kwDefaults=[] kwarg=- kwonlyargs=[] posonlyargs=[] vararg=-) body=(Name@1:9-1:10 ctx=Load id=a))] values=[(Name@1:12-1:13 ctx=Load id=b)]))',
  ],
]);
