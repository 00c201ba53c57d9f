import { InputError } from '../../base/index.ts';

/** The scalar types of Protocol Buffers (language guide, "Scalar Value Types"). */
export const SCALAR_TYPES = [
  'double',
  'float',
  'int32',
  'int64',
  'uint32',
  'uint64',
  'sint32',
  'sint64',
  'fixed32',
  'fixed64',
  'sfixed32',
  'sfixed64',
  'bool',
  'string',
  'bytes',
] as const;

/** One of the scalar types. */
export type ScalarType = (typeof SCALAR_TYPES)[number];

/** What a field holds: a scalar, or something named by `typeName`. */
export type FieldType = ScalarType | 'enum' | 'message' | 'group';

/** One field of a message, or an extension of it. */
export interface Field {
  /** Name in the `.proto` text; of an extension its full name in brackets, `[shop.colour]`. */
  readonly name: string;
  /** Name in ProtoJSON: lowerCamelCase or the `json_name` option. */
  readonly jsonName: string;
  readonly number: number;
  readonly type: FieldType;
  /** Full name, without a leading dot, of the enum or message; `null` for scalars. */
  readonly typeName: string | null;
  /**
   * `implicit` is a proto3 scalar or enum without `optional`: its default value is not written and
   * cannot be told from an absent one. Map fields are `repeated` entries.
   */
  readonly label: 'implicit' | 'optional' | 'required' | 'repeated';
  /** Whether the encoder writes all elements in one length-delimited record. */
  readonly packed: boolean;
  /** Name of the oneof that the field belongs to. */
  readonly oneof: string | null;
  /** The proto2 `default` as written, without quotes. */
  readonly defaultValue: string | null;
}

/** A message type. Nested types stand beside their parent under their full names. */
export interface Message {
  /** Full name: package, enclosing messages and own name joined by dots. */
  readonly name: string;
  /** In the order of field numbers. */
  readonly fields: readonly Field[];
  /** Whether it is the entry (`key` = 1, `value` = 2) that a map field repeats. */
  readonly mapEntry: boolean;
}

/** An enum type. */
export interface EnumType {
  /** Full name. */
  readonly name: string;
  /** In the order of the text; with `allow_alias` several names may share a number. */
  readonly values: readonly { readonly name: string; readonly number: number }[];
}

/** What a `.proto` text declares, as plain data that survives JSON. */
export interface Schema {
  readonly syntax: 'proto2' | 'proto3';
  /** Empty when the text has no `package`. */
  readonly package: string;
  readonly messages: readonly Message[];
  readonly enums: readonly EnumType[];
}

/** The item called `name`; a schema that names a type it lacks is a bug of its maker. */
export function find<T extends { readonly name: string }>(
  items: readonly T[],
  name: string | null,
): T {
  const found = items.find((item) => item.name === name);
  if (found === undefined) throw new RangeError(`the schema has no type "${name}"`);
  return found;
}

/** The message type that a reader chose by its full name. Throws `InputError` with those there are. */
export function findMessage(schema: Schema, name: string): Message {
  const found = schema.messages.find((message) => message.name === name && !message.mapEntry);
  if (found !== undefined) return found;
  const names = schema.messages.filter(({ mapEntry }) => !mapEntry).map((message) => message.name);
  throw new InputError(`the schema has no message "${name}"`, {
    place: { field: 'message' },
    expected: names.join(', ') || 'a schema with a message',
  });
}
