/** A schema with values of one of its messages, as JSON texts. */
export interface EncodingCase {
  readonly schema: string;
  readonly message: string;
  readonly values: readonly string[];
}

const SCALARS =
  'double float int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64 bool string bytes'.split(
    ' ',
  );

const fields = (prefix: string, label: string, first: number, option = '') =>
  SCALARS.map(
    (type, index) => `${label} ${type} ${prefix}_${type} = ${first + index}${option};`,
  ).join('\n  ');

const PACKABLE = SCALARS.slice(0, -2);
const packable = (prefix: string, first: number, option: string) =>
  PACKABLE.map(
    (type, index) => `repeated ${type} ${prefix}_${type} = ${first + index}${option};`,
  ).join('\n  ');

/** All scalar types in every label of proto3, an enum and itself nested. */
export const PROTO3 = `syntax = "proto3";
package rack.v3;
enum Colour { NONE = 0; RED = 1; DEEP_BLUE = 70000; MINUS = -1; }
message All {
  ${fields('i', '', 1)}
  ${fields('o', 'optional', 21)}
  ${fields('r', 'repeated', 41)}
  ${packable('u', 61, ' [packed = false]')}
  Colour colour = 81;
  optional Colour maybe_colour = 82;
  repeated Colour colours = 83;
  All child = 84;
  repeated All children = 85;
  oneof choice { string word = 86; int32 count = 87; All whole = 88; Colour tint = 89; }
  message Empty {}
  Empty empty = 2047;
  map<string, int32> by_name = 90;
  map<int32, string> by_int32 = 91;
  map<sint64, All> by_sint64 = 92;
  map<bool, double> by_bool = 93;
  map<uint64, Colour> by_uint64 = 94;
  map<fixed32, bytes> by_fixed32 = 95;
  map<sfixed64, .rack.v3.All.Empty> by_sfixed64 = 96;
  int32 far_away = 536870911 [json_name = "distance"];
}
`;

/** The same of proto2, with a group and extensions. */
export const PROTO2 = `syntax = "proto2";
package rack.v2;
enum Colour { NONE = 0; RED = 1; BLUE = 2; ALIAS = 2; option allow_alias = true; }
message All {
  ${fields('o', 'optional', 1)}
  ${fields('r', 'repeated', 21)}
  ${packable('p', 41, ' [packed = true]')}
  optional Colour colour = 61 [default = BLUE];
  repeated Colour colours = 62;
  repeated Colour packed_colours = 63 [packed = true];
  optional group Single = 64 { optional int32 a = 1; optional Single inner = 2; }
  repeated group Many = 65 { required string b = 1; }
  optional Need need = 66;
  oneof choice { string word = 67; int32 count = 68; Need whole = 69; }
  map<string, Colour> colour_of = 70;
  map<int64, Need> needs = 71;
  reserved 72, 80 to 89;
  reserved "gone", "lost";
  extensions 100 to 199, 1000 to max;
  optional int32 with_default = 73 [default = -0x10];
}
message Need { required int32 x = 1; optional All all = 2; }
extend All { optional string note = 100; repeated sint32 marks = 199 [packed = true]; optional Need extra = 1000; }
`;

const json = (value: unknown) => JSON.stringify(value);
const integers: readonly (readonly [string, readonly unknown[]])[] = [
  ['int32', [0, 1, -1, 127, 128, 16383, 16384, 2147483647, -2147483648]],
  ['int64', [0, 1, '-1', '9223372036854775807', '-9223372036854775808', 300]],
  ['uint32', [0, 1, 4294967295]],
  ['uint64', [0, '18446744073709551615', 4294967296]],
  ['sint32', [0, -1, 1, -2, 2147483647, -2147483648]],
  ['sint64', [0, -1, '9223372036854775807', '-9223372036854775808']],
  ['fixed32', [0, 1, 4294967295]],
  ['fixed64', [0, '18446744073709551615']],
  ['sfixed32', [0, -1, 2147483647, -2147483648]],
  ['sfixed64', [0, -1, '9223372036854775807', '-9223372036854775808']],
  ['double', [0, 0.1, -1.5, 1e308, 5e-324, 'NaN', 'Infinity', '-Infinity', 123456789.123]],
  ['float', [0, 0.1, -1.5, 3.4028234663852886e38, 1e-45, 'NaN', 'Infinity', '-Infinity', 16777217]],
  ['bool', [true, false]],
  ['string', ['', 'testing', 'höhe 東京 😀', '\u0000\n"\\', '\ufeffbom']],
  ['bytes', ['', 'AAEC/w==', 'aGVsbG8=']],
];

const singles = (prefix: string) =>
  integers.flatMap(([type, list]) => list.map((value) => json({ [`${prefix}_${type}`]: value })));
