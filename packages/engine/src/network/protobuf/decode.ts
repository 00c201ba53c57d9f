import { lengthSteps, numberSteps, tagSteps } from './explain.ts';
import { defaultOf, type Fields, isMap, toJson } from './fields.ts';
import { formatJson, type JsonValue } from './json.ts';
import { MAX_BYTES, MAX_NESTING } from './limits.ts';
import { fromRaw, fromUtf8, toBase64 } from './scalar.ts';
import { type Field, find, findMessage, type Message, type Schema } from './schema-data.ts';
import { join, type Span, type SpanKind, type UnknownField } from './span.ts';
import {
  isPackable,
  malformed,
  readFixed,
  readVarint,
  tagOf,
  WIRE_TYPE_NAMES,
  type WireType,
  wireTypeOf,
  writeVarint,
} from './wire.ts';

/** What bytes mean as a message of a type. */
export interface Decoding {
  /** ProtoJSON with lowerCamelCase names; fields that have their implicit default are left out. */
  readonly value: { readonly [name: string]: JsonValue };
  readonly spans: readonly Span[];
  /** The fields that the schema does not have, in the order of the bytes. */
  readonly unknown: readonly UnknownField[];
}

type DraftSpan = { -readonly [Key in keyof Span]: Span[Key] };

interface Walk {
  readonly schema: Schema;
  readonly bytes: Uint8Array;
  readonly spans: DraftSpan[];
  unknown: UnknownField[];
}

/** A message or group that is being read; `message` is `null` inside an unknown group. */
interface Frame {
  readonly message: Message | null;
  readonly fields: Fields;
  readonly path: string;
  readonly depth: number;
}

/** A record whose tag has been read. */
interface OpenRecord {
  readonly frame: Frame;
  readonly field: Field | undefined;
  readonly fieldNumber: number;
  readonly wireType: WireType;
  readonly path: string;
  readonly record: { readonly start: number; end: number };
}

/** The unknown fields but those of the message at `path` and of what is inside it. */
function without(unknown: readonly UnknownField[], path: string): UnknownField[] {
  const prefix = `${path}.`;
  return unknown.filter((each) => each.path !== path && !each.path.startsWith(prefix));
}

function addSpan(
  walk: Walk,
  open: OpenRecord,
  kind: SpanKind,
  start: number,
  end: number,
  value: string,
  steps: readonly string[],
  path = open.path,
): void {
  if (start === end) return;
  const { field, fieldNumber, wireType, record } = open;
  const name = field?.name ?? null;
  const type = field === undefined ? null : (field.typeName ?? field.type);
  const depth = open.frame.depth;
  walk.spans.push({
    start,
    end,
    kind,
    path,
    fieldNumber,
    wireType,
    name,
    type,
    value,
    steps,
    depth,
    record,
  });
}

/** Sets a field as the wire says: repeated ones grow, of a oneof only the last one stays. */
function store(
  walk: Walk,
  { message, fields, path }: Frame,
  field: Field,
  item: JsonValue | Fields,
) {
  const items = fields.get(field.number);
  if (field.label === 'repeated' && items !== undefined) items.push(item);
  else fields.set(field.number, [item]);
  if (field.oneof === null) return;
  for (const other of message?.fields ?? []) {
    if (other.oneof === field.oneof && other !== field && fields.delete(other.number)) {
      walk.unknown = without(walk.unknown, join(path, other.name));
    }
  }
}

/** Reads a varint or fixed-width number, stores it, and returns the offset after it. */
function readNumber(
  walk: Walk,
  open: OpenRecord,
  wireType: WireType,
  start: number,
  end: number,
  path = open.path,
): number {
  const { bytes, schema } = walk;
  const { field, frame, fieldNumber } = open;
  const fixed = start + (wireType === 1 ? 8 : 4);
  if (wireType !== 0 && fixed > end) {
    throw malformed('the fixed-width number is cut off', start, `${fixed - start} bytes`);
  }
  const { value: raw, next } =
    wireType === 0
      ? readVarint(bytes, start, end)
      : { value: readFixed(bytes, start, fixed), next: fixed };
  const type = field?.type ?? null;
  const enumType = type === 'enum' ? find(schema.enums, field?.typeName ?? null) : null;
  const value = type === null ? `${raw}` : fromRaw(type, raw, enumType);
  const kind = wireType === 0 ? 'varint' : wireType === 1 ? 'fixed64' : 'fixed32';
  const steps = numberSteps(type, wireType, bytes.slice(start, next), value);
  // An enum of proto2 is closed: a number that it does not have is kept as an unknown field.
  const isForeign = enumType !== null && typeof value === 'number' && schema.syntax === 'proto2';
  if (isForeign) {
    const record: number[] = [];
    writeVarint(record, tagOf(fieldNumber, 0));
    writeVarint(record, raw);
    walk.unknown.push({ path: frame.path, fieldNumber, wireType: 0, bytes: record });
    steps.push(`${enumType.name} has no such value: kept as an unknown field`);
  } else if (field !== undefined) {
    store(walk, frame, field, value);
  }
  const shown = type === null ? `${raw}` : formatJson(value);
  addSpan(walk, open, kind, start, next, shown, steps, path);
  return next;
}

