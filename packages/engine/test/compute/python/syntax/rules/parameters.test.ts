import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('lambdas and parameters', [
  [
    'lambda: a',
    '(Expr@1:0-1:9 value=(Lambda@1:0-1:9 args=(arguments args=[] defaults=[] kwDefaults=[] kwarg=- kwonlyargs=[] posonlyargs=[] vararg=-) body=(Name@1:8-1:9 ctx=Load id=a)))',
  ],
  [
    'lambda a, b=c: d',
    '(Expr@1:0-1:16 value=(Lambda@1:0-1:16 args=(arguments args=[(arg@1:7-1:8 annotation=- arg=a) (arg@1:10-1:11 annotation=- arg=b)] defaults=[(Name@1:12-1:13 ctx=Load id=c)] kwDefaults=[] kwarg=- kwonlyargs=[] posonlyargs=[] vararg=-) body=(Name@1:15-1:16 ctx=Load id=d)))',
  ],
  [
    'lambda *a, b, **c: d',
    '(Expr@1:0-1:20 value=(Lambda@1:0-1:20 args=(arguments args=[] defaults=[] kwDefaults=[-] kwarg=(arg@1:16-1:17 annotation=- arg=c) kwonlyargs=[(arg@1:11-1:12 annotation=- arg=b)] posonlyargs=[] vararg=(arg@1:8-1:9 annotation=- arg=a)) body=(Name@1:19-1:20 ctx=Load id=d)))',
  ],
  [
    'lambda a, /, b, *, c=d: e',
    '(Expr@1:0-1:25 value=(Lambda@1:0-1:25 args=(arguments args=[(arg@1:13-1:14 annotation=- arg=b)] defaults=[] kwDefaults=[(Name@1:21-1:22 ctx=Load id=d)] kwarg=- kwonlyargs=[(arg@1:19-1:20 annotation=- arg=c)] posonlyargs=[(arg@1:7-1:8 annotation=- arg=a)] vararg=-) body=(Name@1:24-1:25 ctx=Load id=e)))',
  ],
  [
    'lambda: lambda: a',
    '(Expr@1:0-1:17 value=(Lambda@1:0-1:17 args=(arguments args=[] defaults=[] kwDefaults=[] kwarg=- kwonlyargs=[] posonlyargs=[] vararg=-) body=(Lambda@1:8-1:17 args=(arguments args=[] defaults=[] kwDefaults=[] kwarg=- kwonlyargs=[] posonlyargs=[] vararg=-) body=(Name@1:16-1:17 ctx=Load id=a))))',
  ],
]);