const arrays = (prefix: string, from = integers) =>
  from.flatMap(([type, list]) => [
    json({ [`${prefix}_${type}`]: list }),
    json({ [`${prefix}_${type}`]: [list[0]] }),
    json({ [`${prefix}_${type}`]: [] }),
  ]);
const packed = integers.filter(([type]) => PACKABLE.includes(type));

export const ENCODING_CASES: readonly EncodingCase[] = [
  {
    schema: PROTO3,
    message: 'rack.v3.All',
    values: [
      '{}',
      ...singles('i'),
      ...singles('o'),
      ...arrays('r'),
      ...arrays('u', packed),
      '{"i_double": -0.0, "i_float": -0.0}',
      '{"iInt32": 5, "i_int64": 9007199254740993, "i_uint64": 18446744073709551615}',
      '{"colour": "NONE"}',
      '{"colour": "DEEP_BLUE", "maybe_colour": "NONE", "colours": ["RED", "MINUS", "NONE", 12345]}',
      '{"colour": "MINUS", "maybeColour": -5}',
      '{"child": {}}',
      '{"child": {"child": {"child": {"i_string": "deep"}}}, "children": [{}, {"i_int32": 1}, {}]}',
      '{"word": ""}',
      '{"count": 0}',
      '{"whole": {}}',
      '{"tint": "NONE"}',
      '{"whole": {"whole": {"count": 3}}}',
      '{"empty": {}}',
      '{"by_name": {}}',
      '{"by_name": {"b": 1, "a": 2, "": 0, "ab": 3, "é": 4, "z": -1, "\\uffee": 5, "😀": 6}}',
      '{"by_int32": {"-1": "minus", "10": "ten", "9": "", "2147483647": "max"}}',
      '{"by_sint64": {"-9223372036854775808": {}, "-1": {"i_bool": true}, "5": {"by_name": {"x": 1}}}}',
      '{"by_bool": {"true": 1.5, "false": 0}}',
      '{"by_uint64": {"18446744073709551615": "RED", "0": "NONE", "9": 77}}',
      '{"by_fixed32": {"4294967295": "AQI=", "1": ""}}',
      '{"by_sfixed64": {"1": {}, "-1": {}}}',
      '{"distance": 1, "i_int32": 2, "r_string": ["a"]}',
      json({ i_string: 'x'.repeat(200), r_bytes: ['AA=='.padStart(400, 'A')] }),
    ],
  },
  {
    schema: PROTO2,
    message: 'rack.v2.All',
    values: [
      '{}',
      ...singles('o'),
      ...arrays('r'),
      ...arrays('p', packed),
      '{"colour": "RED"}',
      '{"colour": "ALIAS", "colours": ["BLUE", "RED"], "packed_colours": ["RED", "ALIAS", "RED"]}',
      '{"single": {"a": 5, "inner": {"inner": {}}}, "many": [{"b": ""}, {"b": "two"}]}',
      '{"need": {"x": 0, "all": {"need": {"x": -7}}}}',
      '{"whole": {"x": 1}}',
      '{"word": ""}',
      '{"colour_of": {"sky": "BLUE", "rose": "RED"}, "needs": {"3": {"x": 1}, "-3": {"x": 2}}}',
      '{"with_default": -16}',
      '{"[rack.v2.note]": "n", "[rack.v2.marks]": [-1, 1], "[rack.v2.extra]": {"x": 3}, "with_default": 1}',
    ],
  },
  {
    schema:
      'message Test1 { optional int32 a = 1; } message Test2 { optional string b = 2; } message Test3 { optional Test1 c = 3; }',
    message: 'Test3',
    values: ['{"c": {"a": 150}}', '{"c": {}}'],
  },
];

