/** Milliseconds that a page of fresh memory costs where nothing comes between a program and its memory. */
const ORDINARY_FAULT = 0.0005;

/** Bytes that are taken to see what fresh memory costs here. */
const PROBE = 32 * 1024 ** 2;

/** Milliseconds that this thread has worked: what other work on the host takes does not count. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Pages of memory that the host's kernel has handed to this process. */
const faults = (): number => process.resourceUsage().minorPageFault;

/** Milliseconds that a page of fresh memory costs more than an ordinary host takes for it. */
function extraPerFault(): number {
  const began = threadTime();
  const before = faults();
  new Uint8Array(PROBE).fill(1);
  const perFault = (threadTime() - began) / Math.max(1, faults() - before);
  return Math.max(0, perFault - ORDINARY_FAULT);
}

/**
 * A clock of the work of this thread, in milliseconds. Some virtual machines take ten or twenty microseconds to hand out
 * a page of memory, which is forty times what others take, and then nothing else is seen: the clock counts such a page
 * as an ordinary one.
 */
export function createWorkClock(): () => number {
  const extra = extraPerFault();
  return () => threadTime() - faults() * extra;
}
