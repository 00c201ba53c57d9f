import type { Random } from '../../../../src/sim/index.ts';
import type { Grammar } from '../grammar.ts';

const pick = <Item>(random: Random, items: readonly Item[]) =>
  items[random.integer(0, items.length - 1)] as Item;

const TEXTS = [
  "''", "'a'", "'abc'", "'Hello, World'", "'  padded\\t'", "'a,b,,c'", "'x=1; y=2'", "'line\\nbreak\\r\\nend'", "'ß'", "'ǆ İ ı'", "'naïve café'", "'日本語'",
  "'😀 smile'", "'\\u0301e'", "'\\x00\\x7f'", "'It\\'s'", '"quote\\"d\'"', "r'raw\\n'", "'tab\\there'", "'AbC dEf'", "'12'", "'٣'", "'²½'", "'%s and %d'",
  "'{} {0}'", "'{x!r:>{w}}'", "'aaaa'", "'abcabc'", "'ﬁ'", "'\\ud800'", "'ends.'", "'__init__'", "'class'", "'one two  three'", "'''three\nlines\n'''", "'Σίσυφος'", "'con' 'cat'", "'\\101\\x41'",
];

const loose = (texts: readonly string[]) =>
  texts.map((text) => ({ text, loose: 'operand' as const }));

