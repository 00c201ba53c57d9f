import { decode } from './decode.ts';
import { formatHex } from './hex.ts';
import type { JsonValue } from './json.ts';
import { MAX_BYTES, MAX_NESTING } from './limits.ts';
import { fromBase64, fromRaw, misfit, toRaw, toUtf8 } from './scalar.ts';
import { type Field, find, findMessage, type Message, type Schema } from './schema-data.ts';
import { join, type Span, type UnknownField } from './span.ts';
import { isPackable, tagOf, wireTypeOf, writeFixed, writeVarint } from './wire.ts';

/** The bytes of a value and what each of them is. */
export interface Encoding {
  readonly bytes: Uint8Array;
  readonly spans: readonly Span[];
}

interface Writer {
  readonly schema: Schema;
  readonly unknown: readonly UnknownField[];
}

type JsonObject = { readonly [name: string]: JsonValue };

function objectAt(value: JsonValue, path: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw misfit(path, 'not an object', 'an object in braces');
  }
  return value as JsonObject;
}

/** The entries of a map with their paths, in the order of their keys. */
function mapEntries(value: JsonValue, entry: Message, path: string) {
  const type = entry.fields[0]?.type ?? 'string';
  const entries = Object.entries(objectAt(value, path)).map(([name, item]) => {
    const here = `${path}[${JSON.stringify(name)}]`;
    if (item === null) throw misfit(here, 'null in a map', 'a value');
    if (type === 'string') {
      return { key: name, order: formatHex(toUtf8(name) ?? []), value: item };
    }
    const given = type === 'bool' && /^(true|false)$/.test(name) ? name === 'true' : name;
    const key = fromRaw(type, toRaw(type, given, here));
    return { key, order: BigInt(key as string), value: item };
  });
  entries.sort((a, b) => (a.order < b.order ? -1 : 1));
  return entries.map(({ key, value }, index) => {
    const here = `${path}[${JSON.stringify(`${key}`)}]`;
    if (index > 0 && `${entries[index - 1]?.key}` === `${key}`) {
      throw misfit(here, 'the key is there twice', 'each key once');
    }
    return { path: here, value: { key, value } };
  });
}

/** The bytes of one value without tag and length, or the number that a fixed or varint holds. */
function payload(
  writer: Writer,
  field: Field,
  value: JsonValue,
  path: string,
  depth: number,
): bigint | ArrayLike<number> {
  const { schema } = writer;
  if (field.type === 'message' || field.type === 'group') {
    return messageBytes(writer, find(schema.messages, field.typeName), value, path, depth + 1);
  }
  if (field.type === 'string') {
    const bytes = typeof value === 'string' ? toUtf8(value) : null;
    if (bytes === null) throw misfit(path, 'not a string', 'text without half surrogate pairs');
    return bytes;
  }
  if (field.type === 'bytes') {
    const bytes = typeof value === 'string' ? fromBase64(value) : null;
    if (bytes === null) throw misfit(path, 'not bytes', 'base64 in quotes');
    return bytes;
  }
  const enumType = field.type === 'enum' ? find(schema.enums, field.typeName) : null;
  return toRaw(field.type, value, path, enumType, schema.syntax === 'proto2');
}

function writePayload(out: number[], field: Field, value: bigint | ArrayLike<number>): void {
  const wireType = wireTypeOf(field.type);
  if (typeof value === 'bigint') {
    if (wireType === 0) writeVarint(out, value);
    else writeFixed(out, value, wireType === 1 ? 8 : 4);
    return;
  }
  if (wireType === 2) writeVarint(out, BigInt(value.length));
  // Not a spread call: there may be more bytes than a call takes arguments.
  for (const byte of Array.from(value)) out.push(byte);
  if (wireType === 3) writeVarint(out, tagOf(field.number, 4));
}