/** Bytes in hexadecimal for `rack.v3.All` and `rack.v2.All`, of which many are malformed. */
export const DECODING_CASES: readonly string[] = [
  '',
  '00',
  '0000',
  '02',
  '0200',
  '06',
  '0e',
  '0f00',
  '08',
  '18',
  '1880',
  '18ffffffffffffffffff01',
  '18ffffffffffffffffff7f',
  '18ffffffffffffffffffff01',
  '1880808080808080808000',
  '188080808080808080808000',
  '9880808000 05',
  '988080808000 05',
  '9880808070 05',
  'f8ffffff0f 01',
  'f8ffffff7f 01',
  '0d00',
  '0d000000',
  '0900000000000000',
  '15000000',
  '1dffffffff',
  '19ffffffffffffffff',
  '1a03010203',
  '72',
  '7205',
  '7205 61',
  '7200',
  '7201ff',
  '7202c0af',
  '7203eda080',
  '7204f4908080',
  '7202efbf',
  '7203efbbbf',
  '72818080800061',
  '7281808080800061',
  '72ffffffff07',
  '72ffffffff0f',
  '72ffffffffffffffffff01',
  '1b1c',
  '1b',
  '1b18011c',
  '1b0c',
  '1c',
  '1b1b1c1c',
  '1b1b1c',
  '1b1c1c',
  '1b00',
  '68ff01',
  '6880808080808080808001',
  '68808080808080808080',
  '3801',
  '38ffffffffffffffffff01',
  '18ffffffff1f',
  '28ffffffff1f',
  '8805 01',
  '880501 880500 88057f',
  '8a0503 0102ff',
  '8a0502 01',
  '9a0500',
  '9a050101',
  '9a05057205616263',
  'a205021801 a20502 2002',
  'a2050218',
  'a2050118',
  'aa0500 aa0500',
  'b2050161 b80501',
  'b80501 b2050161',
  'c20500 c205021801 b80502 c2050220 05',
  'd20500',
  'd205020a00',
  'd20504 0a0161 1005',
  'd20505 10050a0161',
  'd20505 0a01611005 d20505 0a01611006',
  'd20509 0a0161 1005 1807 1005',
  'da0502 0801',
  'da0504 0801 1200',
  'e2050208 01',
  'e2050508011201ff',
  'e205060801 1202 1801',
  'ea050b0801110000000000 00f03f',
  'f205040801104d',
  'ba7f00',
  '8a0502',
  'a0060501',
  'f8ffffff0f',
  'ca0200',
  'ca0203010203',
  'd80201 d80202 da02020304',
  '5801 5a020203',
  'c80101 ca0103010203',
  'e803 01 ea03 020102 ed03 00000000',
  'f2030101 f003 05 f0037f',
  'fa0302017f',
  '83040801 8404',
  '83048404',
  '83040801 1313 14 14 8404',
  '8304 08018c04',
  '8b040a016b8c04',
  '8b048c04',
  '9204020805',
  '9204021805',
  '920400',
  '9a0401619a040162',
  'a20401 61',
  'aa0400',
  'b204050a01611001',
  'b204050a0161107f',
  'ba04060801120208 05',
  'ba0404 08011200',
  '8a0400',
  'a20603 616263 ba0c020102',
  'c23e020801',
  'c23e00',
];

