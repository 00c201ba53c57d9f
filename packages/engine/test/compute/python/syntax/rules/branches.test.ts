import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('branches and loops', [
  [
    'if a:\n  b\nelif c:\n  d\nelse:\n  e',
    '(If@1:0-6:3 body=[(Expr@2:2-2:3 value=(Name@2:2-2:3 ctx=Load id=b))] orelse=[(If@3:0-6:3 body=[(Expr@4:2-4:3 value=(Name@4:2-4:3 ctx=Load id=d))] orelse=[(Expr@6:2-6:3 value=(Name@6:2-6:3 ctx=Load id=e))] test=(Name@3:5-3:6 ctx=Load id=c))] test=(Name@1:3-1:4 ctx=Load id=a))',
  ],
  [
    'while a: b\nelse: c',
    '(While@1:0-2:7 body=[(Expr@1:9-1:10 value=(Name@1:9-1:10 ctx=Load id=b))] orelse=[(Expr@2:6-2:7 value=(Name@2:6-2:7 ctx=Load id=c))] test=(Name@1:6-1:7 ctx=Load id=a))',
  ],
  [
    'for a, b in c: d',
    '(For@1:0-1:16 body=[(Expr@1:15-1:16 value=(Name@1:15-1:16 ctx=Load id=d))] iter=(Name@1:12-1:13 ctx=Load id=c) orelse=[] target=(Tuple@1:4-1:8 ctx=Store elts=[(Name@1:4-1:5 ctx=Store id=a) (Name@1:7-1:8 ctx=Store id=b)]))',
  ],
  [
    'for a in b, *c: d\nelse: e',
    '(For@1:0-2:7 body=[(Expr@1:16-1:17 value=(Name@1:16-1:17 ctx=Load id=d))] iter=(Tuple@1:9-1:14 ctx=Load elts=[(Name@1:9-1:10 ctx=Load id=b) (Starred@1:12-1:14 ctx=Load value=(Name@1:13-1:14 ctx=Load id=c))]) orelse=[(Expr@2:6-2:7 value=(Name@2:6-2:7 ctx=Load id=e))] target=(Name@1:4-1:5 ctx=Store id=a))',
  ],
  [
    'async def f():\n  async for a in b: c',
    '(AsyncFunctionDef@1:0-2:21 args=(arguments args=[] defaults=[] kwDefaults=[] kwarg=- kwonlyargs=[] posonlyargs=[] vararg=-) body=[(AsyncFor@2:2-2:21 body=[(Expr@2:20-2:21 value=(Name@2:20-2:21 ctx=Load id=c))] iter=(Name@2:17-2:18 ctx=Load id=b) orelse=[] target=(Name@2:12-2:13 ctx=Store id=a))] decoratorList=[] name=f returns=-)',
  ],
]);
