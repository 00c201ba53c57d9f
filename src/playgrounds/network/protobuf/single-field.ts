import { decode, encode, type JsonValue } from '@rackbook/engine/network/protobuf';
import { parseSchema } from '@rackbook/engine/network/protobuf/schema';

/** A proto3 message type `Example` with one field, declared as `declaration`: `int32 x = 1`. */
function schemaOf(declaration: string) {
  return parseSchema(`syntax = "proto3"; message Example { ${declaration}; }`);
}

/** The bytes of a message whose only field, called `x`, has the value. */
export function encodeField(declaration: string, value: JsonValue): Uint8Array {
  return encode(schemaOf(declaration), 'Example', { x: value }).bytes;
}

/** The value that a program whose schema declares the field `x` so reads from the bytes. */
export function decodeField(declaration: string, bytes: Uint8Array): JsonValue | undefined {
  const { x } = decode(schemaOf(declaration), 'Example', bytes).value;
  return x;
}
