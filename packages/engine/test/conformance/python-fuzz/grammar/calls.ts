import vocabulary from '../vocabulary.json' with { type: 'json' };
import type { Grammar, Production } from '../grammar.ts';

/** Calls of the methods of built-in types with what they expect, by the symbol of what they belong to. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  str: [
    'capitalize()', 'casefold()', 'center(<width>)', 'center(<width>, <char>)', 'count(<str>)', 'count(<str>, <index>, <index>)', 'encode(<encoding>)', 'endswith(<str>, <index>)', 'expandtabs()', 'expandtabs(<small>)', 'find(<str>, <index>)', 'find(<str>, None, <index>)', 'format(<any>, <any>)', 'format_map(<dict>)',
    'index(<str>)', 'isalnum()', 'isalpha()', 'isascii()', 'isdecimal()', 'isdigit()', 'isidentifier()', 'islower()', 'isnumeric()', 'isprintable()', 'isspace()', 'istitle()', 'isupper()', 'join(<iterable>)', 'ljust(<width>, <char>)', 'ljust(<width>)', 'lower()', 'lstrip()', 'lstrip(<str>)', 'partition(<str>)',
    'removeprefix(<str>)', 'removesuffix(<str>)', 'replace(<str>, <str>)', 'replace(<str>, <str>, <index>)', 'rfind(<str>)', 'rfind(<str>, <index>, <index>)', 'rindex(<str>)', 'rjust(<width>)', 'rjust(<width>, <char>)', 'rpartition(<str>)', 'rsplit()', 'rsplit(<str>, <index>)', 'rsplit(maxsplit=<index>)', 'rstrip(<str>)', 'split()', 'split(<str>)', 'split(<str>, <index>)', 'split(None, <index>)', 'split(maxsplit=<index>, sep=<char>)',
    'splitlines()', 'splitlines(keepends=<bool>)', 'startswith(<str>)', 'startswith(<tuple>)', 'strip()', 'strip(<str>)', 'swapcase()', 'title()', 'translate(str.maketrans(<str>, <str>))', 'translate({97: <any>, 98: None})', 'translate(str.maketrans("abc", "xyz", "d"))', 'upper()', 'zfill(<width>)', 'maketrans(<any>)',
  ],
  bytes: [
    'capitalize()', 'center(<width>)', 'center(<width>, b"*")', 'count(<bytes>)', 'count(<int>)', 'decode(<encoding>)', 'endswith(<bytes>)', 'expandtabs(<small>)', 'find(<bytes>)', 'find(<int>, <index>)', 'hex()', 'hex(":")', 'hex("-", <index>)', 'index(<bytes>)', 'isalnum()', 'isalpha()', 'isascii()', 'isdigit()', 'islower()', 'isspace()', 'istitle()', 'isupper()',
    'join(<iterable>)', 'ljust(<width>)', 'lower()', 'lstrip()', 'lstrip(<bytes>)', 'partition(<bytes>)', 'removeprefix(<bytes>)', 'removesuffix(<bytes>)', 'replace(<bytes>, <bytes>, <index>)', 'rfind(<bytes>)', 'rindex(<bytes>)', 'rjust(<width>, b".")', 'rpartition(<bytes>)', 'rsplit(<bytes>, <index>)', 'rstrip(<bytes>)', 'split()', 'split(<bytes>)', 'split(None, <index>)', 'splitlines(<bool>)', 'startswith(<bytes>)', 'startswith((<bytes>, <bytes>))', 'strip()', 'swapcase()', 'title()', 'translate(bytes.maketrans(b"ab", b"xy"))', 'translate(None, <bytes>)', 'upper()', 'zfill(<width>)', 'fromhex(<hexdigits>)',
  ],
  bytearray: ['copy()', 'pop()', 'pop(<index>)', 'append(<int>)', 'extend(<bytelist>)', 'insert(<index>, <int>)', 'remove(<int>)', 'reverse()', 'clear()', 'decode()', 'hex()', 'split(<bytes>)', 'upper()', 'find(<bytes>)', 'join([<bytes>, <bytes>])', 'replace(<bytes>, <bytes>)', 'strip()', '__iadd__(<bytes>)'],
  memoryview: ['tobytes()', 'tolist()', 'hex()', 'cast("b")', 'cast("H")', 'cast("B", [2, 2])', 'toreadonly()', 'release()', '__len__()'],
  int: ['bit_length()', 'bit_count()', 'conjugate()', 'as_integer_ratio()', 'to_bytes(<width>, <endian>)', 'to_bytes(<width>, <endian>, signed=<bool>)', 'to_bytes()', 'from_bytes(<bytes>, <endian>, signed=<bool>)', 'from_bytes(<list>)', '__index__()', '__floor__()', '__round__(<index>)', '__divmod__(<int>)', '__rsub__(<any>)', '__pow__(<small>)'],
  float: ['as_integer_ratio()', 'is_integer()', 'hex()', 'conjugate()', 'fromhex(<hextext>)', '__trunc__()', '__ceil__()', '__round__(<index>)', '__rtruediv__(<any>)', '__int__()'],
  complex: ['conjugate()', '__abs__()', '__bool__()', '__complex__()'],
  list: ['append(<any>)', 'clear()', 'copy()', 'count(<any>)', 'extend(<iterable>)', 'index(<int>)', 'index(<int>, <index>, <index>)', 'insert(<index>, <any>)', 'pop()', 'pop(<index>)', 'remove(<int>)', 'reverse()', 'sort()', 'sort(reverse=<bool>)', 'sort(key=<keyfunc>)', 'sort(key=<keyfunc>, reverse=<bool>)'],
  tuple: ['count(<any>)', 'index(<any>)', 'index(<int>, <index>)'],
  dict: ['clear()', 'copy()', 'fromkeys(<iterable>)', 'fromkeys(<strs>, <any>)', 'get(<key>)', 'get(<key>, <any>)', 'items()', 'keys()', 'values()', 'pop(<key>)', 'pop(<key>, <any>)', 'popitem()', 'setdefault(<key>)', 'setdefault(<key>, <any>)', 'update(<dict>)', 'update(<pairs>)', 'update(a=<any>)', 'update(<pairs>, b=<any>)', '__reversed__()', 'keys().isdisjoint(<iterable>)', 'items().mapping', 'keys() | <set>', 'values()'],
  set: ['add(<hashable>)', 'clear()', 'copy()', 'difference(<iterable>)', 'difference_update(<list>)', 'discard(<hashable>)', 'intersection(<iterable>, <iterable>)', 'intersection_update(<list>)', 'isdisjoint(<iterable>)', 'issubset(<iterable>)', 'issuperset(<iterable>)', 'pop()', 'remove(<hashable>)', 'symmetric_difference(<iterable>)', 'symmetric_difference_update(<list>)', 'union(<iterable>, <list>)', 'update(<list>)', 'union()'],
  range: ['count(<any>)', 'index(<int>)', '__len__()', '__reversed__()', '__contains__(<any>)'],
  slice: ['indices(<index>)', 'indices(<any>)', '__eq__(<slice>)'],
  bool: ['__and__(<any>)', '__or__(<bool>)', '__xor__(<int>)', 'bit_length()', 'conjugate()', 'to_bytes(1, "big")'],
};

/** Calls of the built-in functions and types with what they expect. */
const CALLS: readonly string[] = [
  'abs(<number>)', 'all(<iterable>)', 'any(<iterable>)', 'ascii(<any>)', 'bin(<int>)', 'bool(<any>)', 'bytearray(<any>)', 'bytes(<any>)', 'callable(<any>)', 'chr(<codepoint>)', 'classmethod(f0).__func__ is f0', 'compile(<code>, "text", <mode>) is None', 'complex(<any>)', 'complex(<number>, <any>)',
  'complex(imag=<number>)', 'delattr(<obj>, <attribute>)', 'dict(<any>)', 'dict(<pairs>, a=<any>)', 'dir(<list>)[:3]', 'divmod(<any>, <any>)', 'enumerate(<any>)', 'list(enumerate(<iterable>, start=<int>))', 'eval(<code>)', 'eval(<code>, {"n0": <any>})', 'eval(<code>, {"__builtins__": {}}, <dict>)', 'exec(<statements>)', 'exec(<statements>, {})', 'list(filter(<func>, <iterable>))', 'filter(None, <any>)', 'float(<any>)', 'format(<any>)', 'format(<any>, <anyspec>)',
  'frozenset(<iterable>)', 'frozenset(<list>).union(<list>)', 'getattr(<obj>, <attribute>)', 'getattr(<any>, <attribute>, <any>)', 'sorted(globals())[:3]', '"n0" in globals()', 'hasattr(<any>, <attribute>)', 'hash(<hashable>)', 'hex(<any>)', 'id(<int>) == id(<list>)', 'input()', 'input(<str>)', 'int(<any>)', 'int(<any>, <any>)', 'int(<numeral>, base=<base>)', 'isinstance(<any>, <type>)', 'isinstance(<any>, <any>)', 'issubclass(<type>, <type>)', 'issubclass(<any>, <any>)',
  'iter(<any>)', 'list(iter(iter(<list>).__next__, <int>))', 'len(<any>)', 'list(<any>)', 'sorted(locals())[:2]', 'list(map(<func>, <iterable>))', 'list(map(<func2>, <list>, <list>))', 'map(<any>, <any>)', 'max(<iterable>)', 'max(<any>, <any>)', 'max(<iterable>, default=<any>)', 'max(<iterable>, key=<keyfunc>)', 'memoryview(<any>)', 'min(<iterable>)', 'min(<any>, <any>, <any>)', 'min(<list>, key=<keyfunc>, default=<any>)', 'next(<gen>)', 'next(<gen>, <any>)', 'next(<any>)', 'object()', 'object(<any>)', 'oct(<any>)',
  'open(<path>)', 'open(<path>, <str>)', 'ord(<any>)', 'pow(<any>, <small>)', 'pow(<int>, <index>, <int>)', 'pow(<number>, <small>)', 'print(<any>)', 'print(<any>, <any>, sep=<any>)', 'print(<any>, end=<any>)', 'print(<any>, file=<any>)', 'property(<any>).fget', 'range(<any>)', 'range(<index>, <index>, <any>)', 'repr(<any>)', 'list(reversed(<any>))', 'reversed(<dict>)', 'round(<number>)', 'round(<float>, <index>)', 'round(<int>, <index>)', 'round(<any>, <any>)', 'set(<iterable>)', 'setattr(<obj>, <attribute>, <any>)', 'setattr(<any>, <any>, <any>)',
  'slice(<any>, <any>)', 'sorted(<iterable>)', 'sorted(<iterable>, key=<keyfunc>, reverse=<bool>)', 'staticmethod(f0)(<int>)', 'str(<any>)', 'str(<any>, <encoding>)', 'str(<bytes>, errors="replace")', 'sum(<iterable>)', 'sum(<list>, <any>)', 'sum(<any>, start=<any>)', 'super()', 'super(C1, C1(1, 2)).__init__(<int>)', 'super(<type>, <any>)', 'tuple(<any>)', 'type(<any>)', 'type("T", (<type>,), <dict>)', 'type(<str>, (), {})', 'vars(<any>)', 'list(zip(<iterable>, <iterable>))', 'list(zip(<list>, <list>, strict=<bool>))', 'list(zip(*<strs>))', 'zip(<any>, <any>)', 'aiter(<any>)', 'anext(<any>)', '__import__(<modulename>).__name__', '__build_class__(<func>, <str>)', 'breakpoint', 'exit', 'quit', 'open.__name__', '[copyright, credits, license, help] is None', '__debug__', '__name__', 'Ellipsis',
];

