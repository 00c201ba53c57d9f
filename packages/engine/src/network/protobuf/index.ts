export { type Decoding, decode } from './decode.ts';
export { type Encoding, encode } from './encode.ts';
export { formatHex, parseHex } from './hex.ts';
export { formatJson, type JsonValue, jsonBytes, parseJson } from './json.ts';
export { MAX_BYTES, MAX_NESTING, MAX_TEXT } from './limits.ts';
export type { EnumType, Field, FieldType, Message, ScalarType, Schema } from './schema-data.ts';
export type { Span, SpanKind, UnknownField } from './span.ts';
export { WIRE_TYPE_NAMES, type WireType } from './wire.ts';
