import { SystemError } from '../errors.ts';
import type { DeviceNumber } from '../ports/file-system.ts';
import type { OpenFlags } from '../system.ts';
import type { DeviceDriver, Kernel, OpenFile } from './state.ts';

/** Source: Linux, Documentation/admin-guide/devices.txt. */
const MEMORY_DEVICES = { null: 3, zero: 5, full: 7, random: 8, urandom: 9 } as const;

/** Key of a driver. */
export function deviceKey({ major, minor }: DeviceNumber): string {
  return `${major}:${minor}`;
}

/** A device without a position whose reads and writes never wait. */
function simpleDevice(
  flags: OpenFlags,
  name: string,
  read: (length: number) => Uint8Array,
  write: (bytes: Uint8Array) => number,
): Omit<OpenFile, 'status'> {
  return {
    flags,
    references: 0,
    name: () => `/dev/${name}`,
    read,
    write,
    seek: () => 0,
    ready: () => true,
    close: () => {},
  };
}

/** Bytes that /dev/zero gives at once, so that no reader makes the host hold more. */
const MOST_BYTES = 1_048_576;

const nothing = () => new Uint8Array(0);
const zeros = (length: number) => new Uint8Array(Math.min(length, MOST_BYTES));
const swallow = (bytes: Uint8Array) => bytes.length;
const refuse = (): never => {
  throw new SystemError('ENOSPC');
};

/** Installs null, zero, full, random and urandom. */
export function installMemoryDevices(kernel: Kernel): void {
  const chance = (length: number) =>
    Uint8Array.from({ length: Math.min(length, MOST_BYTES) }, () => kernel.random.integer(0, 255));
  const behaviours = {
    null: [nothing, swallow],
    zero: [zeros, swallow],
    full: [zeros, refuse],
    random: [chance, swallow],
    urandom: [chance, swallow],
  } as const;
  for (const name of Object.keys(MEMORY_DEVICES) as (keyof typeof MEMORY_DEVICES)[]) {
    const device = { major: 1, minor: MEMORY_DEVICES[name] };
    const [read, write] = behaviours[name];
    const driver: DeviceDriver = (flags) => simpleDevice(flags, name, read, write);
    kernel.drivers.set(deviceKey(device), driver);
  }
}
