import type { Grammar } from '../grammar.ts';

/** Uses of the library: a module is imported where it is used, in one way or the other. */
const USES: Readonly<Record<string, readonly string[]>> = {
  math: ['sqrt(<number>)', 'floor(<float>)', 'ceil(<any>)', 'gcd(<int>, <int>, <int>)', 'lcm(<int>, <int>)', 'factorial(<small>)', 'comb(<small>, <small>)', 'perm(<small>)', 'isclose(<float>, <float>)', 'hypot(<float>, <float>)', 'log(<number>)', 'log(<int>, <int>)', 'log2(<number>)', 'sin(<float>)', 'fsum(<list>)', 'prod(<list>)', 'modf(<float>)', 'frexp(<float>)', 'ldexp(<float>, <index>)', 'trunc(<any>)', 'copysign(<float>, <float>)', 'isqrt(<int>)', 'fmod(<float>, <float>)', 'remainder(<float>, <float>)', 'dist(<tuple>, <tuple>)', 'nextafter(<float>, <float>)', 'isnan(<any>)', 'degrees(<float>)', 'exp(<small>)', 'atan2(<float>, <float>)', 'pow(<float>, <small>)'],
  itertools: ['chain(<iterable>, <iterable>)', 'islice(<iterable>, <small>)', 'islice(count(<int>, <int>), <small>)', 'product(<list>, repeat=2)', 'permutations(<listlit>)', 'combinations(<list>, 2)', 'combinations_with_replacement(<listlit>, <small>)', 'accumulate(<list>)', 'accumulate(<list>, <func2>)', 'groupby(<list>)', 'zip_longest(<list>, <strs>, fillvalue=<any>)', 'takewhile(<func>, <list>)', 'dropwhile(<func>, <list>)', 'filterfalse(None, <iterable>)', 'starmap(pow, [(2, <small>)])', 'compress(<list>, <list>)', 'pairwise(<iterable>)', 'repeat(<any>, <small>)', 'islice(cycle(<listlit>), 5)', 'chain.from_iterable(<strs>)', 'tee(<list>)[1]'].map((use) => `list(${use})`),
  functools: ['reduce(<func2>, <list>)', 'reduce(<func2>, <list>, <any>)', 'partial(<func>, <any>)(<args>)', 'partial(f0, q=<int>)', 'cmp_to_key(lambda a, b: a - b)(<int>) < cmp_to_key(lambda a, b: a - b)(<int>)', 'lru_cache(<func>)(<int>)', 'cache(f0)(<int>)', 'partial(max, <int>)(<int>, key=<keyfunc>)'],
  collections: ['Counter(<iterable>)', 'Counter(<str>).most_common(<small>)', 'Counter(<list>) + Counter(<list>)', 'Counter(<list>) - Counter(<list>)', 'OrderedDict(<pairs>)', 'defaultdict(list, <dict>)', 'defaultdict(<func>)[<hashable>]', 'deque(<iterable>, <small>)', 'deque(<list>).rotate(<index>)', 'namedtuple("P", "x y")(<int>, <any>)', 'namedtuple("P", <strs>)', 'namedtuple("P", "x y", defaults=[<int>])(<args>)', 'ChainMap(<dict>, <dict>)', 'deque(<list>)[<index>]', 'Counter(a=<int>, b=<int>).total()', 'OrderedDict.fromkeys(<str>)'],
  operator: ['itemgetter(<any>)(<list>)', 'attrgetter("size")(<obj>)', 'methodcaller("upper")(<str>)', 'add(<any>, <any>)', 'floordiv(<int>, <int>)', 'mod(<number>, <number>)', 'contains(<list>, <any>)', 'index(<any>)', 'truth(<any>)', 'concat(<list>, <any>)', 'itemgetter(0, <index>)(<str>)', 'not_(<any>)', 'neg(<any>)', 'lt(<any>, <any>)', 'countOf(<list>, <int>)', 'length_hint(<iterable>)', 'getitem(<any>, <any>)'],
  string: ['ascii_lowercase[<slicing>]', 'capwords(<str>)', 'Template("$a and ${b}").substitute(<dict>)', 'Template("$a $z").safe_substitute(<dict>)', 'digits', 'Formatter().format("{0} {x}", <any>, x=<any>)', 'punctuation'],
  re: ['findall(<pattern0>, <str>)', 'sub(<pattern0>, <str>, <str>)', 'split(<pattern0>, <str>)', 'match(<pattern0>, <str>)', 'search(<pattern0>, <str>)', 'fullmatch(<pattern0>, <str>)', 'escape(<str>)', 'compile(<pattern0>)', 'sub(r"\\w", lambda m: m[0].upper(), <str>)', 'findall(<pattern0>, <str>, re.I)', 'subn(<pattern0>, "-", <str>, <small>)', '[m.span() for m in re.finditer(<pattern0>, <str>)]', 'sub(r"(\\w)(\\w)", r"\\2\\g<1>", <str>)'],
  json: ['dumps(<any>)', 'dumps(<dict>, indent=<small>)', 'dumps(<any>, sort_keys=True)', 'loads(<jsontext>)', 'dumps(<str>, ensure_ascii=<bool>)', 'dumps(<list>, separators=(",", ":"))', 'loads(json.dumps(<list>))', 'dumps(<any>, default=repr)', 'loads(<str>)'],
  textwrap: ['wrap(<str>, 8)', 'fill(<str>, <width>)', 'dedent(<str>)', 'indent(<str>, "> ")', 'shorten(<str>, 12)'],
  statistics: ['mean(<list>)', 'median(<list>)', 'mode(<list>)', 'pstdev(<list>)', 'stdev(<list>)', 'variance([<float>, <float>])', 'quantiles(<list>)', 'multimode(<str>)', 'fmean(<list>)', 'median_low(<list>)'],
  heapq: ['nlargest(<small>, <list>)', 'nsmallest(<small>, <strs>, key=len)', 'heappushpop(<list>, <int>)', 'heappop(<list>)', 'heapify(<any>)'],
  bisect: ['bisect(<list>, <int>)', 'bisect_left([1, 2, 2, 5], <number>)', 'insort(<list>, <any>)', 'bisect_right(<strs>, <str>, key=len)'],
  struct: ['pack("<h", <int>)', 'pack(">I2s", <int>, <bytes>)', 'unpack("<h", <bytes>)', 'calcsize(<str>)', 'unpack(">d", struct.pack(">d", <float>))', 'pack("3sxb", <bytes>, <int>)'],
  fractions: ['Fraction(<int>, <int>)', 'Fraction(<float>)', 'Fraction(<str>)', 'Fraction(<int>, 7) + <number>', 'Fraction(3, <int>) < <number>', 'Fraction(<float>).limit_denominator(10)', 'Fraction(1, 3) ** <small>', 'round(fractions.Fraction(<int>, 3), <small>)'],
  datetime: ['date(2024, <int>, <int>)', 'timedelta(days=<number>, hours=<int>)', 'datetime(2024, 2, 29, <small>) + datetime.timedelta(<float>)', 'date(2024, 1, 31).strftime("%Y-%m-%d %a %j")', 'date.fromisoformat(<str>)', 'timedelta(<int>) // <any>', 'datetime.strptime("2024-03-01", "%Y-%m-%d")', 'time(<small>, <int>)', 'timedelta(<float>) * <number>', 'date(2024, 1, 1) - datetime.date(2023, 1, <int>)', 'datetime(1, 1, 1).isoformat()'],
  copy: ['copy(<any>)', 'deepcopy(<any>)', 'deepcopy(l0)', 'copy(<obj>)', 'deepcopy(d1)'],
  random: ['Random(<int>).random()', 'Random(<str>).randint(1, 100)', 'Random(7).sample(<list>, <small>)', 'Random(1).choice(<any>)', 'Random(3).gauss(0, 1)', 'Random(5).choices(<strs>, k=<small>)', 'Random(2).randrange(<int>)', 'Random(4).uniform(<float>, <float>)', 'Random(9).getrandbits(<int>)', 'Random(6).shuffle(<list>)'],
  base64: ['b64encode(<bytes>)', 'b64decode(<any>)', 'b32encode(<bytes>)', 'b16decode(<bytes>)', 'urlsafe_b64encode(<bytes>)', 'b85encode(<bytes>)'],
  io: ['StringIO(<str>).read(<index>)', 'StringIO(<str>).readlines()', 'BytesIO(<bytes>).getvalue()', 'StringIO(<any>).getvalue()', 'BytesIO(<bytes>).read(<small>)', '[line for line in io.StringIO(<str>)]'],
  csv: ['reader(<strs>)', 'DictReader(["a,b", "1,2", <str>])'].map((use) => `list(csv.${use})`),
  types: ['SimpleNamespace(a=<any>)', 'MappingProxyType(<dict>)', 'FunctionType is type(f0)', 'GeneratorType.__name__', 'MethodType(f0, <any>)()', 'NoneType', 'ModuleType("m")'],
  typing: ['Optional[<type>]', 'Union[int, <type>]', 'List[int]', 'Callable[[int], <type>]', 'get_type_hints(f0)', 'Any', 'Literal[<intlit>, <strlit>]', 'cast(int, <any>)', 'TypeVar("T")', 'Dict[str, <type>]', 'Tuple[int, ...]', 'NamedTuple("P", [("x", int)])(<args>)'],
  contextlib: ['suppress(ValueError).__class__.__name__', 'nullcontext(<any>).__enter__()', 'closing(<any>).thing', 'ExitStack().__class__'],
  dataclasses: ['make_dataclass("P", ["x", ("y", int, 3)])(<args>)', 'asdict(<any>)', 'is_dataclass(<any>)', 'fields(<any>)', 'make_dataclass("P", ["x"], order=True)(<int>) < <any>'],
  enum: ['Enum("E", "A B C")(<int>)', 'Enum("E", "A B")["A"]', 'IntEnum("E", "A B").B + <int>', 'Flag("F", "R W X")(<small>)', 'list(enum.Enum("E", <strs>))', 'IntFlag("F", "R W")(<int>)'],
  hashlib: ['md5(<bytes>).hexdigest()', 'sha256(<any>).hexdigest()', 'new(<str>)', 'sha1(<bytes>).digest_size'],
  numbers: ['Integral.__name__', 'Number in type(<obj>).__mro__'],
  keyword: ['iskeyword(<any>)', 'kwlist[<slicing>]'],
};

