import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('statements of a line', [
  [
    'a = b = c',
    '(Assign@1:0-1:9 targets=[(Name@1:0-1:1 ctx=Store id=a) (Name@1:4-1:5 ctx=Store id=b)] value=(Name@1:8-1:9 ctx=Load id=c))',
  ],
  [
    'a, *b = c',
    '(Assign@1:0-1:9 targets=[(Tuple@1:0-1:5 ctx=Store elts=[(Name@1:0-1:1 ctx=Store id=a) (Starred@1:3-1:5 ctx=Store value=(Name@1:4-1:5 ctx=Store id=b))])] value=(Name@1:8-1:9 ctx=Load id=c))',
  ],
  [
    '(a, [b]) = c',
    '(Assign@1:0-1:12 targets=[(Tuple@1:0-1:8 ctx=Store elts=[(Name@1:1-1:2 ctx=Store id=a) (List@1:4-1:7 ctx=Store elts=[(Name@1:5-1:6 ctx=Store id=b)])])] value=(Name@1:11-1:12 ctx=Load id=c))',
  ],
  [
    'a += b',
    '(AugAssign@1:0-1:6 op=Add target=(Name@1:0-1:1 ctx=Store id=a) value=(Name@1:5-1:6 ctx=Load id=b))',
  ],
  [
    'a **= yield',
    '(AugAssign@1:0-1:11 op=Pow target=(Name@1:0-1:1 ctx=Store id=a) value=(Yield@1:6-1:11 value=-))',
  ],
  [
    'a: b',
    '(AnnAssign@1:0-1:4 annotation=(Name@1:3-1:4 ctx=Load id=b) simple=true target=(Name@1:0-1:1 ctx=Store id=a) value=-)',
  ],
  [
    'a.b: c = d',
    '(AnnAssign@1:0-1:10 annotation=(Name@1:5-1:6 ctx=Load id=c) simple=false target=(Attribute@1:0-1:3 attr=b ctx=Store value=(Name@1:0-1:1 ctx=Load id=a)) value=(Name@1:9-1:10 ctx=Load id=d))',
  ],
  [
    '(a): b',
    '(AnnAssign@1:0-1:6 annotation=(Name@1:5-1:6 ctx=Load id=b) simple=false target=(Name@1:1-1:2 ctx=Store id=a) value=-)',
  ],
  ['return', '(Return@1:0-1:6 value=-)'],
  [
    'return a, *b',
    '(Return@1:0-1:12 value=(Tuple@1:7-1:12 ctx=Load elts=[(Name@1:7-1:8 ctx=Load id=a) (Starred@1:10-1:12 ctx=Load value=(Name@1:11-1:12 ctx=Load id=b))]))',
  ],
  ['raise', '(Raise@1:0-1:5 cause=- exc=-)'],
  [
    'raise a from b',
    '(Raise@1:0-1:14 cause=(Name@1:13-1:14 ctx=Load id=b) exc=(Name@1:6-1:7 ctx=Load id=a))',
  ],
  [
    'del a, b[c]',
    '(Delete@1:0-1:11 targets=[(Name@1:4-1:5 ctx=Del id=a) (Subscript@1:7-1:11 ctx=Del slice=(Name@1:9-1:10 ctx=Load id=c) value=(Name@1:7-1:8 ctx=Load id=b))])',
  ],
  [
    'assert a, b',
    '(Assert@1:0-1:11 msg=(Name@1:10-1:11 ctx=Load id=b) test=(Name@1:7-1:8 ctx=Load id=a))',
  ],
  ['global a, b', '(Global@1:0-1:11 names=[a b])'],
  ['nonlocal a', '(Nonlocal@1:0-1:10 names=[a])'],
  ['pass; break; continue', '(Pass@1:0-1:4) (Break@1:6-1:11) (Continue@1:13-1:21)'],
  [
    'a = b,',
    '(Assign@1:0-1:6 targets=[(Name@1:0-1:1 ctx=Store id=a)] value=(Tuple@1:4-1:6 ctx=Load elts=[(Name@1:4-1:5 ctx=Load id=b)]))',
  ],
]);
