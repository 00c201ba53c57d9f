import type { CodeData } from './code.ts';
import { placeInstructions, UNIT } from './layout.ts';
import { opcodes } from './opcodes.ts';

/** The instructions as the bytes that CPython keeps in `co_code`. */
export function encode(code: CodeData): Uint8Array {
  const placed = placeInstructions(code);
  const bytes = new Uint8Array(placed.at(-1)?.end ?? 0);
  for (const [index, { name, argument, offset, extensions }] of placed.entries()) {
    const whole = argument ?? (code.instructions[index * 2 + 1] as number);
    for (let left = extensions; left >= 0; left -= 1) {
      const at = offset + (extensions - left) * UNIT;
      bytes[at] = left > 0 ? opcodes.EXTENDED_ARG : opcodes[name];
      bytes[at + 1] = whole >>> (8 * left);
    }
  }
  return bytes;
}