/** Reads the payload of a known message, group or map entry into its fields. */
function readNested(
  walk: Walk,
  open: OpenRecord,
  field: Field,
  start: number,
  end: number,
): number {
  const { frame, path } = open;
  const message = find(walk.schema.messages, field.typeName);
  const before = field.label === 'repeated' ? undefined : frame.fields.get(field.number)?.[0];
  // A second record of a singular message merges into the first.
  const fields: Fields = before instanceof Map ? before : new Map();
  const nested = { message, fields, path, depth: frame.depth + 1 };
  const group = open.wireType === 3 ? field.number : null;
  const firstUnknown = walk.unknown.length;
  const next = readMessage(walk, nested, start, end, group);
  if (!message.mapEntry) {
    store(walk, frame, field, fields);
    return next;
  }
  const inside = walk.unknown.splice(firstUnknown);
  const isForeign = inside.some((each) => each.path === path && each.fieldNumber === 2);
  // In proto2 an entry whose value its enum does not have is kept whole as an unknown field.
  if (isForeign && message.fields[1]?.type === 'enum' && walk.schema.syntax === 'proto2') {
    const bytes = [...walk.bytes.slice(open.record.start, next)];
    const { fieldNumber, wireType } = open;
    walk.unknown.push({ path: frame.path, fieldNumber, wireType, bytes });
    return next;
  }
  store(walk, frame, field, fields);
  const key = fields.get(1)?.[0] ?? defaultOf(walk.schema, message.fields[0]);
  const keyed = `${path.slice(0, -1)}${JSON.stringify(`${key}`)}]`;
  const rename = (old: string) => keyed + old.slice(path.length);
  for (let index = walk.spans.length - 1; index >= 0; index--) {
    const span = walk.spans[index];
    if (span === undefined || span.start < open.record.start) break;
    span.path = rename(span.path);
  }
  // The last entry of a key replaces the earlier ones; unknown fields of an entry itself are lost.
  const kept = inside.filter((each) => each.path !== path);
  walk.unknown = without(walk.unknown, keyed);
  walk.unknown.push(...kept.map((each) => ({ ...each, path: rename(each.path) })));
  return next;
}

/** Reads a length and what it counts; returns the offset after it. */
function readDelimited(walk: Walk, open: OpenRecord, offset: number, end: number): number {
  const { bytes } = walk;
  const { field, frame, path } = open;
  const length = readVarint(bytes, offset, end, 5);
  const start = length.next;
  if (length.value > BigInt(end - start)) {
    throw malformed(
      `the length ${length.value} goes beyond the end`,
      offset,
      `at most ${end - start}, as many bytes as follow`,
    );
  }
  const size = Number(length.value);
  const stop = start + size;
  addSpan(
    walk,
    open,
    'length',
    offset,
    start,
    `${size}`,
    lengthSteps(bytes.slice(offset, start), size),
  );
  if (field !== undefined && isPackable(field.type)) {
    for (let next = start; next < stop; ) {
      const index = frame.fields.get(field.number)?.length ?? 0;
      next = readNumber(walk, open, wireTypeOf(field.type), next, stop, `${path}[${index}]`);
    }
    return stop;
  }
  if (field?.type === 'message') return readNested(walk, open, field, start, stop);
  const payload = bytes.slice(start, stop);
  if (field?.type !== 'string') {
    const value = toBase64(payload);
    if (field !== undefined) store(walk, frame, field, value);
    const steps = [`${size} raw bytes${field === undefined ? ' of an unknown field' : ''}`];
    addSpan(walk, open, 'bytes', start, stop, formatJson(value), steps);
    return stop;
  }
  const { text, bad } = fromUtf8(payload);
  if (bad !== null && walk.schema.syntax === 'proto3') {
    throw malformed(`the string "${field.name}" is not valid UTF-8`, start + bad, 'UTF-8');
  }
  store(walk, frame, field, text);
  const steps = [`UTF-8, ${size} bytes for ${[...text].length} characters`];
  if (bad !== null) steps.push(`byte ${start + bad} is not valid UTF-8; proto2 lets it pass`);
  addSpan(walk, open, 'string', start, stop, formatJson(text), steps);
  return stop;
}

