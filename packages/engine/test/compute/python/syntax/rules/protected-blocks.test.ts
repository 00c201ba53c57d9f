import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('with and try', [
  [
    'with a: b',
    '(With@1:0-1:9 body=[(Expr@1:8-1:9 value=(Name@1:8-1:9 ctx=Load id=b))] items=[(withitem contextExpr=(Name@1:5-1:6 ctx=Load id=a) optionalVars=-)])',
  ],
  [
    'with a as b, c as (d, e): f',
    '(With@1:0-1:27 body=[(Expr@1:26-1:27 value=(Name@1:26-1:27 ctx=Load id=f))] items=[(withitem contextExpr=(Name@1:5-1:6 ctx=Load id=a) optionalVars=(Name@1:10-1:11 ctx=Store id=b)) (withitem contextExpr=(Name@1:13-1:14 ctx=Load id=c) optionalVars=(Tuple@1:18-1:24 ctx=Store elts=[(Name@1:19-1:20 ctx=Store id=d) (Name@1:22-1:23 ctx=Store id=e)]))])',
  ],
  [
    'with (a as b, c): d',
    '(With@1:0-1:19 body=[(Expr@1:18-1:19 value=(Name@1:18-1:19 ctx=Load id=d))] items=[(withitem contextExpr=(Name@1:6-1:7 ctx=Load id=a) optionalVars=(Name@1:11-1:12 ctx=Store id=b)) (withitem contextExpr=(Name@1:14-1:15 ctx=Load id=c) optionalVars=-)])',
  ],
  [
    'with (a, b): c',
    '(With@1:0-1:14 body=[(Expr@1:13-1:14 value=(Name@1:13-1:14 ctx=Load id=c))] items=[(withitem contextExpr=(Name@1:6-1:7 ctx=Load id=a) optionalVars=-) (withitem contextExpr=(Name@1:9-1:10 ctx=Load id=b) optionalVars=-)])',
  ],
  [
    'with (a): b',
    '(With@1:0-1:11 body=[(Expr@1:10-1:11 value=(Name@1:10-1:11 ctx=Load id=b))] items=[(withitem contextExpr=(Name@1:6-1:7 ctx=Load id=a) optionalVars=-)])',
  ],
  [
    'try: a\nexcept: b',
    '(Try@1:0-2:9 body=[(Expr@1:5-1:6 value=(Name@1:5-1:6 ctx=Load id=a))] finalbody=[] handlers=[(ExceptHandler@2:0-2:9 body=[(Expr@2:8-2:9 value=(Name@2:8-2:9 ctx=Load id=b))] name=- type=-)] orelse=[])',
  ],
  [
    'try: a\nexcept b as c: d\nelse: e\nfinally: f',
    '(Try@1:0-4:10 body=[(Expr@1:5-1:6 value=(Name@1:5-1:6 ctx=Load id=a))] finalbody=[(Expr@4:9-4:10 value=(Name@4:9-4:10 ctx=Load id=f))] handlers=[(ExceptHandler@2:0-2:16 body=[(Expr@2:15-2:16 value=(Name@2:15-2:16 ctx=Load id=d))] name=c type=(Name@2:7-2:8 ctx=Load id=b))] orelse=[(Expr@3:6-3:7 value=(Name@3:6-3:7 ctx=Load id=e))])',
  ],
  [
    'try: a\nfinally: b',
    '(Try@1:0-2:10 body=[(Expr@1:5-1:6 value=(Name@1:5-1:6 ctx=Load id=a))] finalbody=[(Expr@2:9-2:10 value=(Name@2:9-2:10 ctx=Load id=b))] handlers=[] orelse=[])',
  ],
  [
    'try: a\nexcept* b: c',
    '(TryStar@1:0-2:12 body=[(Expr@1:5-1:6 value=(Name@1:5-1:6 ctx=Load id=a))] finalbody=[] handlers=[(ExceptHandler@2:0-2:12 body=[(Expr@2:11-2:12 value=(Name@2:11-2:12 ctx=Load id=c))] name=- type=(Name@2:8-2:9 ctx=Load id=b))] orelse=[])',
  ],
]);
