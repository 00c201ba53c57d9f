import { stateLetter } from './process.ts';
import type { Kernel } from './state.ts';

/** Nanoseconds between two looks at how many would run. Source: Linux, `LOAD_FREQ`, 5 s. */
const INTERVAL = 5e9;

/** How much of the load before remains after an interval, for 1, 5 and 15 minutes. */
const DECAYS = [60, 300, 900].map((seconds) => Math.exp(-INTERVAL / 1e9 / seconds));

/** Brings the averages up to the clock. To be called before the clock jumps and when they are asked for. */
export function updateLoad(kernel: Kernel, now: number): void {
  const { load } = kernel;
  if (now < load.sampledAt + INTERVAL) return;
  const intervals = Math.floor((now - load.sampledAt) / INTERVAL);
  let active = 0;
  for (const process of kernel.processes.processes.values()) {
    const letter = stateLetter(process);
    if (letter === 'R' || letter === 'D') active++;
  }
  load.averages = load.averages.map((before, index) => {
    const kept = (DECAYS[index] ?? 0) ** intervals;
    return before * kept + active * (1 - kept);
  });
  load.sampledAt += intervals * INTERVAL;
}

/** Mean numbers of threads that ran, could run or waited for a disk, over 1, 5 and 15 minutes. */
export function loadAverages(kernel: Kernel): readonly number[] {
  updateLoad(kernel, kernel.clock);
  return kernel.load.averages;
}
