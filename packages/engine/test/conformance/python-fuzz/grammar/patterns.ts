import type { Grammar } from '../grammar.ts';

/** `match` with patterns of all kinds. */
export const patterns: Grammar = {
  subject: ['<any>', '<tuple>', '<dict>', '<list>', '<obj>', '<int>', '<str>', '<int>, <str>', '{"a": <int>, "k": [<int>, <int>]}', '(<int>, [<int>, <str>])', '*<list>, <int>'],
  literal: ['0', '1', '-1', '3', '"a"', 'b"abc"', '1.5', '-2j', '1+2j', '"con" "cat"', 'None', 'True', 'False', 'C0.kind', 'sys.maxsize'],
  closed: [{ text: '<literal>', weight: 3 }, '_', '[]', '()', '[<pattern1>, _]', '[_, *_]', '(_, <pattern1>)', '[<closed>, *_, <closed>]', '{"a": _}', '{"a": <closed>, "b": _}', '{}', 'int()', 'str()', 'int(<literal>)', 'C0(size=<closed>)', 'C0(<closed>)', 'C0(<closed>, name=<closed>)', '(int() | str())', 'float() | None', 'list([<closed>])', 'dict()', '<type0>(<closed>)', 'bool()', 'bytes()'],
  type0: ['int', 'str', 'list', 'tuple', 'Exception', 'C1', 'n0'],
  pattern1: ['<closed>', '<literal> | <literal>', '<closed>'],
  pattern: [{ text: '<closed>', weight: 2 }, '<literal> | <literal> | <literal>', '[a, b]', '[a, *b]', '(a, (b, *_))', '{"a": a, **b}', '{"k": [a, b]}', '<closed> as a', 'C0(size=a)', 'C0(a, name=b)', 'int(a)', 'str() as a', '[int(a), str(b)]', '(1 | 2 | 3) as a', '*a, b', 'a, b', '[_, [a, b]]', '{"a": int() | float() as a}', '[*a]', 'C1(a, b)'],
  case: ['case <pattern>:\n    print(<number>, "matched")\n    <block>', 'case <closed> if <bool>:\n    <block>', 'case [a, *b] if a:\n    print("guard", a, b)', 'case <pattern>:\n    print(sorted(k for k in ("a", "b") if k in globals()))'],
  match: ['match <subject>:\n    <case>\n    <case>\n    case _:\n        print("none")', 'match <subject>:\n    <case>\n    <case>\n    <case>', 'match <subject>:\n    <case>\n    case a:\n        print("all", a)', 'match <subject>:\n    case <pattern>:\n        show(lambda: (a, b))\n    case _:\n        <block>'],
};
