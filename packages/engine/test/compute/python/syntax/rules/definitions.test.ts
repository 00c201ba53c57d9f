import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('functions and classes', [
  [
    'def f(a, b: c = d, *e: *f, g, **h) -> i: j',
    '(FunctionDef@1:0-1:42 args=(arguments args=[(arg@1:6-1:7 annotation=- arg=a) (arg@1:9-1:13 annotation=(Name@1:12-1:13 ctx=Load id=c) arg=b)] defaults=[(Name@1:16-1:17 ctx=Load id=d)] kwDefaults=[-] kwarg=(arg@1:32-1:33 annotation=- arg=h) kwonlyargs=[(arg@1:27-1:28 annotation=- arg=g)] posonlyargs=[] vararg=(arg@1:20-1:25 annotation=(Starred@1:23-1:25 ctx=Load value=(Name@1:24-1:25 ctx=Load id=f)) arg=e)) body=[(Expr@1:41-1:42 value=(Name@1:41-1:42 ctx=Load id=j))] decoratorList=[] name=f returns=(Name@1:38-1:39 ctx=Load id=i))',
  ],
  [
    '@a\n@b.c\ndef d(): pass',
    '(FunctionDef@3:0-3:13 args=(arguments args=[] defaults=[] kwDefaults=[] kwarg=- kwonlyargs=[] posonlyargs=[] vararg=-) body=[(Pass@3:9-3:13)] decoratorList=[(Name@1:1-1:2 ctx=Load id=a) (Attribute@2:1-2:4 attr=c ctx=Load value=(Name@2:1-2:2 ctx=Load id=b))] name=d returns=-)',
  ],
  [
    'async def f(): await a',
    '(AsyncFunctionDef@1:0-1:22 args=(arguments args=[] defaults=[] kwDefaults=[] kwarg=- kwonlyargs=[] posonlyargs=[] vararg=-) body=[(Expr@1:15-1:22 value=(Await@1:15-1:22 value=(Name@1:21-1:22 ctx=Load id=a)))] decoratorList=[] name=f returns=-)',
  ],
  [
    'class A: pass',
    '(ClassDef@1:0-1:13 bases=[] body=[(Pass@1:9-1:13)] decoratorList=[] keywords=[] name=A)',
  ],
  [
    'class A(b, *c, d=e): pass',
    '(ClassDef@1:0-1:25 bases=[(Name@1:8-1:9 ctx=Load id=b) (Starred@1:11-1:13 ctx=Load value=(Name@1:12-1:13 ctx=Load id=c))] body=[(Pass@1:21-1:25)] decoratorList=[] keywords=[(keyword@1:15-1:18 arg=d value=(Name@1:17-1:18 ctx=Load id=e))] name=A)',
  ],
  [
    '@a\nclass B: pass',
    '(ClassDef@2:0-2:13 bases=[] body=[(Pass@2:9-2:13)] decoratorList=[(Name@1:1-1:2 ctx=Load id=a)] keywords=[] name=B)',
  ],
]);
