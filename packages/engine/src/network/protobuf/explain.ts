import type { JsonValue } from './json.ts';
import { formatJson } from './json.ts';
import { isFloat, isZigzag } from './scalar.ts';
import type { FieldType } from './schema-data.ts';
import { readFixed, readVarint, WIRE_TYPE_NAMES, type WireType } from './wire.ts';

const binary = (byte: number, width: number) => byte.toString(2).padStart(width, '0');

/** The groups of seven bits of a varint, put together. */
function varintSteps(bytes: Uint8Array): string[] {
  const { value } = readVarint(bytes, 0, bytes.length);
  const groups = Array.from(bytes, (byte) => binary(byte & 127, 7));
  const steps = [`bits ${Array.from(bytes, (byte) => binary(byte, 8)).join(' ')}`];
  if (bytes.length > 1) {
    steps.push(
      `without the continuation bits ${groups.join(' ')}`,
      `least significant group last ${groups.reverse().join(' ')} = ${value}`,
    );
  } else {
    steps.push(`continuation bit 0, ${groups[0]} = ${value}`);
  }
  return steps;
}

/** How a tag comes from a field number and a wire type. */
export function tagSteps(bytes: Uint8Array, fieldNumber: number, wireType: WireType): string[] {
  return [
    ...varintSteps(bytes),
    `field number ${fieldNumber} << 3 | wire type ${wireType} (${WIRE_TYPE_NAMES[wireType]}) = ${fieldNumber * 8 + wireType}`,
  ];
}

/** How a length is read, and what it counts. */
export function lengthSteps(bytes: Uint8Array, length: number): string[] {
  return [...varintSteps(bytes), `the payload has ${length} ${length === 1 ? 'byte' : 'bytes'}`];
}

/** How a number of a type comes from its bytes; `type` is `null` for an unknown field. */
export function numberSteps(
  type: FieldType | null,
  wireType: WireType,
  bytes: Uint8Array,
  value: JsonValue,
): string[] {
  const shown = formatJson(value);
  if (wireType !== 0) {
    const digits = readFixed(bytes, 0, bytes.length)
      .toString(16)
      .padStart(2 * bytes.length, '0');
    const meaning = type !== null && isFloat(type) ? `IEEE 754 ${type} ${shown}` : shown;
    return ['least significant byte first', `0x${digits} = ${meaning}`];
  }
  const steps = varintSteps(bytes);
  const raw = readVarint(bytes, 0, bytes.length).value;
  if (type === null) return steps;
  if (isZigzag(type)) {
    steps.push(`zigzag: (${raw} >> 1) ^ -(${raw} & 1) = ${shown.replaceAll('"', '')}`);
  } else if (type === 'bool' || type === 'enum') {
    steps.push(`${raw} is ${shown}`);
  } else if (type.startsWith('int') && raw >> 63n === 1n) {
    steps.push(
      `sign-extended to 64 bits, two's complement: ${raw} - 2^64 = ${BigInt.asIntN(64, raw)}`,
    );
  }
  const kept = shown.replaceAll('"', '');
  if (
    /int/.test(type) &&
    !isZigzag(type) &&
    `${BigInt.asIntN(64, raw)}` !== kept &&
    `${raw}` !== kept
  ) {
    steps.push(`the low 32 bits as ${type} = ${kept}`);
  }
  return steps;
}