const FULL = /^(list|\[|round)\b|^\[/;

/** Statements that use modules of the library. */
export const library: Grammar = {
  pattern0: ['r"\\w+"', 'r"(a)(b)?"', 'r"[a-c]*"', 'r"\\s"', 'r"^.|$"', { text: () => 'r"(?P<x>\\d)"' }, 'r"a|b"', 'r"("', 'r"(?i)A"', 'r"\\b"', '"."', 'r"(?<=a)b"', 'r"[^\\W\\d]+?"', 'r"(.)\\1"', 'r"*"', 'r"a{2,}"', '""', 'r"(?:x|y)*z?"', 'r"[z-a]"', '<str>'],
  jsontext: ["'[1, 2.5, null]'", "'{\"a\": [true, \"x\"]}'", "'{'", "'[1,]'", "'\"\\\\u00e9\"'", "'1e5'", "'NaN'", "''", "'{\"a\" 1}'", "'tru'", '<str>'],
  library: [
    ...Object.keys(USES).map((name) => ({ text: `<${name}use>`, weight: 1 })),
    'from dataclasses import dataclass, field\n@dataclass(<dataclassoptions>)\nclass D:\n    x: int\n    y: list = field(default_factory=list)\n    z: str = <strlit>\nshow(lambda: D(<args>))\nshow(lambda: D(1) == D(<int>))\nshow(lambda: D(1) < D(2))\nshow(lambda: hash(D(1, 2)) == hash(D(1, 2)))',
    'import enum\nclass Color(enum.<enumkind>):\n    RED = <int>\n    BLUE = <any>\n    GREEN = enum.auto()\n    def describe(self):\n        return self.name, self.value\nshow(lambda: list(Color))\nshow(lambda: Color(<int>))\nshow(lambda: Color.RED.describe())\nshow(lambda: Color[<str>])',
    'from collections import defaultdict as dd, deque\nn = dd(int)\nfor v in <iterable>:\n    tick()\n    n[v] += 1\nprint(dict(n))\nq = deque(<list>, maxlen=<small>)\nq.append(<int>)\nq.appendleft(<int>)\nprint(q, q.pop())',
    'from functools import *\n@lru_cache(maxsize=2)\ndef f1(p):\n    print("called", p)\n    return <any:function>\nshow(f1, <int>)\nshow(f1, <int>)\nprint(f1.cache_info())',
    'from functools import singledispatch, total_ordering, wraps, cached_property\n@singledispatch\ndef f1(p):\n    return "any"\n@f1.register(int)\ndef _(p):\n    return "int"\n@f1.register\ndef _(p: list):\n    return "list"\nshow(f1, <any>)\nshow(f1, <list>)',
    'from contextlib import suppress, redirect_stdout\nimport io\nwith suppress(<excname>):\n    <block>\nwith redirect_stdout(io.StringIO()) as text:\n    print(<any>)\nprint(text.getvalue())',
    'from abc import ABC, abstractmethod\nclass Shape(ABC):\n    @abstractmethod\n    def area(self): ...\n    @property\n    @abstractmethod\n    def kind(self): ...\nclass Square(Shape):\n    def area(self): return <any>\nshow(Shape)\nshow(Square)\nshow(lambda: isinstance(<any>, Shape))',
    'import os.path as path, sys as system\nshow(lambda: path.join(<str>, <str>))\nshow(lambda: path.splitext(<str>))\nshow(lambda: system.maxsize + <int>)',
    'import random\nrandom.seed(<intlit>)\nprint(random.random(), random.randint(0, 9), random.choice(<list>), random.sample(range(20), 3))', 'from math import pi as half, tau\nprint(half * <number>, tau)', 'from itertools import count as counter\nfor v, n0 in zip(counter(<int>, <small>), <list>):\n    tick()\n    print(v, n0)',
    'import nothing.at.all', 'from . import something', 'from math import (sin, missing)', 'import collections.abc\nshow(lambda: isinstance(<any>, collections.abc.<abc>))', 'import warnings\nwarnings.simplefilter(<filter>)\nshow(lambda: warnings.warn(<str>))', 'from typing import NamedTuple, Protocol\nclass P(NamedTuple):\n    x: int\n    y: str = <str>\nshow(lambda: P(<args>))\nshow(lambda: P(1)._replace(y=<any>))\nshow(lambda: P(1)._asdict())',
  ],
  filter: ['"error"', '"ignore"'],
  abc: ['Iterable', 'Sequence', 'Mapping', 'Hashable', 'Sized', 'Callable', 'Iterator', 'Set', 'MutableSequence', 'Container', 'Generator', 'Collection'],
  dataclassoptions: ['', 'order=True', 'frozen=True', 'eq=False', 'kw_only=True', 'slots=True', 'order=True, frozen=True', 'repr=False', 'unsafe_hash=True'],
  enumkind: ['Enum', 'IntEnum', 'Flag', 'IntFlag', 'StrEnum'],
  ...Object.fromEntries(
    Object.entries(USES).map(([name, uses]) => [
      `${name}use`,
      uses.map((use) => {
        if (name === 'itertools') return `from itertools import *\nshow(lambda: ${use})`;
        const call = FULL.test(use) ? use : `${name}.${use}`;
        return `import ${name}\nshow(lambda: ${call})`;
      }),
    ]),
  ),
};
