import type { WireType } from './wire.ts';

/** What a run of bytes is. Payloads of unknown length-delimited fields are `bytes`. */
export type SpanKind = 'tag' | 'length' | 'varint' | 'fixed32' | 'fixed64' | 'string' | 'bytes';

/** A run of bytes with one meaning. The spans of an encoding are in order and leave no byte out. */
export interface Span {
  /** Offset of the first byte. */
  readonly start: number;
  /** Offset after the last byte. */
  readonly end: number;
  readonly kind: SpanKind;
  /**
   * Where the field is: `items[1].name`, `stock["pear"].value`, `[shop.colour]`; an unknown field
   * is `#` and its number. The tag and length of packed elements carry the path of the field.
   */
  readonly path: string;
  readonly fieldNumber: number;
  /** The wire type of the tag that the bytes belong to. */
  readonly wireType: WireType;
  /** Name of the field in the schema; `null` when it is unknown. */
  readonly name: string | null;
  /** Scalar type or full name of the enum or message; `null` when it is unknown. */
  readonly type: string | null;
  /** What the bytes stand for: JSON, or for a tag its number and wire type. */
  readonly value: string;
  /** How the value follows from the bytes, step by step. */
  readonly steps: readonly string[];
  /** Enclosing messages, groups and map entries below the outermost message. */
  readonly depth: number;
  /** The whole record, from the first byte of its tag to the end of its payload. */
  readonly record: { readonly start: number; readonly end: number };
}

/** A field on the wire that the schema does not have, kept so that it can be written again. */
export interface UnknownField {
  /** Path of the message that it is in; empty for the outermost. */
  readonly path: string;
  readonly fieldNumber: number;
  readonly wireType: WireType;
  /** The record with its tag. */
  readonly bytes: readonly number[];
}

/** The path of a member of the message at `path`. */
export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
