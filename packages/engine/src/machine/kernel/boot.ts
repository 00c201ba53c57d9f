import { SystemError } from '../errors.ts';
import type { FileSystem } from '../ports/file-system.ts';
import type { Program } from '../system.ts';
import { hold, release, rootDentry } from './dentries.ts';
import { closeAll } from './descriptors.ts';
import { deviceKey, installMemoryDevices } from './devices.ts';
import { createKernel, type KernelOptions } from './kernel.ts';
import { createLateProc } from './late-proc.ts';
import { endProcess, fork, startFirstProcess } from './lifecycle.ts';
import { usableMemory } from './memory-use.ts';
import { addMount } from './mounts.ts';
import { find } from './names.ts';
import { createPidNamespace } from './namespaces.ts';
import { partsOf } from './parts-of.ts';
import { createResourceGroup } from './resource-group.ts';
import type {
  Disk,
  Kernel,
  MountNamespace,
  NetworkNamespace,
  OpenFile,
  Process,
  Terminal,
} from './state.ts';
import { createThreadSystem } from './thread-system.ts';

/** A file system and where it is mounted. */
export interface InitialMount {
  readonly source: string;
  readonly path: string;
  readonly fileSystem: FileSystem;
  /** As `major * 256 + minor`, for one on a disk. */
  readonly deviceId?: number;
}

export interface BootOptions extends Omit<KernelOptions, 'endProcess'> {
  readonly hostName: string;
  /** The first is the root; `/proc` is mounted on top of them. */
  readonly mounts: readonly InitialMount[];
  readonly disks?: readonly Disk[];
  readonly network: (kernel: Kernel) => NetworkNamespace;
  /** What process 1 runs. */
  readonly init: Program;
}

/** A machine that has booted: its kernel and the first process. */
export interface Booted {
  readonly kernel: Kernel;
  readonly init: Process;
}

export function bootKernel(options: BootOptions): Booted {
  const pids = createPidNamespace();
  const kernel = createKernel(
    { ...options, endProcess: (process, how) => endProcess(kernel, process, how) },
    pids,
  );
  installMemoryDevices(kernel);
  kernel.disks.push(...(options.disks ?? []));
  kernel.drivers.set(deviceKey({ major: 5, minor: 0 }), (flags, opener) => {
    const { terminal } = opener.group.session;
    if (terminal === undefined) throw new SystemError('ENXIO');
    return partsOf(kernel).openTerminal(kernel, terminal, flags);
  });
  const [rootMount, ...others] = options.mounts;
  if (rootMount === undefined) throw new RangeError('a machine needs a root file system');
  const mounts: MountNamespace = { mounts: [] };
  const root = rootDentry(rootMount.fileSystem);
  const mounted = addMount(kernel, mounts, { ...rootMount, root, at: undefined });
  const init = startFirstProcess(
    kernel,
    options.init,
    {
      mounts,
      network: options.network(kernel),
      uts: { hostName: options.hostName },
      resources: createResourceGroup('', { memory: usableMemory(kernel.memory) }),
      root: { mount: mounted, dentry: root },
      environment: new Map(),
    },
    createThreadSystem,
  );
  for (const mount of others) addMount(kernel, mounts, { ...mount, at: find(init, mount.path) });
  addMount(kernel, mounts, {
    source: 'proc',
    fileSystem: (kernel.parts?.createProcFileSystem ?? createLateProc)(kernel, pids),
    at: find(init, '/proc'),
  });
  return { kernel, init };
}

/** Pseudo-terminal number `index` becomes the device 136:`index`, as /dev/pts/`index` names it. */
export function addTerminal(kernel: Kernel, terminal: Terminal, index: number): void {
  kernel.terminals.push(terminal);
  kernel.drivers.set(deviceKey({ major: 136, minor: index }), (flags) =>
    partsOf(kernel).openTerminal(kernel, terminal, flags),
  );
}

/** What a process that is started from outside has of its own. */
export interface ProcessStart {
  readonly uid: number;
  readonly gid: number;
  readonly directory: string;
  readonly environment: ReadonlyMap<string, string>;
  readonly arguments: readonly string[];
  /** By descriptor. */
  readonly files: readonly OpenFile[];
}

/** Starts a process from outside the machine, as a child of process 1. */
export function startProcess(
  { kernel, init }: Booted,
  program: Program,
  start: ProcessStart,
): Process {
  const process = fork(kernel, init, program, createThreadSystem);
  closeAll(process);
  process.uid = start.uid;
  process.gid = start.gid;
  release(process.directory.dentry);
  process.directory = find(process, start.directory);
  hold(process.directory.dentry);
  process.environment = new Map(start.environment);
  process.arguments = start.arguments;
  for (const [descriptor, file] of start.files.entries()) {
    file.references++;
    process.descriptors.set(descriptor, { file, closeOnExec: false });
  }
  return process;
}