function writeField(
  writer: Writer,
  out: number[],
  field: Field,
  value: JsonValue,
  path: string,
  depth: number,
): void {
  const entry =
    field.type === 'message' ? find(writer.schema.messages, field.typeName) : { mapEntry: false };
  let items = [{ path, value }];
  if ('fields' in entry && entry.mapEntry) {
    items = mapEntries(value, entry, path);
  } else if (field.label === 'repeated') {
    if (!Array.isArray(value)) throw misfit(path, 'not an array', 'an array in brackets');
    items = value.map((item, index) => ({ path: `${path}[${index}]`, value: item }));
  }
  const payloads = items.map((item) => payload(writer, field, item.value, item.path, depth));
  if (field.packed && isPackable(field.type)) {
    if (payloads.length === 0) return;
    const block: number[] = [];
    for (const item of payloads) writePayload(block, field, item);
    writeVarint(out, tagOf(field.number, 2));
    writeVarint(out, BigInt(block.length));
    for (const byte of block) out.push(byte);
    return;
  }
  for (const item of payloads) {
    const isDefault = typeof item === 'bigint' ? item === 0n : item.length === 0;
    if (field.label === 'implicit' && isDefault) continue;
    writeVarint(out, tagOf(field.number, wireTypeOf(field.type)));
    writePayload(out, field, item);
  }
}

/** The members that are present by field number. */
function membersOf(message: Message, value: JsonValue, path: string): Map<number, JsonValue> {
  const members = new Map<number, JsonValue>();
  const chosen = new Map<string, string>();
  for (const [name, item] of Object.entries(objectAt(value, path))) {
    const field = message.fields.find((each) => each.jsonName === name || each.name === name);
    const here = join(path, field?.name ?? name);
    if (field === undefined) {
      const names = message.fields.map((each) => each.jsonName).join(', ');
      throw misfit(here, `${message.name} has no field "${name}"`, names || 'no field at all');
    }
    if (item === null) continue;
    if (members.has(field.number)) {
      throw misfit(here, 'the field is there under both of its names', 'one of them');
    }
    members.set(field.number, item);
    if (field.oneof === null) continue;
    const other = chosen.get(field.oneof);
    if (other !== undefined) {
      const message = `"${other}" and "${field.name}" are both set`;
      throw misfit(here, message, `at most one field of the oneof "${field.oneof}"`);
    }
    chosen.set(field.oneof, field.name);
  }
  return members;
}

function messageBytes(
  writer: Writer,
  message: Message,
  value: JsonValue,
  path: string,
  depth: number,
): number[] {
  if (depth > MAX_NESTING) {
    throw misfit(path, 'the messages nest too deep', `at most ${MAX_NESTING} levels`);
  }
  const members = membersOf(message, value, path);
  const out: number[] = [];
  for (const field of message.fields) {
    const item = members.get(field.number);
    const here = join(path, field.name);
    if (item !== undefined) writeField(writer, out, field, item, here, depth);
    else if (field.label === 'required') {
      throw misfit(here, `the required field "${field.name}" is missing`, 'a value');
    }
  }
  for (const field of writer.unknown) if (field.path === path) out.push(...field.bytes);
  if (out.length > MAX_BYTES) {
    throw misfit(path, `the message has ${out.length} bytes`, `at most ${MAX_BYTES}`);
  }
  return out;
}

/**
 * The bytes of a ProtoJSON value as a message of type `messageName`, as
 * `protoc --deterministic_output --encode` writes them: fields by number, map entries by key,
 * `unknown` fields (from `decode`) at the end of their messages. Field names may be those of the
 * `.proto` text or those of ProtoJSON; `null` is an absent field. Throws `InputError` at the path of
 * the field that does not fit. Source: protobuf.dev, "Encoding" and "ProtoJSON Format".
 */
export function encode(
  schema: Schema,
  messageName: string,
  value: JsonValue,
  unknown: readonly UnknownField[] = [],
): Encoding {
  const message = findMessage(schema, messageName);
  const bytes = Uint8Array.from(messageBytes({ schema, unknown }, message, value, '', 0));
  return { bytes, spans: decode(schema, messageName, bytes).spans };
}
