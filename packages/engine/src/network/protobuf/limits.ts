/**
 * Messages, groups and map entries inside one another below the outermost message; a decoder in C++
 * refuses deeper ones (`CodedInputStream`, default recursion limit).
 */
export const MAX_NESTING = 100;

/** Encoded bytes that are taken or made: more than a reader follows byte by byte. */
export const MAX_BYTES = 16_384;

/** UTF-16 code units of a JSON, hexadecimal or `.proto` text. */
export const MAX_TEXT = 65_536;

/** Arrays and objects inside one another in a JSON text: enough for every encodable message. */
export const MAX_JSON_NESTING = 2 * MAX_NESTING + 2;
