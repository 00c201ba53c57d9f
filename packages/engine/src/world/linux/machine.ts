import {
  addTerminal,
  Blocked,
  type Booted,
  bootKernel,
  createTerminal,
  type Kernel,
  type NetworkNamespace,
  type ProgramTable,
  programFrom,
  type Run,
  runKernel,
  type System,
  setTimer,
  type Terminal,
  type TerminalSize,
  type Transport,
} from '../../machine/index.ts';
import { createRandom } from '../../sim/index.ts';
import { createMemoryDevice, SSD, solidState } from '../../storage/block-device/index.ts';
import { createTmpfs, format, populate, type Tree } from '../../storage/file-system/index.ts';
import { DEVICES, debianTree } from './image.ts';
import type { MachineParts } from './parts/index.ts';

/** What can be chosen of a machine. */
export interface MachineOptions {
  /** Default 1. */
  readonly seed?: number;
  /** Default 2. */
  readonly cores?: number;
  /** Bytes; default 4 GiB. */
  readonly memory?: number;
  /** Bytes of the disk at `/`; default 256 MiB. */
  readonly disk?: number;
  readonly size?: TerminalSize;
  /** Files beside those of the system, by path from the root. */
  readonly files?: Tree;
}

/** A machine that has booted, with its terminal. */
export interface BootedMachine extends Booted {
  readonly terminal: Terminal;
}

const HOST_NAME = 'rackbook';

/** Small enough that a disk filled by a reader fits the memory of a phone's browser. */
const DISK_BYTES = 256 * 1024 ** 2;

const BLOCK = 4096;

/** Names of interfaces as on Debian. The address is one of those for private networks, RFC 1918. */
const INTERFACES = [
  { name: 'lo', address: '127.0.0.1', prefix: 8 },
  { name: 'eth0', address: '10.0.0.2', prefix: 24 },
] as const;

/** Nanoseconds before boot at which the files of the system were made: 30 days. */
const INSTALLED = -30 * 86_400e9;

/** Process 1: takes over orphans and asks for their ends. */
const init = programFrom(function* (system: System): Run<number> {
  for (;;) {
    // Without a child at all, ECHILD: then it waits for one.
    const status = hasChildren(system) ? system.wait(-1) : undefined;
    if (status === undefined || status instanceof Blocked) {
      yield new Blocked([system.childQueue]);
    }
  }
});

function hasChildren(system: System): boolean {
  try {
    return system.wait(-1, { noHang: true }) === undefined;
  } catch {
    return false;
  }
}

/**
 * Boots a machine like a small Debian 12 whose executables are the programs of a table. `parts` may be fetched later: then
 * a program that the table has at once, without a promise, asks for them before it makes calls that need them.
 */
export function bootMachine(
  programs: ProgramTable & { readonly names: readonly string[] },
  parts: MachineParts | (() => Promise<MachineParts>),
  options: MachineOptions = {},
): BootedMachine {
  const here = { parts: typeof parts === 'function' ? undefined : parts };
  const device = createMemoryDevice({
    blockCount: Math.floor((options.disk ?? DISK_BYTES) / BLOCK),
    model: solidState(SSD),
  });
  const root = format(device, { time: INSTALLED });
  populate(root, debianTree(programs.names, HOST_NAME), { time: INSTALLED });
  populate(root, options.files ?? {});
  root.takeBusyTime();
  const devices = createTmpfs({ size: 4 * 1024 ** 2, permissions: 0o755 });
  populate(devices, withoutPrefix(DEVICES, 'dev/'));
  const disk = { major: 254, minor: 0 };
  const terminal = createTerminal('/dev/pts/0', options.size ?? { rows: 24, columns: 80 });
  const booted = bootKernel({
    ...(options.cores === undefined ? {} : { cores: options.cores }),
    ...(options.memory === undefined ? {} : { memory: options.memory }),
    random: createRandom(options.seed ?? 1),
    programs,
    parts:
      typeof parts === 'function'
        ? async () => {
            here.parts = await parts();
            return here.parts.kernel;
          }
        : parts.kernel,
    createTmpfs: (size) => createTmpfs({ size }),
    hostName: HOST_NAME,
    mounts: [
      { source: '/dev/vda', path: '/', fileSystem: root, deviceId: disk.major * 256 + disk.minor },
      { source: 'udev', path: '/dev', fileSystem: devices },
      { source: 'tmpfs', path: '/run', fileSystem: createTmpfs({ size: 64 * 1024 ** 2 }) },
    ],
    disks: [{ device: disk, blocks: device, fileSystem: root, type: 'ext4' }],
    network: (kernel) => networkNamespace(kernel, INTERFACES, here),
    createNetwork: (kernel) => networkNamespace(kernel, INTERFACES.slice(0, 1), here),
    init,
  });
  addTerminal(booted.kernel, terminal, 0);
  // Init gets to its wait.
  runKernel(booted.kernel, 1000, 0);
  return { ...booted, terminal };
}

/** A network namespace at a switch of its own, to which it is connected with its first socket. */
function networkNamespace(
  kernel: Kernel,
  interfaces: NetworkNamespace['interfaces'],
  here: { readonly parts: MachineParts | undefined },
): NetworkNamespace {
  let connected: Transport | undefined;
  return {
    interfaces,
    get transport() {
      if (here.parts === undefined) throw new Error('a network without its code');
      connected ??= here.parts.createLocalNetwork().attach({
        addresses: interfaces.map(({ address }) => address),
        after: (nanoseconds, action) => void setTimer(kernel, kernel.clock + nanoseconds, action),
      });
      return connected;
    },
    sockets: new Set(),
    lastEphemeralPort: 0,
  };
}

const withoutPrefix = (tree: Tree, prefix: string): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([path, entry]) => [path.slice(prefix.length), entry]),
  );
