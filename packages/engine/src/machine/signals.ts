/** Signals of Linux on x86-64, without the prefix SIG, with their numbers. Source: signal(7). */
const NUMBERS = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  ILL: 4,
  TRAP: 5,
  ABRT: 6,
  BUS: 7,
  FPE: 8,
  KILL: 9,
  USR1: 10,
  SEGV: 11,
  USR2: 12,
  PIPE: 13,
  ALRM: 14,
  TERM: 15,
  STKFLT: 16,
  CHLD: 17,
  CONT: 18,
  STOP: 19,
  TSTP: 20,
  TTIN: 21,
  TTOU: 22,
  URG: 23,
  XCPU: 24,
  XFSZ: 25,
  VTALRM: 26,
  PROF: 27,
  WINCH: 28,
  IO: 29,
  PWR: 30,
  SYS: 31,
} as const;

export type SignalName = keyof typeof NUMBERS;

/** All signals, in the order of their numbers. */
export const SIGNALS = Object.keys(NUMBERS) as readonly SignalName[];

export function signalNumber(name: SignalName): number {
  return NUMBERS[name];
}

const BY_NUMBER = new Map(SIGNALS.map((name) => [NUMBERS[name] as number, name]));

/** The signal of a number, `undefined` when there is none. */
export function signalOfNumber(number: number): SignalName | undefined {
  return BY_NUMBER.get(number);
}

/** The messages of strsignal(3), which a shell prints for a job that a signal ended. */
const DESCRIPTIONS: Record<SignalName, string> = {
  HUP: 'Hangup',
  INT: 'Interrupt',
  QUIT: 'Quit',
  ILL: 'Illegal instruction',
  TRAP: 'Trace/breakpoint trap',
  ABRT: 'Aborted',
  BUS: 'Bus error',
  FPE: 'Floating point exception',
  KILL: 'Killed',
  USR1: 'User defined signal 1',
  SEGV: 'Segmentation fault',
  USR2: 'User defined signal 2',
  PIPE: 'Broken pipe',
  ALRM: 'Alarm clock',
  TERM: 'Terminated',
  STKFLT: 'Stack fault',
  CHLD: 'Child exited',
  CONT: 'Continued',
  STOP: 'Stopped (signal)',
  TSTP: 'Stopped',
  TTIN: 'Stopped (tty input)',
  TTOU: 'Stopped (tty output)',
  URG: 'Urgent I/O condition',
  XCPU: 'CPU time limit exceeded',
  XFSZ: 'File size limit exceeded',
  VTALRM: 'Virtual timer expired',
  PROF: 'Profiling timer expired',
  WINCH: 'Window changed',
  IO: 'I/O possible',
  PWR: 'Power failure',
  SYS: 'Bad system call',
};

export function describeSignal(name: SignalName): string {
  return DESCRIPTIONS[name];
}

const IGNORED: ReadonlySet<SignalName> = new Set(['CHLD', 'URG', 'WINCH', 'CONT']);
const STOPPING: ReadonlySet<SignalName> = new Set(['STOP', 'TSTP', 'TTIN', 'TTOU']);

/** What the kernel does with a signal that a process has no will about. */
export function defaultAction(name: SignalName): 'ignore' | 'stop' | 'end' {
  if (IGNORED.has(name)) return 'ignore';
  return STOPPING.has(name) ? 'stop' : 'end';
}