/**
 * Reads records until `end`, or until the end tag of the group with number `group`; returns the
 * offset of `end` or of that tag.
 */
function readMessage(
  walk: Walk,
  frame: Frame,
  start: number,
  end: number,
  group: number | null,
): number {
  const { bytes } = walk;
  if (frame.depth > MAX_NESTING) {
    throw malformed('the messages nest too deep', start, `at most ${MAX_NESTING} levels`);
  }
  let offset = start;
  while (offset < end) {
    const tag = readVarint(bytes, offset, end, 5);
    // A tag has 32 bits; C++ drops what a fifth byte has beyond.
    const bits = Number(BigInt.asUintN(32, tag.value));
    const fieldNumber = Math.floor(bits / 8);
    const wire = bits % 8;
    if (fieldNumber === 0) throw malformed('the field number is 0', offset, '1 to 536870911');
    if (wire > 5) throw malformed(`there is no wire type ${wire}`, offset, '0 to 5');
    const wireType = wire as WireType;
    if (wireType === 4) {
      if (fieldNumber === group) return offset;
      const expected = group === null ? 'no end of a group' : `the end of group ${group}`;
      throw malformed(`the end of group ${fieldNumber} without its start`, offset, expected);
    }
    const known = frame.message?.fields.find((each) => each.number === fieldNumber);
    const isPacked = wireType === 2 && known?.label === 'repeated' && isPackable(known.type);
    // A known number with another wire type is an unknown field.
    const field =
      known !== undefined && (isPacked || wireTypeOf(known.type) === wireType) ? known : undefined;
    const index = frame.fields.get(fieldNumber)?.length ?? 0;
    const inArray = field?.label === 'repeated' && !isPacked;
    // The key of a map entry is not known yet.
    const place = isMap(walk.schema, field) ? '[]' : inArray ? `[${index}]` : '';
    const path = join(frame.path, (field?.name ?? `#${fieldNumber}`) + place);
    const record = { start: offset, end: offset };
    const open: OpenRecord = { frame, field, fieldNumber, wireType, path, record };
    const addTag = (from: number, next: number, type: WireType) =>
      addSpan(
        walk,
        open,
        'tag',
        from,
        next,
        `${fieldNumber}: ${WIRE_TYPE_NAMES[type]}`,
        tagSteps(bytes.slice(from, next), fieldNumber, type),
      );
    addTag(offset, tag.next, wireType);
    offset = tag.next;
    if (wireType === 2) {
      offset = readDelimited(walk, open, offset, end);
    } else if (wireType === 3) {
      const inner = { message: null, fields: new Map(), path, depth: frame.depth + 1 };
      const close =
        field === undefined
          ? readMessage(walk, inner, offset, end, fieldNumber)
          : readNested(walk, open, field, offset, end);
      if (close === end) {
        throw malformed(`the group ${fieldNumber} has no end`, record.start, 'its end tag');
      }
      offset = readVarint(bytes, close, end, 5).next;
      addTag(close, offset, 4);
    } else {
      offset = readNumber(walk, open, wireType, offset, end);
    }
    record.end = offset;
    if (field === undefined && frame.message !== null) {
      const kept = [...bytes.slice(record.start, offset)];
      walk.unknown.push({ path: frame.path, fieldNumber, wireType, bytes: kept });
    }
  }
  return end;
}

/**
 * The value of bytes as a message of type `messageName`, the spans of all bytes, and the fields that
 * the schema does not have. It takes and refuses the same bytes as `protoc --decode`, and refuses a
 * message without a required field, as parsers do. Throws `InputError` with the offset of what is
 * malformed. Source: protobuf.dev, "Encoding".
 */
export function decode(schema: Schema, messageName: string, bytes: Uint8Array): Decoding {
  const message = findMessage(schema, messageName);
  if (bytes.length > MAX_BYTES) {
    throw malformed(`there are ${bytes.length} bytes`, MAX_BYTES, `at most ${MAX_BYTES}`);
  }
  const walk: Walk = { schema, bytes, spans: [], unknown: [] };
  const fields: Fields = new Map();
  readMessage(walk, { message, fields, path: '', depth: 0 }, 0, bytes.length, null);
  const value = toJson(schema, message, fields, '', bytes.length);
  return { value, spans: walk.spans, unknown: walk.unknown };
}