/** Not called with anything: they ask, end the program, give addresses, or tell what is no promise. */
const UNCALLED = new Set(['breakpoint', 'copyright', 'credits', 'exit', 'help', 'id', 'input', 'license', 'quit', 'open', 'dir', 'vars', 'globals', 'locals', 'exec', 'eval', 'compile', 'print', 'hash', 'memoryview']);

/** Methods that tell of the implementation, or are another's business. */
const UNASKED = new Set(['__new__', '__init__', '__sizeof__', '__alloc__', '__getattribute__', '__reduce__', '__reduce_ex__', '__hash__', '__getformat__', '__class_getitem__', '__mul__', '__rmul__', '__imul__', '__pow__', '__rpow__', '__lshift__', '__rlshift__', 'obj']);

const builtinNames = vocabulary.builtins.filter((name) => !UNCALLED.has(name));
const callables = builtinNames.filter((name) => /^[a-z]/.test(name));
const errors = vocabulary.builtins.filter((name) => /(Error|Exception|Iteration|Exit|Interrupt|Warning|Group)$/.test(name));

const wrongMethods = Object.entries(vocabulary.methods).map(([type, names]) => ({
  type,
  calls: names.filter((name) => !UNASKED.has(name)),
}));

/** Types whose values another symbol makes. */
const SYMBOLS: Readonly<Record<string, string>> = { frozenset: 'frozenset' };

