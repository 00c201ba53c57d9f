import { readFileSync } from 'node:fs';
import { OperationError } from '../../../src/compute/python/operation-error.ts';

/** A file that record.py wrote. */
export const recording = (name: string) =>
  JSON.parse(readFileSync(new URL(`recordings/${name}.json`, import.meta.url), 'utf8'));

/** FNV-1a, 32 bits, of texts joined by newlines, as in record.py. */
export function digester() {
  let value = 0x811c9dc5;
  let first = true;
  const byte = (next: number) => {
    value = Math.imul(value ^ next, 0x01000193);
  };
  return {
    add(next: string) {
      if (!first) byte(10);
      first = false;
      for (let index = 0; index < next.length; index++) {
        const code = next.codePointAt(index) ?? 0;
        if (code < 0x80) byte(code);
        else if (code < 0x800) {
          byte(0xc0 | (code >> 6));
          byte(0x80 | (code & 63));
        } else {
          if (code > 0xffff) {
            index++;
            byte(0xf0 | (code >> 18));
            byte(0x80 | ((code >> 12) & 63));
          } else byte(0xe0 | (code >> 12));
          byte(0x80 | ((code >> 6) & 63));
          byte(0x80 | (code & 63));
        }
      }
    },
    result: () => (value >>> 0).toString(16),
  };
}

/** What a computation gives, or its error as Python prints it. */
export function outcome(compute: () => string): string {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return `${error.kind}: ${error.message}`;
  }
}
