import { readFileSync } from 'node:fs';

/** A linear congruential generator, the same as in record.py. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(count: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return (this.#state >>> 8) % count;
  }
}

/** FNV-1a, 32 bits, over the UTF-8 bytes, as in record.py. */
export function checksum(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16);
}

/** What record.py wrote. */
export const recording = (name: string) =>
  JSON.parse(readFileSync(new URL(`recordings/${name}.json`, import.meta.url), 'utf8'));
