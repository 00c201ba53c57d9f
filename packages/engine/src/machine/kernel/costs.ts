/**
 * What things cost on a core, in steps and in virtual nanoseconds. Orders of magnitude of a server
 * of about 2020; the ratios matter more than the numbers.
 */

/** Virtual nanoseconds of one step: some hundred machine instructions at 3 GHz. */
export const NANOSECONDS_PER_STEP = 100;

/**
 * A process that is runnable gives way to another after so long.
 * Source: Linux 6.1, `sched_min_granularity` and `sysctl_sched_base_slice`, 3 ms on up to eight cores.
 */
export const TIME_SLICE = 3_000_000;

/** Nanoseconds to switch a core to another thread. Source: lmbench's lat_ctx, some 2 µs with a small working set. */
export const CONTEXT_SWITCH = 2000;

/** Steps of a system call: 300 ns. Source: lmbench's lat_syscall for read and write of a byte. */
export const CALL_STEPS = 3;

/** Bytes that the kernel copies in one step: 1.3 GB/s. Source: lmbench's bw_pipe and bw_file_rd, 1 to 5 GB/s. */
export const COPIED_BYTES_PER_STEP = 128;

/** Steps of fork: 100 µs. Source: lmbench's lat_proc fork. */
export const FORK_STEPS = 1000;

/** Steps of execve: 300 µs. Source: lmbench's lat_proc exec less fork. */
export const EXECUTE_STEPS = 3000;

/** Steps at a stretch on one of several cores, so that their clocks stay within 50 µs of each other. */
export const STRETCH_STEPS = 500;

/** Steps at a stretch on the only core. */
export const LONE_STRETCH_STEPS = 5000;

/** Bytes in a pipe's buffer. Source: pipe(7), since Linux 2.6.11. */
export const PIPE_CAPACITY = 65_536;

/** Writes of up to so many bytes are never mixed with others. Source: PIPE_BUF, pipe(7). */
export const PIPE_ATOMIC = 4096;

/** Characters that wait for the screen before a writer is made to wait. */
export const TERMINAL_CAPACITY = 65_536;

/** Bytes that a process holds after it was started. */
export const PROCESS_MEMORY = 3_145_728;

/** Symbolic links that a path may go through. Source: path_resolution(7). */
export const LINKS_FOLLOWED = 40;

/** Bytes of a path, the final zero included. Source: limits.h, PATH_MAX. */
export const LONGEST_PATH = 4096;

/** Bytes of arguments and environment. Source: execve(2), a quarter of the stack limit of 8 MiB. */
export const ARGUMENT_BYTES = 2_097_152;

/** Bytes of a single argument. Source: execve(2), MAX_ARG_STRLEN. */
export const LONGEST_ARGUMENT = 131_072;
