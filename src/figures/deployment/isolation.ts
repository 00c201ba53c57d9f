/** What stands between a program and the hardware, from the hardware up, in three arrangements. */
export const arrangements = [
  {
    id: 'vm',
    name: 'virtual machines',
    shared: ['hardware', 'kernel, hypervisor'],
    own: ['guest kernel', 'libraries', 'app'],
  },
  {
    id: 'system',
    name: 'system containers',
    shared: ['hardware', 'kernel'],
    own: ['init, services', 'libraries', 'app'],
  },
  {
    id: 'application',
    name: 'app containers',
    shared: ['hardware', 'kernel'],
    own: ['libraries', 'app'],
  },
] as const;

/** Whether each of the copies in an arrangement runs a kernel of its own. */
export const hasOwnKernel = (id: (typeof arrangements)[number]['id']): boolean =>
  arrangements.some((one) => one.id === id && one.own.some((layer) => layer.includes('kernel')));

/** How many copies of a program fit in memory when each also costs an overhead; all in MiB. */
export const copiesThatFit = (memory: number, program: number, overhead: number): number =>
  Math.floor(memory / (program + overhead));

/** The assumptions of the note, in MiB: a server, a program, and what isolation adds for each. */
export const density = { server: 64 * 1024, program: 300, guest: 400, container: 10 } as const;

/** Seconds until `threads` that each need `work` seconds of a core are done under a limit. */
export const secondsUnderQuota = (threads: number, work: number, cores: number, quota: number) =>
  (threads * work) / Math.min(threads, cores, quota);
