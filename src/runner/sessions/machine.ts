import { createLinux, type LinuxMachine } from '@rackbook/engine/world/linux';
import type { SessionOptions } from './messages.ts';

/** A machine as the options say, with the reader at its terminal, before its first step. */
export async function createMachine({
  opening,
  ...options
}: SessionOptions): Promise<LinuxMachine> {
  return createLinux(options);
}
