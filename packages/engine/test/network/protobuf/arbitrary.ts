import fc from 'fast-check';

/** ProtoJSON as `decode` writes it, so that a round trip must give the same value. */
type Plain = string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

const big = (min: bigint, max: bigint) =>
  fc
    .oneof(
      fc.bigInt(min, max),
      fc.bigInt(-200n, 200n).filter((n) => n >= min),
    )
    .map(String);
const small = (min: number, max: number) =>
  fc.oneof(fc.integer({ min, max }), fc.integer({ min: Math.max(min, -200), max: 200 }));
const floating = (numbers: fc.Arbitrary<number>): fc.Arbitrary<string | number> =>
  numbers.map((number) =>
    !Number.isFinite(number) ? `${number}` : Object.is(number, -0) ? '-0' : number,
  );
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((each) => each.isWellFormed());

const SIGNED_32 = small(-(2 ** 31), 2 ** 31 - 1);
const UNSIGNED_32 = small(0, 2 ** 32 - 1);
const SIGNED_64 = big(-(1n << 63n), (1n << 63n) - 1n);
const UNSIGNED_64 = big(0n, (1n << 64n) - 1n);
const SCALARS: Readonly<Record<string, fc.Arbitrary<string | number | boolean>>> = {
  double: floating(fc.double()),
  // Halves and their multiples: few enough digits that every printer writes the same.
  float: floating(fc.integer({ min: -100_000, max: 100_000 }).map((number) => number / 2)),
  int32: SIGNED_32,
  int64: SIGNED_64,
  uint32: UNSIGNED_32,
  uint64: UNSIGNED_64,
  sint32: SIGNED_32,
  sint64: SIGNED_64,
  fixed32: UNSIGNED_32,
  fixed64: UNSIGNED_64,
  sfixed32: SIGNED_32,
  sfixed64: SIGNED_64,
  bool: fc.boolean(),
  string: text,
  bytes: fc.uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  E: fc.constantFrom('ZERO', 'ONE', 'FAR', 'BELOW'),
};
const ENUM = 'enum E { ZERO = 0; ONE = 1; FAR = 100000; BELOW = -3; }';
const NAMES = Object.keys(SCALARS);
const KEYS = NAMES.filter((type) => !['double', 'float', 'bytes', 'E'].includes(type));
const isDefault = (value: Plain) => [0, '0', '', false, 'ZERO'].includes(value as string);

type Kind = 'plain' | 'optional' | 'repeated' | 'unpacked' | 'map' | 'oneof';
interface FieldDraft {
  readonly kind: Kind;
  /** A scalar, `E`, or `M` for the next message. */
  readonly type: string;
  readonly key: string;
  readonly number: number;
}

const field: fc.Arbitrary<FieldDraft> = fc.record({
  kind: fc.constantFrom<Kind>('plain', 'optional', 'repeated', 'unpacked', 'map', 'oneof'),
  type: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NAMES) }, fc.constant('M')),
  key: fc.constantFrom(...KEYS),
  number: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 20_000, max: 536_870_911 })),
});
const message = fc.uniqueArray(field, {
  maxLength: 7,
  selector: ({ number }) => number,
});

function declare(messages: readonly (readonly FieldDraft[])[], isProto3: boolean): string {
  const typeName = (type: string, index: number) =>
    type !== 'M' ? type : index + 1 < messages.length ? `M${index + 1}` : 'int32';
  const bodies = messages.map((fields, index) => {
    const lines = fields.map(({ kind, type, key, number }, order) => {
      const own = typeName(type, index);
      const rest = `f_${order} = ${number}`;
      const isPackable = !/^(string|bytes|M\d)$/.test(own);
      if (kind === 'map') return `map<${key}, ${own}> ${rest};`;
      if (kind === 'oneof')
        return `oneof only_${order} { ${own} ${rest}; bool g_${order} = ${number + 50}; }`;
      if (kind === 'repeated' || kind === 'unpacked') {
        return `repeated ${own} ${rest}${isPackable ? ` [packed = ${kind === 'repeated'}]` : ''};`;
      }
      return `${kind === 'plain' && isProto3 ? '' : 'optional '}${own} ${rest};`;
    });
    return `message M${index} {\n${lines.join('\n')}\n}`;
  });
  return `syntax = "${isProto3 ? 'proto3' : 'proto2'}";\n${ENUM}\n${bodies.join('\n')}\n`;
}

function valuesOf(
  messages: readonly (readonly FieldDraft[])[],
  index: number,
  isProto3: boolean,
): fc.Arbitrary<{ readonly [name: string]: Plain }> {
  const fields = messages[index] ?? [];
  const record: Record<string, fc.Arbitrary<Plain>> = {};
  for (const [order, { kind, type, key }] of fields.entries()) {
    const isLast = index + 1 >= messages.length;
    const one: fc.Arbitrary<Plain> =
      type !== 'M'
        ? (SCALARS[type] ?? fc.constant(0))
        : isLast
          ? SIGNED_32
          : valuesOf(messages, index + 1, isProto3);
    const isImplicit = kind === 'plain' && isProto3 && (type !== 'M' || isLast);
    record[`f${order}`] =
      kind === 'map'
        ? fc
            .array(fc.tuple((SCALARS[key] ?? text).map(String), one), {
              minLength: 1,
              maxLength: 3,
            })
            .map((entries): Plain => Object.fromEntries(entries))
        : kind === 'repeated' || kind === 'unpacked'
          ? fc.array(one, { minLength: 1, maxLength: 3 })
          : isImplicit
            ? one.filter((value) => !isDefault(value))
            : one;
  }
  return fc
    .record(record, { requiredKeys: [] })
    .map((value) => value as { readonly [name: string]: Plain });
}

/** A `.proto` text with the message `M0`, and a value of it in the form that `decode` gives. */
export const schemaAndValue = fc
  .tuple(fc.array(message, { minLength: 1, maxLength: 3 }), fc.boolean())
  // A oneof also takes the number 50 above its own.
  .filter(([messages]) =>
    messages.every((fields) =>
      fields.every(
        ({ kind, number }) =>
          kind !== 'oneof' ||
          (number + 50 <= 536_870_911 && fields.every((other) => other.number !== number + 50)),
      ),
    ),
  )
  .chain(([messages, isProto3]) =>
    fc.record({
      schema: fc.constant(declare(messages, isProto3)),
      value: valuesOf(messages, 0, isProto3),
    }),
  );
