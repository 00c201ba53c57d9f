import type { Run, System } from '../../../../machine/index.ts';
import { readTextFile } from '../formats/read-file.ts';

/** Memory in KiB. Source: proc(5), `/proc/meminfo`. */
export interface MemoryState {
  readonly total: number;
  readonly free: number;
  readonly available: number;
  readonly buffers: number;
  /** The page cache with what the kernel can give back. */
  readonly cached: number;
  readonly shared: number;
  readonly swapTotal: number;
  readonly swapFree: number;
}

/** What `/proc/meminfo` says. */
export function* readMemory(system: System): Run<MemoryState> {
  return parseMemory((yield* readTextFile(system, '/proc/meminfo')) ?? '');
}

export function parseMemory(text: string): MemoryState {
  const values = new Map<string, number>();
  for (const line of text.split('\n')) {
    const match = /^([^:]+):\s*([0-9]+)/.exec(line);
    if (match !== null) values.set(match[1] ?? '', Number(match[2]));
  }
  const value = (name: string): number => values.get(name) ?? 0;
  return {
    total: value('MemTotal'),
    free: value('MemFree'),
    available: value('MemAvailable'),
    buffers: value('Buffers'),
    cached: value('Cached') + value('SReclaimable'),
    shared: value('Shmem'),
    swapTotal: value('SwapTotal'),
    swapFree: value('SwapFree'),
  };
}

/** Seconds since boot, from `/proc/uptime`. */
export function* readUptime(system: System): Run<number> {
  const text = (yield* readTextFile(system, '/proc/uptime')) ?? '';
  return Number(text.split(' ')[0] ?? 0) || 0;
}

/** The three load averages as they stand in `/proc/loadavg`. */
export function* readLoad(system: System): Run<readonly string[]> {
  const text = (yield* readTextFile(system, '/proc/loadavg')) ?? '0.00 0.00 0.00';
  return text.split(' ').slice(0, 3);
}

/** Ticks of all cores by what they were spent on, from `/proc/stat`. */
export interface CpuTimes {
  readonly user: number;
  readonly nice: number;
  readonly system: number;
  readonly idle: number;
  readonly wait: number;
  readonly interrupts: number;
  readonly softInterrupts: number;
  readonly stolen: number;
  readonly total: number;
}

export function* readCpuTimes(system: System): Run<CpuTimes> {
  const text = (yield* readTextFile(system, '/proc/stat')) ?? '';
  const line = /^cpu\s+(.*)$/m.exec(text)?.[1] ?? '';
  const numbers = line.split(' ').map(Number);
  const at = (index: number): number => numbers[index] ?? 0;
  return {
    user: at(0),
    nice: at(1),
    system: at(2),
    idle: at(3),
    wait: at(4),
    interrupts: at(5),
    softInterrupts: at(6),
    stolen: at(7),
    total: numbers.slice(0, 8).reduce((sum, number) => sum + number, 0),
  };
}

/** Cores that the machine has, from `/proc/cpuinfo`. */
export function* countCores(system: System): Run<number> {
  const text = (yield* readTextFile(system, '/proc/cpuinfo')) ?? '';
  return Math.max(1, text.match(/^processor\s*:/gm)?.length ?? 0);
}
