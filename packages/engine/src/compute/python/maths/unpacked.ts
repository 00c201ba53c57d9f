/** Doubles from their bytes, the lowest first, in base64. */
export function unpacked(text: string): Float64Array {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float64Array.from({ length: bytes.length / 8 }, (_, place) =>
    view.getFloat64(place * 8, true),
  );
}
