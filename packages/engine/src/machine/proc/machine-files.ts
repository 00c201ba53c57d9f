import { loadAverages } from '../kernel/load.ts';
import { memoryUse } from '../kernel/memory-use.ts';
import { stateLetter } from '../kernel/process.ts';
import type { Kernel, PidNamespace } from '../kernel/state.ts';
import { directory, file, linkTo, type ProcNode } from './node.ts';
import { kibibytes, ticks } from './units.ts';

/** The kernel that this one follows, as `uname` names it: that of Debian 12. */
const KERNEL_RELEASE = '6.1.0-rackbook-amd64';
const KERNEL_VERSION = '#1 SMP PREEMPT_DYNAMIC Rackbook 6.1 (simulated)';

/** Nanoseconds since boot: the time of the core that is furthest, or now. */
const uptime = (kernel: Kernel) => kernel.clock;

function cpuInfo(kernel: Kernel): string {
  return kernel.cores
    .map(({ index }) =>
      [
        `processor\t: ${index}`,
        'vendor_id\t: Rackbook',
        'model name\t: Simulated core @ 3.00GHz',
        'cpu MHz\t\t: 3000.000',
        'cache size\t: 32768 KB',
        `physical id\t: 0`,
        `siblings\t: ${kernel.cores.length}`,
        `core id\t\t: ${index}`,
        `cpu cores\t: ${kernel.cores.length}`,
        'flags\t\t: lm',
        'bogomips\t: 6000.00',
        'address sizes\t: 46 bits physical, 48 bits virtual',
      ].join('\n'),
    )
    .map((block) => `${block}\n\n`)
    .join('');
}

function memoryInfo(kernel: Kernel): string {
  const { total, free, available, cached, shared } = memoryUse(kernel);
  const lines: readonly (readonly [string, number])[] = [
    ['MemTotal', total],
    ['MemFree', free],
    ['MemAvailable', available],
    ['Buffers', 0],
    ['Cached', cached],
    ['SwapCached', 0],
    ['SwapTotal', 0],
    ['SwapFree', 0],
    ['Shmem', shared],
    ['SReclaimable', 0],
  ];
  return lines
    .map(([name, bytes]) => `${`${name}:`.padEnd(16)}${String(kibibytes(bytes)).padStart(8)} kB\n`)
    .join('');
}

function statistics(kernel: Kernel): string {
  const now = uptime(kernel);
  const cpuLine = (name: string, busy: number, available: number) =>
    `${name} ${ticks(busy)} 0 0 ${ticks(Math.max(0, available - busy))} 0 0 0 0 0 0`;
  const busy = kernel.cores.reduce((sum, { busyTime }) => sum + busyTime, 0);
  const processes = [...kernel.processes.processes.values()];
  const running = processes.filter((process) => stateLetter(process) === 'R').length;
  const waiting = processes.filter((process) => stateLetter(process) === 'D').length;
  return `${[
    cpuLine('cpu ', busy, now * kernel.cores.length),
    ...kernel.cores.map(({ index, busyTime }) => cpuLine(`cpu${index}`, busyTime, now)),
    'intr 0',
    `ctxt ${kernel.contextSwitches}`,
    `btime ${kernel.bootSecond}`,
    `processes ${kernel.forks}`,
    `procs_running ${running}`,
    `procs_blocked ${waiting}`,
  ].join('\n')}\n`;
}

function loadLine(kernel: Kernel, namespace: PidNamespace): string {
  const averages = loadAverages(kernel).map((load) => load.toFixed(2));
  const processes = [...kernel.processes.processes.values()];
  const running = processes.filter((process) => stateLetter(process) === 'R').length;
  return `${averages.join(' ')} ${running}/${processes.length} ${namespace.lastPid}\n`;
}

function uptimeLine(kernel: Kernel): string {
  const now = uptime(kernel);
  const busy = kernel.cores.reduce((sum, { busyTime }) => sum + busyTime, 0);
  const idle = Math.max(0, now * kernel.cores.length - busy);
  return `${(now / 1e9).toFixed(2)} ${(idle / 1e9).toFixed(2)}\n`;
}

/** What stands in /proc beside the processes. Source: proc(5). */
export function machineFiles(
  kernel: Kernel,
  namespace: PidNamespace,
): Readonly<Record<string, ProcNode>> {
  return {
    cpuinfo: file(() => cpuInfo(kernel)),
    filesystems: file(() => 'nodev\tproc\nnodev\ttmpfs\nnodev\toverlay\n\text4\n'),
    loadavg: file(() => loadLine(kernel, namespace)),
    meminfo: file(() => memoryInfo(kernel)),
    mounts: linkTo('self/mounts'),
    net: linkTo('self/net'),
    stat: file(() => statistics(kernel)),
    sys: directory({
      kernel: directory({
        hostname: file(() => `${kernel.running?.process.uts.hostName ?? ''}\n`),
        osrelease: file(() => `${KERNEL_RELEASE}\n`),
        ostype: file(() => 'Linux\n'),
        pid_max: file(() => '4194304\n'),
        version: file(() => `${KERNEL_VERSION}\n`),
      }),
    }),
    uptime: file(() => uptimeLine(kernel)),
    version: file(() => `Linux version ${KERNEL_RELEASE} (rackbook) ${KERNEL_VERSION}\n`),
  };
}
