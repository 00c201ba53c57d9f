import type { JsonValue } from './json.ts';
import { fromRaw } from './scalar.ts';
import { type Field, find, type Message, type Schema } from './schema-data.ts';
import { join } from './span.ts';
import { malformed } from './wire.ts';

/**
 * The values of a message by field number while its records come in, in any order and any number;
 * a list of one for a field that is not repeated.
 */
export type Fields = Map<number, (JsonValue | Fields)[]>;

/** Whether the field holds a message in one of its two encodings. */
function isNested(field: Field): boolean {
  return field.type === 'message' || field.type === 'group';
}

/** Whether the field repeats the entries of a map. */
export function isMap(schema: Schema, field: Field | undefined): boolean {
  return field?.type === 'message' && find(schema.messages, field.typeName).mapEntry;
}

/** What a scalar or enum field reads as when it is absent and declares no default. */
export function defaultOf(schema: Schema, field: Field | undefined): JsonValue {
  if (field === undefined || field.type === 'string' || field.type === 'bytes') return '';
  if (field.type !== 'enum') return fromRaw(field.type, 0n);
  const enumType = find(schema.enums, field.typeName);
  return fromRaw('enum', BigInt(enumType.values[0]?.number ?? 0), enumType);
}

/** The ProtoJSON of a message that has been read; `end` is where a missing field is reported. */
export function toJson(
  schema: Schema,
  message: Message,
  fields: Fields,
  path: string,
  end: number,
): { readonly [name: string]: JsonValue } {
  const members: [string, JsonValue][] = [];
  for (const field of message.fields) {
    const here = join(path, field.name);
    const items = fields.get(field.number);
    if (items === undefined) {
      if (field.label !== 'required') continue;
      throw malformed(`the required field "${here}" is missing`, end, `field ${field.number}`);
    }
    const nested = isNested(field) ? find(schema.messages, field.typeName) : null;
    const values = items.map((item) => {
      if (nested === null || !(item instanceof Map)) return item as JsonValue;
      if (!nested.mapEntry) return toJson(schema, nested, item, here, end);
      const [key, value] = nested.fields.map((part) => {
        const inner = item.get(part.number)?.[0];
        if (!isNested(part)) return inner ?? defaultOf(schema, part);
        const type = find(schema.messages, part.typeName);
        return toJson(schema, type, inner instanceof Map ? inner : new Map(), here, end);
      });
      return [`${key}`, value];
    });
    const first = values[0] as JsonValue;
    if (field.label === 'implicit' && first === defaultOf(schema, field)) continue;
    // Unlike assignment, fromEntries makes "__proto__" an ordinary member.
    const value = nested?.mapEntry
      ? (Object.fromEntries(values as [string, JsonValue][]) as JsonValue)
      : field.label === 'repeated'
        ? (values as JsonValue)
        : first;
    members.push([field.jsonName, value]);
  }
  return Object.fromEntries(members);
}
