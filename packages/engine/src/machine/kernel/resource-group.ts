/**
 * Processes whose use of the machine is bounded together. Source: cgroups(7), the files `cpu.max`,
 * `memory.max` and `pids.max`.
 */
export interface ResourceGroup {
  readonly name: string;
  readonly parent: ResourceGroup | undefined;
  /** Cores' worth of CPU time, such as 0.5; `Infinity` for all there is. */
  cpuLimit: number;
  /** Bytes. */
  memoryLimit: number;
  processLimit: number;
  /** CPU nanoseconds in the present period, and when that began. */
  usedInPeriod: number;
  periodStart: number;
  cpuTime: number;
  memory: number;
  processes: number;
}

/** Length of the period in which a limit on CPU time holds. Source: cgroups, `cpu.max`, 100 ms. */
const CPU_PERIOD = 100_000_000;

export function createResourceGroup(
  name: string,
  limits: { readonly cpu?: number; readonly memory?: number; readonly processes?: number } = {},
  parent?: ResourceGroup,
): ResourceGroup {
  return {
    name,
    parent,
    cpuLimit: limits.cpu ?? Number.POSITIVE_INFINITY,
    memoryLimit: limits.memory ?? Number.POSITIVE_INFINITY,
    processLimit: limits.processes ?? Number.POSITIVE_INFINITY,
    usedInPeriod: 0,
    periodStart: 0,
    cpuTime: 0,
    memory: 0,
    processes: 0,
  };
}

/** The group and those that it lies in. */
export function* enclosing(group: ResourceGroup): Generator<ResourceGroup, void> {
  for (let one: ResourceGroup | undefined = group; one !== undefined; one = one.parent) yield one;
}

/** Counts CPU time in the group and those around it. */
export function chargeCpu(group: ResourceGroup, nanoseconds: number, now: number): void {
  for (const one of enclosing(group)) {
    if (now - one.periodStart >= CPU_PERIOD) {
      one.periodStart = now - (now % CPU_PERIOD);
      one.usedInPeriod = 0;
    }
    one.usedInPeriod += nanoseconds;
    one.cpuTime += nanoseconds;
  }
}

/** When the group may run again: `now`, or the end of a period whose CPU time is used up. */
export function runnableAt(group: ResourceGroup, now: number): number {
  let time = now;
  for (const one of enclosing(group)) {
    const sameperiod = now - one.periodStart < CPU_PERIOD;
    if (sameperiod && one.usedInPeriod >= one.cpuLimit * CPU_PERIOD) {
      time = Math.max(time, one.periodStart + CPU_PERIOD);
    }
  }
  return time;
}
