/** Nanoseconds of a clock tick, the unit of times in /proc. Source: proc(5), sysconf(_SC_CLK_TCK) is 100. */
const TICK = 10_000_000;

/** Bytes of a page. */
export const PAGE = 4096;

export const ticks = (nanoseconds: number) => Math.floor(nanoseconds / TICK);

export const kibibytes = (bytes: number) => Math.floor(bytes / 1024);
