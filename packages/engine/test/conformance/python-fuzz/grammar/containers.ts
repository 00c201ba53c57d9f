import type { Grammar } from '../grammar.ts';

const loose = (texts: readonly string[]) =>
  texts.map((text) => ({ text, loose: 'operand' as const }));

/** What the clauses of a comprehension can be. */
const CLAUSES = [
  'for v in <list:>', 'for v in <range:>', 'for v in <list:> if <bool:v>', 'for u in <range:> for v in <list:v>', 'for u, v in <pairs:>', 'for u, *v in <pairs:>', 'for v in <iterable:> if <bool:v> if <bool:v>',
  'for v in <gen:>', 'for (u, v) in enumerate(<list:>)',
];

/** Lists, tuples, dicts, sets, ranges, slices, iterators, comprehensions. */
export const containers: Grammar = {
  clauses: CLAUSES,
  listlit: ['[]', '[<intlit>]', '[<intlit>, <intlit>]', '[<intlit>, <intlit>, <intlit>]', '[3, 1, 2]', '[1, 1, 2]'],
  list: [
    { text: '<listlit>', weight: 5 },
    { text: 'xs', weight: 5 }, { text: 'ys', weight: 4 },
    '[<int>, <int>, <int>]', '[*<iterable>, <int>]', '[<int:v> <clauses>]', '[(<int:v>, <str:v>) <clauses>]', '[[<int:v> <clauses>] for u in <range:>]', 'list(<iterable>)', 'sorted(<iterable>)', 'sorted(<list>, reverse=<bool>)', 'sorted(<iterable>, key=<keyfunc>)',
    '<list>[<slicing>]', '<list>.copy()', 'list(map(<func>, <list>))', 'list(filter(<func>, <list>))', 'list(reversed(<list>))', 'list(zip(<list>, <strs>))', 'list(enumerate(<list>, <int>))', 'list(<dict>.values())', 'list(range(<index>))', 'dir(<obj>)[-1:]',
    ...loose(['<list> + <list>', '<listlit> * <small>', '<small> * <listlit>']),
    { text: '<list> or <list>', loose: 'always' },
    { text: '<any>', weight: 0.3 },
  ],
  strs: [
    { text: 'ws', weight: 5 }, '[<str>, <str>]', '[<strlit>, <strlit>, <strlit>]', '<str>.split()', '<str>.split(<char>)', '<str>.split(<char>, <index>)', '<str>.rsplit(None, <index>)', '<str>.splitlines(<bool>)', 'list(<str>)', 'sorted(<strs>)', 'sorted(<strs>, key=str.lower)', '[str(v) <clauses>]',
    'list(<dict>)', 'sorted(<dict>)', '<str>.partition(<char>)', { text: '<any>', weight: 0.2 },
  ],
  tuple: [
    { text: 't0', weight: 5 }, '()', '(<int>,)', '(<int>, <str>)', '(<any>, <any>, <any>)', '(*<iterable>, <int>)', 'tuple(<iterable>)', '<tuple>[<slicing>]', 'divmod(<number>, <number>)', '<float>.as_integer_ratio()', '<str>.rpartition(<char>)', 'tuple(v <clauses>)',
    ...loose(['<tuple> + <tuple>', '(<int>, <int>) * <small>']), { text: '<any>', weight: 0.2 },
  ],
  key: ['"a"', '"b"', '"c"', '<str>', { text: '<any>', weight: 0.2 }],
  dict: [
    { text: 'd0', weight: 5 }, { text: 'd1', weight: 3 }, '{}', '{"a": <int>, "b": <int>}', '{<key>: <int>, <key>: <any>}', '{**<dict>, <key>: <int>}', '{<str:v>: <int:v> <clauses>}', 'dict(a=<int>, b=<int>)', 'dict(<pairs>)', 'dict(<dict>, c=<any>)', 'dict(zip(<strs>, <list>))', 'dict.fromkeys(<strs>, <any>)', '<dict>.copy()', 'vars(<obj>)',
    ...loose(['<dict> | <dict>']), { text: '<any>', weight: 0.2 },
  ],
  pairs: ['<dict>.items()', 'zip(<list>, <strs>)', 'enumerate(<strs>)', '[(<int>, <int>), (<int>, <str>)]', 'zip(<strs>, <list>, strict=<bool>)', '[<tuple>, <tuple>]', 'enumerate(<str>, <int>)'],
  set: [
    { text: 'q0', weight: 4 }, { text: 'q1', weight: 3 }, 'set()', '{<int>, <int>}', '{<int>, <int>, <str>}', '{*<list>, <int>}', 'set(<list>)', 'set(<str>)', '{<int:v> <clauses>}', 'frozenset(<list>)', 'h0', 'set(<dict>)', '<set>.union(<list>)', '<set>.difference(<list>, <list>)', '<set>.intersection(<set>)', '<set>.symmetric_difference(<list>)', '<dict>.keys()',
    ...loose(['<set> | <set>', '<set> & <set>', '<set> - <set>', '<set> ^ <set>', '<dict>.keys() & <set>', '<dict>.items() | <set>']), { text: '<any>', weight: 0.1 },
  ],
  range: ['range(<index>)', 'range(<index>, <index>)', 'range(<index>, <index>, <index>)', 'range(10)', 'range(10, 0, -3)', 'r0', '<range>[<slicing>]'],
  bound: ['', '', '<index>', 'None', '100', '-100'],
  slicing: ['<bound>:<bound>', '<bound>:<bound>:<bound>', '::-1', '::2', ':', '<index>:', 'slice(<index>, <index>)'],
  slice: ['slice(<index>)', 'slice(<index>, None, <index>)', 'slice(None, <any>)', 'slice(*<list>)'],
  gen: [
    '(<int:v> <clauses>)', 'iter(<list>)', 'iter(<str>)', 'g0(<int>)', 'map(<func>, <list>)', 'filter(None, <list>)', 'reversed(<list>)', 'zip(<list>, <list>)', 'enumerate(<strs>)', 'iter(iter(<list>).__next__, <int>)', 'iter(<dict>)', 'iter(<dict>.items())', 'iter(<range>)', 'reversed(<dict>)', 'map(<func2>, <list>, <range>)',
  ],
  iterable: [{ text: '<list>', weight: 3 }, '<strs>', '<tuple>', '<range>', '<str>', '<set>', '<dict>', '<gen>', '<bytes>', '<dict>.values()', '<obj>', { text: '<any>', weight: 0.2 }],
  sized: [{ text: '<list>', weight: 3 }, '<str>', '<tuple>', '<dict>', '<set>', '<range>', '<bytes>', '<strs>', '<obj>', { text: '<any>', weight: 0.2 }],
  hashable: ['<intlit>', '<strlit>', '<byteslit>', '(<intlit>, <strlit>)', 'frozenset(<listlit>)', 'True', '<floatlit>', '1j', { text: '<list>', weight: 0.3 }, '()', 'range(<small>)'],
  func: [
    { text: 'f0', weight: 4 }, { text: 'f1', weight: 3 }, 'str', 'abs', 'len', 'bool', '(lambda v: <int:v>)', '(lambda v, *rest: (v, rest))', '(lambda v=<int>: v)', 'int', 'repr', 'hash', '<obj>', 'float', '(lambda *, v: v)', 'C0', { text: '<any>', weight: 0.2 },
  ],
  func2: ['pow', 'max', '(lambda u, v: <int:v>)', 'divmod', '<func>', 'complex', '(lambda u, /, v=1: [u, v])', 'round', 'min'],
  keyfunc: ['None', 'str', 'abs', 'lambda v: -v', 'lambda v: v % 3', 'repr', 'len', '<func>'],
  type: ['int', 'str', 'float', 'list', 'dict', 'tuple', 'bool', 'object', 'bytes', 'set', 'complex', 'type', 'range', 'Exception', 'C0', 'type(None)', { text: '<any>', weight: 0.2 }],
  attribute: ['"size"', '"name"', '"missing"', '"__len__"', '"append"', '"real"', '"__class__"', '"grow"', { text: '<any>', weight: 0.2 }],
  none: ['None', 'print()', '<list>.reverse()', '<dict>.clear()'],
  any: [
    { text: '<int>', weight: 5 }, { text: '<float>', weight: 3 }, { text: '<str>', weight: 5 }, { text: '<list>', weight: 3 }, '<bool>', '<strs>', '<tuple>', '<dict>', '<set>', '<bytes>', '<complex>', { text: '<obj>', weight: 2 }, 'None', '...', 'NotImplemented', '<range>', '<slice>', '<bytearray>', { text: '<func>', weight: 0.5 }, { text: '<type>', weight: 0.5 },
    { text: '<gen>', weight: 0.5 }, { text: '<method>', weight: 4 }, { text: '<builtin>', weight: 4 }, { text: '<special>', weight: 1 }, { text: '<exc>', weight: 0.4 }, 'undefined', { text: '<attributed>', weight: 1 }, { text: '<subscript>', weight: 1 }, { text: '<wrong>', weight: 1 }, { text: '<unusual>', weight: 0.7 },
  ],
  subscript: ['<any>[<index>]', '<any>[<slicing>]', '<list>[<any>]', '<dict>[<any>]', '<str>[<any>]', '<tuple>[<index>]', '<obj>[<any>]', '<obj>[<slicing>, <index>]', 'list[int]', 'dict[str, <type>]', '<memoryview>[<index>]', '<bytearray>[<slicing>]', '<gen>[0]'],
  attributed: ['<any>.real', '<obj>.<name>', '<int>.numerator', '<complex>.imag', '<range>.step', '<slice>.stop', '<any>.missing', '<str>.nothing', '<list>.apend', '<exc>.args', '<func>.__name__', '<memoryview>.nbytes', '<memoryview>.shape', '<type>.__mro__', '<type>.__name__', 'C0.<name>', 'type(<obj>).__mro__', '<dict>.get.__name__', 'f0.__defaults__', 'f0.__code__.co_varnames', 'f0.__kwdefaults__', '<memoryview>.format', '<memoryview>.readonly'],
  name: ['size', 'name', 'missing', 'grow', 'nam', 'area', 'kind', 'both', 'slot'],
  special: ['<obj>(<any>)', '<obj> + <any>', '-<obj>', '<obj> == <obj>', '<obj> < <obj>', '<any> @ <any>', '<obj> @ <int>', '<any> in <obj>', 'abs(<obj>)', 'len(<obj>)', 'f"{<objname>:>12}"', 'str(<obj>)', 'bool(<obj>)', 'round(<obj>)', 'iter(<obj>)', 'list(<obj>)', 'hash(C0(1))', 'reversed(<obj>)', 'int(<obj>)', 'float(<obj>)', 'divmod(<obj>, <int>)', '<obj> ** <int>', '<obj> // <int>', '<int> - <obj>', '~<obj>', '<obj>.grow(<int>)', '<obj>.both', 'format(<obj>, <strlit>)', 'bytes(<obj>)', 'complex(<obj>)', 'next(<obj>)', 'range(<small>)[<obj>]', '<list>[<obj>]'].map((text) => ({ text, loose: 'always' as const })),
  objname: ['o0', 'o1'],
  obj: [{ text: 'o0', weight: 3 }, { text: 'o1', weight: 2 }, 'C0(<int>)', 'C1(<int>, <any>)', 'C0(<any>)', { text: 'C0(<int>, <int>, <int>)', weight: 0.3 }, { text: 'self', when: ['method'], weight: 3 }],
  unusual: [
    { text: 'lambda: <any>', loose: 'always' }, { text: '<any> if <bool> else <any>', loose: 'always' }, '(lambda *p, q=<int>, **kw: (p, q, kw))(*<iterable>, **<dict>)', 'f0(<any>, *<list>, **<dict>)', 'f1(<int>, q=<int>)', 'f1(p=<int>)', 'f0()', 'print(<any>, <any>, sep=<str>)', 'print(*<iterable>, end=<str>)', { text: '<any> or <any>', loose: 'always' }, { text: '<any> and <any>', loose: 'always' }, { text: 'not <any>', loose: 'always' },
    { text: '-<any>', loose: 'operand' }, { text: '<any> + <any>', loose: 'operand' }, { text: '<any> - <any>', loose: 'operand' }, { text: '<any> // <any>', loose: 'operand' }, { text: '<any> < <any>', loose: 'operand' }, { text: '<any> in <any>', loose: 'operand' }, { text: '<any> | <any>', loose: 'operand' }, { text: '<any> % <any>', loose: 'operand' }, { text: '~<any>', loose: 'operand' }, { text: '<any> >= <any>', loose: 'operand' },
    'compose(<func>, <func>)(<int>)', 'count(<small>)()',
  ],
};