/** Calls of all builtins and all methods, with right and with wrong arguments. */
export const calls: Grammar = {
  method: Object.entries(METHODS).map(([type, forms]) => ({ text: `<${type}method>`, weight: Math.sqrt(forms.length) })),
  ...Object.fromEntries(
    Object.entries(METHODS).map(([type, forms]) => [`${type}method`, forms.map((form) => `<${type}>.${form}`)]),
  ),
  frozenset: ['frozenset(<list>)', 'h0'],
  builtin: CALLS,
  code: ['"1 + 1"', '"n0 * 2"', '"[v for v in xs]"', '"undefined"', '"1 +"', '"(lambda: n0)()"', '"x = 1"', '"f\'{n0}\'"', '"  3"', '"print(1)"', '""', '"1\\n2"', '"a"', '<any>'],
  statements: ['"print(n0)"', '"k0 = 2"', '"for i in range(2): print(i)"', '"1/0"', '"if"', '"def f(): return 1\\nprint(f())"', '"raise ValueError(3)"', '<any>'],
  mode: ['"eval"', '"exec"', '"single"', '"other"'],
  path: ['"missing.txt"', '"/"', '"/no/such"', '""', '<int> - 2000000'],
  modulename: ['"math"', '"nothing_of_it"', '"os.path"', '"collections.abc"', '""'],
  args: ['', '<any>', '<any>, <any>', '<any>, <any>, <any>', '*<iterable>', 'key=<any>', '<any>, x=<any>', '**<dict>', '<any>, <any>, <any>, <any>'],
  wrong: [
    { text: '<wrongcall>', weight: 2 }, { text: '<wrongmethod>', weight: 3 }, { text: '<wrongerror>', weight: 0.5 },
  ],
  wrongcall: callables.map((name): Production => `${name}(<args>)`),
  wrongerror: errors.map((name): Production => `${name}(<args>)`),
  wrongmethod: wrongMethods.map(({ type, calls: names }) => ({ text: `<wrong${type}>`, weight: Math.sqrt(names.length) })),
  ...Object.fromEntries(
    wrongMethods.map(({ type, calls: names }) => [
      `wrong${type}`,
      names.flatMap((name): Production[] => [`<${SYMBOLS[type] ?? type}>.${name}(<args>)`, { text: `${type}.${name}(<args>)`, weight: 0.3 }, { text: `<${SYMBOLS[type] ?? type}>.${name}`, weight: 0.05 }]),
    ]),
  ),
  errorname: errors.filter((name) => !/Group|Exit|Interrupt|Unicode|System/.test(name)),
};