/** Text, bytes, f-strings, and the languages of formats. */
export const text: Grammar = {
  strlit: [{ text: (random) => pick(random, TEXTS) }],
  char: [{ text: (random) => pick(random, ["'a'", "'é'", "'*'", "'😀'", "' '", "'Z'", "'\\n'"]), weight: 6 }, { text: '<str>', weight: 0.3 }],
  str: [
    { text: '<strlit>', weight: 8 },
    { text: 's0', weight: 4 }, { text: 's1', weight: 4 }, { text: 's2', weight: 2 },
    ...loose(['<str> + <str>', '<strlit> * <small>', '<small> * <strlit>', '<format> % <int>', '<format> % (<any>, <any>)', '<format> % <tuple>', '<mapformat> % <dict>']),
    { text: '<str> if <bool> else <str>', loose: 'always' },
    '<str>[<index>]', '<str>[<slicing>]', 'str(<any>)', 'repr(<any>)', 'ascii(<any>)', 'chr(<codepoint>)', 'hex(<int>)', 'oct(<int>)', 'bin(<int>)',
    'format(<int>, <intspec>)', 'format(<float>, <floatspec>)', 'format(<str>, <strspec>)', 'format(<complex>, <floatspec>)', 'format(<any>, <anyspec>)', 'str(<bytes>, <encoding>)', '<bytes>.decode()',
    '<fstring>', '<strs>[<index>]', '<str>.join(<strs>)', 'min(<strs>)', 'max(<strs>, key=len)', '<braceformat>.format(<any>, <any>, x=<any>, w=<width>)', '<obj>.name', 'type(<any>).__name__', 'next(iter(<strs>), <str>)',
    '<str>.upper()', '<str>.replace(<str>, <str>)', '<str>.strip()', '<str>.title()', '<str>.removeprefix(<str>)',
    { text: '<any>', weight: 0.3 },
  ],
  codepoint: ['65', '0x1f600', '-1', '0x110000', '<intlit>'],
  encoding: ['"utf-8"', '"ascii"', '"latin-1"', '"utf-16"', '"utf-8", "replace"', '"ascii", "ignore"', '"ascii", "backslashreplace"', '"nothing"', '"utf-8", "surrogateescape"'],
  format: ['"%s"', '"%r|%s"', '"%d"', '"%5.2f"', '"%-8s|"', '"%+d %%"', '"%x %X"', '"%#o"', '"%e"', '"%g"', '"%c"', '"%05d"', '"%*d"', '"%.3s"', '"%i"', '"%a"', '"% d"', '"%q"', '"%"', '"%(a)s"', '<strlit>'],
  mapformat: ['"%(a)s"', '"%(b)5d|"', '"%(zz)s"', '"%(a)r %(b)r"'],
  braceformat: ['"{} {}"', '"{1}{0}"', '"{0!r:>8}"', '"{x}"', '"{x!s:^{w}}|"', '"{0[0]}"', '"{0.real}"', '"{{}}"', '"{} {1}"', '"{3}"', '"{"', '"}"', '"{0:{w}}"', '"{x:}"', '"{!a}"', '"{0!z}"', '"{:d}"', '<strlit>'],
  align: ['', '', '<', '>', '^', '*<', '*>', '0^', 'é>', '=', '_='],
  sign: ['', '', '', '+', '-', ' ', 'z'],
  alternate: ['', '', '#'],
  zero: ['', '', '0'],
  fieldwidth: ['', '', '1', '5', '10', '16'],
  grouping: ['', '', '', ',', '_'],
  precision: ['', '', '.0', '.1', '.3', '.10', '.17'],
  intkind: ['', 'd', 'b', 'o', 'x', 'X', 'c', 'n', 'e', 'f', 'g', '%', 's'],
  floatkind: ['', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n', 'd'],
  intspec: ["'<align><sign><alternate><zero><fieldwidth><grouping><intkind>'"],
  floatspec: ["'<align><sign><alternate><zero><fieldwidth><grouping><precision><floatkind>'", { text: "'<sign><precision><floatkind>'", weight: 2 }],
  strspec: ["'<align><fieldwidth><precision>'", "'<align><fieldwidth><precision>s'", "'<sign><fieldwidth>d'", "'<grouping>'"],
  anyspec: ["''", "'<align><fieldwidth>'", '<intspec>', '<floatspec>', '<strspec>', '<any>'],
  /** What may stand in the braces of an f-string: no backslash, and no quote of its own kind. */
  fvalue: [
    'n0', 'n1', 'x0', 'x1', 's0', 's1', 'xs', 'ws', 'd0', 't0', 'z0', 'b0', 'o0', 'None', 'True', 'n0 + 1', 'xs[0]', 'd0["a"]', 's0[::-1]', 'len(xs)', 'n0 / n1', 'f"{n0}"', '(lambda: 1)()',
    '[v for v in xs]', '{1: 2}["x"]', 'n0, n1', '*xs, 1', '(n0 := 3)', 'n0 if n1 else s0', 'not n0', '"a" "b"', 'f0(1)', '-x0', 'x0 ** 2', 'q0', 'm0', 'type(n0)', 'undefined',
  ],
  conversion: ['', '', '', '!r', '!s', '!a'],
  debug: ['', '', '', '=', ' = '],
  fspec: ['', '', ':<align><fieldwidth>', ':<sign><fieldwidth><precision><floatkind>', ':>{k0}', ':{k0 + 5}.{k0}f', ':{"*"}^{10}', ':<grouping>', ':#x'],
  ffield: ['{<fvalue><debug><conversion><fspec>}'],
  fpiece: [{ text: '<ffield>', weight: 4 }, ' ', 'a', '{{', '}}', '😀', ': ', '\\n', '%'],
  fstring: ["f'<fpiece><fpiece><fpiece>'", "f'<ffield>'", "f'<fpiece>' '<fpiece0>'", "rf'<ffield>'", "F'''<fpiece>\n<fpiece>'''"],
  fpiece0: ['plain', '{', ''],
  byteslit: [
    "b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'a,b,c'", "b'Hello'", "b'12'", "b'  x '", "rb'\\d'", "b'\\xc3\\xa9'", 'b"it\'s"', "b'\\n\\t\\r'",
  ],
  bytes: [
    { text: '<byteslit>', weight: 6 }, { text: 'b0', weight: 4 },
    ...loose(['<bytes> + <bytes>', '<byteslit> * <small>', '<bytesformat> % <any>', '<bytesformat> % (<any>, <any>)']),
    'bytes(<small>)', 'bytes(<bytelist>)', 'bytes(<str>, <encoding>)', '<str>.encode(<encoding>)', '<str>.encode()', '<bytes>[<slicing>]', 'bytes.fromhex(<hexdigits>)', '<int>.to_bytes(<width>, <endian>)', 'bytes(<any>)', '<bytes>.upper()', '<bytes>.replace(<bytes>, <bytes>)', '<bytes>.join([<bytes>, <bytes>])',
    { text: '<any>', weight: 0.2 },
  ],
  bytesformat: ["b'%s'", "b'%d|%x'", "b'%a'", "b'%b'", "b'%c'", "b'%5.1f'", "b'%r'"],
  bytelist: ['[1, 2, 255]', '[256]', '[-1]', '<list>', 'range(3)'],
  hexdigits: ['"00ff"', '"0 1"', '"a b"', '"zz"', '" 41 42 "', '<str>'],
  bytearray: ['bytearray(<bytes>)', 'bytearray(<small>)', 'bytearray(<bytelist>)', 'ba0', { text: '<any>', weight: 0.1 }],
  memoryview: ['memoryview(<bytes>)', 'memoryview(ba0)', 'memoryview(<bytes>)[<slicing>]', 'm0'],
};