/** `.proto` texts with one mistake each, or none. */
export const SCHEMA_CASES: readonly string[] = [
  'syntax = "proto3";\nmessage A {\n  int32 a = 1;\n  int32 b = 1;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = 0;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = 19500;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = 18999; int32 b = 20000;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = 536870912;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = 536870911;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = 5000000000;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = -1;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = x;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = 0x10; int32 b = 010; int32 c = 8;\n}',
  'syntax = "proto3";\nmessage A {\n  reserved 3 to 5, 9;\n  int32 a = 4;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = 1000;\n  reserved 9 to max;\n}',
  'syntax = "proto3";\nmessage A {\n  reserved "x", "y";\n  int32 y = 1;\n}',
  'syntax = "proto3";\nenum E {\n  A = 1;\n}',
  'syntax = "proto3";\nenum E {\n}',
  'syntax = "proto3";\nenum E {\n  A = 0; B = 1; C = 1;\n}',
  'syntax = "proto3";\nenum E {\n  option allow_alias = true; A = 0; B = 1; C = 1;\n}',
  'syntax = "proto3";\nenum E {\n  A = 0; A = 1;\n}',
  'syntax = "proto3";\nenum E {\n  A = 0; B = 5000000000;\n}',
  'syntax = "proto3";\nenum E {\n  A = 0; B = -2147483648; C = 2147483647;\n}',
  'syntax = "proto3";\nenum E {\n  reserved 2, "Q"; A = 0; B = 2;\n}',
  'syntax = "proto3";\nenum E {\n  reserved 2; reserved "Q"; A = 0; Q = 1;\n}',
  'syntax = "proto3";\nenum E { X = 0; } enum F {\n  X = 0; }',
  'syntax = "proto3";\nmessage A {\n  Foo a = 4;\n}',
  'syntax = "proto3";\nmessage A {\n  .A.B a = 4;\n message B {} }',
  'syntax = "proto3";\npackage p.q;\nmessage A {\n  q.A a = 4; p.q.A b = 5; .p.q.A c = 6; A d = 7;\n}',
  'syntax = "proto3";\npackage p.q;\nmessage A {\n  .A a = 4;\n}',
  'syntax = "proto3";\nmessage A { message B { message C {} } }\nmessage D {\n  message A {}\n  A.B x = 1; }',
  'syntax = "proto3";\nmessage A {\n  B.C x = 1; message B { message C {} } }',
  'syntax = "proto3";\nmessage A {\n  int32 a = 4; int32 a = 5;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 foo_bar = 4; int32 fooBar = 5;\n}',
  'syntax = "proto2";\nmessage A {\n  optional int32 foo_bar = 4; optional int32 fooBar = 5;\n}',
  'syntax = "proto3";\nmessage A {\n  required int32 a = 4;\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = 4 [default = 3];\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = 4\n  int32 b = 5;\n}',
  'syntax = "proto3";\nmessage A {\n  map<float,int32> a = 4;\n}',
  'syntax = "proto3";\nmessage A {\n  map<int32,Foo> a = 4;\n}',
  'syntax = "proto3";\nmessage A {\n  repeated map<int32,int32> a = 4;\n}',
  'syntax = "proto2";\nenum E { X = 1; }\nmessage A {\n  map<int32,E> a = 4; }',
  'syntax = "proto3";\nmessage A {\n  map<int32,string> a_b = 4; message ABEntry {} }',
  'syntax = "proto3";\nmessage A {\n  oneof x { repeated int32 a = 4; }\n}',
  'syntax = "proto3";\nmessage A {\n  oneof x { }\n}',
  'syntax = "proto3";\nmessage A {\n  oneof x { int32 a = 1; } int32 x = 2;\n}',
  'syntax = "proto3";\nmessage A {\n  string a = 4 [packed = true];\n}',
  'syntax = "proto3";\nmessage A {\n  repeated string a = 4 [packed = true];\n}',
  'syntax = "proto3";\nmessage A {\n  optional int32 a = 4; message B {} optional B b = 5;\n}',
  'syntax = "proto3";\nmessage A {} message A {}',
  'syntax = "proto3";\nmessage A {} enum A { X = 0; }',
  'syntax = "proto3";\nmessage A {\n  group G = 4 { }\n}',
  'syntax = "proto3";\nmessage A {\n  int32 a = 4;',
  'syntax = "proto3";\nmessage A {\n  int32 a == 4; }',
  'syntax = "proto3";\nmessage A {\n  int32 = 4; }',
  'syntax = "proto3";\nmessage A {\n  int32 a 4; }',
  'syntax = "proto3";\nmessage 5 { }',
  'syntax = "proto3";\nmesage A { }',
  'syntax = "proto3";\nmessage A { } }',
  'syntax = "proto3;\nmessage A { }',
  'syntax = "proto3";\n/* open\nmessage A { }',
  'syntax = "proto4"; message A { }',
  'message A { optional int32 a = 1; }',
  'message A { int32 a = 1; }',
  'syntax = "proto2"; message A { extensions 100 to 199; }\nextend A { optional int32 a = 5; }',
  'syntax = "proto2"; message A { extensions 100 to 199; }\nextend A { optional int32 a = 150; }',
  'syntax = "proto2"; message A { extensions 100 to 199; }\nextend A { required int32 a = 150; }',
  'syntax = "proto2"; message A { extensions 100 to 199; }\nextend A { optional int32 a = 150; }\nextend A { optional int32 b = 150; }',
  'syntax = "proto2"; message A { extensions 100 to 199; optional int32 b = 1; message C { extend A { optional C c = 101; } } }',
  'syntax = "proto2"; extend B { optional int32 a = 150; }',
  'syntax = "proto2"; enum E { X = 1; } message A {\n  optional X e = 1; }',
  'syntax = "proto2"; enum E { X = 1; } message A {\n  optional E e = 1 [default = Z]; }',
  'syntax = "proto2"; enum E { X = 1; } message A {\n  optional E e = 1 [default = X]; }',
  'syntax = "proto2"; message A {\n  optional int32 e = 1 [default = 3000000000]; }',
  'syntax = "proto2"; message A {\n  optional float e = 1 [default = -inf]; optional double f = 2 [default = 1e5]; optional bool g = 3 [default = true]; optional string h = 4 [default = "x y"]; }',
  'syntax = "proto2"; message A {\n  optional bool e = 1 [default = 1]; }',
  'syntax = "proto2"; message A {\n  repeated Foo.Bar e = 1; }',
  'syntax = "proto2"; message A { message Foo {}\n  repeated Foo.Bar e = 1; }',
  'syntax = "proto2";\nmessage A { optional group Res = 1 { optional int32 a = 1; } optional Res other = 2; }',
  'syntax = "proto2";\nmessage A { optional group res = 1 { optional int32 a = 1; } }',
  'syntax = "proto3";\n// note\nmessage A { /* in */ int32 a = 1; // end\n}\nservice S { rpc Get(A) returns (stream A) { option deprecated = true; } }',
  'syntax = "proto3";\noption java_package = "x";\nmessage A { option deprecated = true; int32 a = 1 [deprecated = true]; ; }',
];
