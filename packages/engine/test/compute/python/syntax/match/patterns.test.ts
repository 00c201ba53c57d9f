import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('match', [
  [
    'match a:\n  case 1: b',
    '(Match@1:0-2:11 cases=[(match_case body=[(Expr@2:10-2:11 value=(Name@2:10-2:11 ctx=Load id=b))] guard=- pattern=(MatchValue@2:7-2:8 value=(Constant@2:7-2:8 unicodePrefix=false value=int:1)))] subject=(Name@1:6-1:7 ctx=Load id=a))',
  ],
  [
    "match a, b:\n  case -1 | 'c' | None: d",
    '(Match@1:0-2:25 cases=[(match_case body=[(Expr@2:24-2:25 value=(Name@2:24-2:25 ctx=Load id=d))] guard=- pattern=(MatchOr@2:7-2:22 patterns=[(MatchValue@2:7-2:9 value=(UnaryOp@2:7-2:9 op=USub operand=(Constant@2:8-2:9 unicodePrefix=false value=int:1))) (MatchValue@2:12-2:15 value=(Constant@2:12-2:15 unicodePrefix=false value=str:"c")) (MatchSingleton@2:18-2:22 value=None)]))] subject=(Tuple@1:6-1:10 ctx=Load elts=[(Name@1:6-1:7 ctx=Load id=a) (Name@1:9-1:10 ctx=Load id=b)]))',
  ],
  [
    'match a:\n  case [b, *_, c]: d\n  case (e,): f\n  case g, *h: i',
    '(Match@1:0-4:15 cases=[(match_case body=[(Expr@2:19-2:20 value=(Name@2:19-2:20 ctx=Load id=d))] guard=- pattern=(MatchSequence@2:7-2:17 patterns=[(MatchAs@2:8-2:9 name=b pattern=-) (MatchStar@2:11-2:13 name=-) (MatchAs@2:15-2:16 name=c pattern=-)])) (match_case body=[(Expr@3:13-3:14 value=(Name@3:13-3:14 ctx=Load id=f))] guard=- pattern=(MatchSequence@3:7-3:11 patterns=[(MatchAs@3:8-3:9 name=e pattern=-)])) (match_case body=[(Expr@4:14-4:15 value=(Name@4:14-4:15 ctx=Load id=i))] guard=- pattern=(MatchSequence@4:7-4:12 patterns=[(MatchAs@4:7-4:8 name=g pattern=-) (MatchStar@4:10-4:12 name=h)]))] subject=(Name@1:6-1:7 ctx=Load id=a))',
  ],
  [
    "match a:\n  case {'b': c, d.e: 1, **f}: g",
    '(Match@1:0-2:31 cases=[(match_case body=[(Expr@2:30-2:31 value=(Name@2:30-2:31 ctx=Load id=g))] guard=- pattern=(MatchMapping@2:7-2:28 keys=[(Constant@2:8-2:11 unicodePrefix=false value=str:"b") (Attribute@2:16-2:19 attr=e ctx=Load value=(Name@2:16-2:17 ctx=Load id=d))] patterns=[(MatchAs@2:13-2:14 name=c pattern=-) (MatchValue@2:21-2:22 value=(Constant@2:21-2:22 unicodePrefix=false value=int:1))] rest=f))] subject=(Name@1:6-1:7 ctx=Load id=a))',
  ],
  [
    'match a:\n  case B(1, c=d): e\n  case F.g(): h',
    '(Match@1:0-3:15 cases=[(match_case body=[(Expr@2:18-2:19 value=(Name@2:18-2:19 ctx=Load id=e))] guard=- pattern=(MatchClass@2:7-2:16 cls=(Name@2:7-2:8 ctx=Load id=B) kwdAttrs=[c] kwdPatterns=[(MatchAs@2:14-2:15 name=d pattern=-)] patterns=[(MatchValue@2:9-2:10 value=(Constant@2:9-2:10 unicodePrefix=false value=int:1))])) (match_case body=[(Expr@3:14-3:15 value=(Name@3:14-3:15 ctx=Load id=h))] guard=- pattern=(MatchClass@3:7-3:12 cls=(Attribute@3:7-3:10 attr=g ctx=Load value=(Name@3:7-3:8 ctx=Load id=F)) kwdAttrs=[] kwdPatterns=[] patterns=[]))] subject=(Name@1:6-1:7 ctx=Load id=a))',
  ],
  [
    'match a:\n  case (b | c) as d if e: f\n  case _: g',
    '(Match@1:0-3:11 cases=[(match_case body=[(Expr@2:26-2:27 value=(Name@2:26-2:27 ctx=Load id=f))] guard=(Name@2:23-2:24 ctx=Load id=e) pattern=(MatchAs@2:7-2:19 name=d pattern=(MatchOr@2:8-2:13 patterns=[(MatchAs@2:8-2:9 name=b pattern=-) (MatchAs@2:12-2:13 name=c pattern=-)]))) (match_case body=[(Expr@3:10-3:11 value=(Name@3:10-3:11 ctx=Load id=g))] guard=- pattern=(MatchAs@3:7-3:8 name=- pattern=-))] subject=(Name@1:6-1:7 ctx=Load id=a))',
  ],
  [
    'match a:\n  case 1 + 2j: b',
    '(Match@1:0-2:16 cases=[(match_case body=[(Expr@2:15-2:16 value=(Name@2:15-2:16 ctx=Load id=b))] guard=- pattern=(MatchValue@2:7-2:13 value=(BinOp@2:7-2:13 left=(Constant@2:7-2:8 unicodePrefix=false value=int:1) op=Add right=(Constant@2:11-2:13 unicodePrefix=false value=imaginary:4000000000000000))))] subject=(Name@1:6-1:7 ctx=Load id=a))',
  ],
]);
