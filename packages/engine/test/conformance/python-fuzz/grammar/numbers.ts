import type { Random } from '../../../../src/sim/index.ts';
import type { Grammar } from '../grammar.ts';

const pick = <Item>(random: Random, items: readonly Item[]) =>
  items[random.integer(0, items.length - 1)] as Item;

const INTEGERS = [
  '0', '1', '-1', '2', '3', '7', '10', '-3', '-7', '255', '256', '-256', '1_000', '0xff', '0o17', '0b101',
  '2**31', '-2**31', '2**53', '2**53 + 1', '-2**63', '2**64 - 1', '10**18', '10**25', '-10**30', '123456789012345678901234567890',
];

const FLOATS = [
  '0.0', '-0.0', '0.5', '1.0', '-1.5', '2.5', '3.5', '0.1', '1e16', '1e22', '1e-5', '1e-7', '123456.789', '1e100', '1e308',
  '5e-324', '0.30000000000000004', '2.675', '1.005', '1_0.5', '.25', '100.', '9007199254740993.0',
];

const loose = (texts: readonly string[]) =>
  texts.map((text) => ({ text, loose: 'operand' as const }));

/** Integers, floats, complex numbers, truth values and their operators. */
export const numbers: Grammar = {
  intlit: [
    { text: (random) => `${random.integer(0, 12)}`, weight: 3 },
    { text: (random) => `-${random.integer(1, 12)}`, weight: 1, loose: 'operand' },
    { text: (random) => pick(random, INTEGERS), loose: 'operand' },
    { text: (random) => `${random.integer(-1_000_000, 1_000_000)}`, loose: 'operand' },
  ],
  /** Where a large one would make much work. */
  small: [{ text: (random) => `${random.integer(0, 4)}`, weight: 4 }, 'k0', 'len("ab")', 'True', '(k0 + 1)'],
  width: [{ text: (random) => `${random.integer(0, 14)}`, weight: 4 }, 'k0', '-1'],
  index: [{ text: (random) => `${random.integer(-5, 5)}`, weight: 6 }, 'k0', '-k0', { text: '<any>', weight: 0.2 }],
  variable: ['n0', 'n1', 'n2', { text: 'v', when: ['v'], weight: 6 }, { text: 'p', when: ['function'], weight: 3 }, { text: 'q', when: ['function'], weight: 2 }],
  int: [
    { text: '<intlit>', weight: 8 },
    { text: '<variable>', weight: 8 },
    ...loose([
      '<int> + <int>', '<int> - <int>', '<int> * <small>', '<int> * <intlit>', '<int> // <int>', '<int> % <int>',
      '<int> & <int>', '<int> | <int>', '<int> ^ <int>', '<int> << <small>', '<int> >> <small>', '<intlit> ** <small>',
      '(<int> % 1000) ** <small>', '-<int>', '+<int>', '~<int>',
    ]),
    { text: '<int> if <bool> else <int>', loose: 'always' },
    { text: '(n2 := <int>)', when: ['statement'] },
    '<list>[<index>]', 'len(<sized>)', 'abs(<int>)', 'int(<number>)', 'int(<numeral>)', 'int(<numeral>, <base>)', 'round(<float>)',
    'sum(<list>)', 'min(<list>)', 'max(<list>)', 'min(<int>, <int>)', 'max(<list>, key=<keyfunc>)', 'ord(<char>)', 'hash(<hashable>)',
    'pow(<int>, <small>, <int>)', '<str>.count(<str>)', '<str>.find(<str>)', '<list>.index(<int>)', '<int>.bit_length()',
    '<tuple>.count(<int>)', 'divmod(<int>, <int>)[0]', '<dict>.get(<str>, <int>)', '<dict>[<key>]', '(lambda p: <int+function>)(<int>)',
    '<func>(<int>)', '<obj>.size', '<range>[<index>]', '<bytes>[<index>]', 'next(<gen>, <int>)', 'int.from_bytes(<bytes>, <endian>)',
    { text: '<any>', weight: 0.4 },
  ],
  endian: ['"big"', '"little"', { text: '<str>', weight: 0.2 }],
  base: ['0', '2', '8', '10', '16', '36', { text: '<int>', weight: 0.5 }],
  numeral: ['"12"', '" -7 "', '"0x1f"', '"1_000"', '"ff"', '"0b11"', '"1__0"', '""', '"x"', '"٣"', 'b"17"', 'str(<int>)', 'hex(<int>)', '<str>'],
  floatlit: [
    { text: (random) => pick(random, FLOATS), weight: 3, loose: 'operand' },
    { text: (random) => `${random.integer(-9999, 9999) / 100}`, loose: 'operand' },
    { text: (random) => `${(random.next() * 1000).toPrecision(random.integer(1, 17))}` },
  ],
  float: [
    { text: '<floatlit>', weight: 8 },
    { text: 'x0', weight: 4 },
    { text: 'x1', weight: 4 },
    ...loose([
      '<float> + <number>', '<float> - <float>', '<number> * <float>', '<number> / <number>', '<float> // <number>', '<float> % <number>',
      '<floatlit> ** <small>', '-<float>', '+<float>', '<float> ** -<small>',
    ]),
    'float(<int>)', 'float(<floattext>)', 'abs(<float>)', 'round(<float>, <index>)', 'sum([<float>, <float>, <float>])', 'max(<float>, <number>)',
    'divmod(<float>, <number>)[1]', 'float.fromhex(<hextext>)', '<complex>.real', 'pow(<float>, <small>)', { text: '<any>', weight: 0.3 },
  ],
  floattext: ['"1.5"', '"-inf"', '"nan"', '"1e3"', '" 2 "', '"1_0.0"', '"x"', '"0x1"', 'repr(<float>)', '<numeral>'],
  hextext: ['"0x1.8p3"', '"-0x1p-1074"', '"inf"', '"1.8"', '"zz"', '(<float>).hex()'],
  complex: [
    { text: 'z0', weight: 4 }, '1j', '(2+3j)', '-0.5j', 'complex(<number>, <number>)', 'complex(<complextext>)',
    ...loose(['<complex> + <number>', '<complex> - <complex>', '<complex> * <complex>', '<complex> / <complex>', '<complex> ** <small>', '-<complex>']),
    '<complex>.conjugate()', { text: '<any>', weight: 0.2 },
  ],
  complextext: ['"1+2j"', '"-1j"', '" (3) "', '"1 + 2j"', '"nan+infj"', '""'],
  number: [{ text: '<int>', weight: 5 }, { text: '<float>', weight: 4 }, '<bool>', { text: '<complex>', weight: 0.3 }],
  bool: [
    'True', 'False',
    ...['<number> <order> <number>', '<str> <order> <str>', '<list> <order> <list>', '<int> <order> <int> <order> <int>', '<set> <order> <set>',
      '<tuple> <order> <tuple>', '<int> in <list>', '<int> not in <range>', '<str> in <str>', '<str> not in <dict>', '<any> is None', '<any> is not None',
      '<any> == <any>', '<any> != <any>', '<bool> is True', '<bytes> <order> <bytes>', '<int> in <set> == <bool>',
    ].map((text) => ({ text, loose: 'operand' as const })),
    { text: 'not <any>', loose: 'always' },
    { text: '<bool> and <bool>', loose: 'always' },
    { text: '<bool> or <bool>', loose: 'always' },
    'bool(<any>)', 'isinstance(<any>, <type>)', 'isinstance(<any>, (<type>, <type>))', 'isinstance(<any>, <type> | <type>)', 'issubclass(<type>, <type>)', 'callable(<any>)', 'hasattr(<any>, <attribute>)',
    'any(<list>)', 'all(<iterable>)', '<str>.startswith(<str>)', '<str>.endswith((<str>, <str>))', '<set>.issubset(<iterable>)',
    '<float>.is_integer()', '<str>.isdigit()', '<str>.isalpha()',
  ],
  order: ['<', '<=', '>', '>=', '==', '!='],
};
