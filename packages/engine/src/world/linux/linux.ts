import type { Completions, ShellSession } from '../../deployment/shell/index.ts';
import {
  execute,
  exitStatus,
  latestTime,
  programFrom,
  resizeTerminal,
  runKernel,
  setTimer,
  startProcess,
  type TerminalSettings,
  type TerminalSize,
  takeScreen,
  typeAt,
} from '../../machine/index.ts';
import type { Tree } from '../../storage/file-system/index.ts';
import { READER } from './accounts.ts';
import { homeFiles, READER_ENVIRONMENT } from './image.ts';
import { bootMachine, type MachineOptions } from './machine.ts';
import { machineParts } from './parts/index.ts';
import { createPrograms } from './programs.ts';

/** A Linux machine with a shell at its terminal. The same inputs at the same times give the same run. */
export interface LinuxMachine {
  /** Nanoseconds since boot. */
  now(): number;
  /**
   * Runs for at most `steps` steps of work. Time goes no further than `until` (nanoseconds since boot), which
   * paces sleepers; without it the clock jumps over idle time.
   */
  run(steps: number, until?: number): RunState;
  /** What a keyboard sends: text, `\r` for Enter, `\x03` for Ctrl-C, `\x04` for Ctrl-D, `\x1a` for Ctrl-Z. */
  type(text: string): void;
  resize(size: TerminalSize): void;
  /** What the machine has put on the screen since the last call: text with ANSI sequences. */
  takeOutput(): string;
  /** How the terminal treats what is typed; without `echo` it is not to be seen. */
  terminalSettings(): TerminalSettings;
  /** Whether the shell at the terminal waits for a command, with an empty input line. */
  atPrompt(): boolean;
  /** Whether a program in the terminal's foreground goes on only when something is typed. */
  waitsForKeyboard(): boolean;
  /** Whether a program in the terminal's foreground works, rather than waits for something. */
  worksInForeground(): boolean;
  /** Ways to go on with the word before the end of `line` at the shell's prompt. */
  completions(line: string): Promise<Completions>;
  /** Commands entered at the prompt, oldest first. */
  history(): readonly string[];
}

export type RunState =
  /** There is more to do at once. */
  | { readonly kind: 'busy' }
  /** All wait: for the keyboard, or for `nextTime` (nanoseconds since boot). */
  | { readonly kind: 'idle'; readonly nextTime: number | undefined }
  /** A program's code is being fetched; run again when the promise is settled. */
  | { readonly kind: 'loading'; readonly loaded: Promise<void> }
  /** The shell at the terminal has ended. */
  | { readonly kind: 'ended'; readonly status: number };

export interface LinuxOptions extends Omit<MachineOptions, 'files'> {
  /** Files of the reader: name in the home directory → content. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What an interactive shell of the reader begins with; Debian's own does much the same. */
const BASHRC = `# Read by every interactive shell.
PS1='\\u@\\h:\\w\\$ '
alias ls='ls --color=auto'
alias grep='grep --color=auto'
alias ll='ls -l'
`;

const PROFILE = `# Read by a login shell.
. "$HOME/.bashrc"
`;

/** Boots a machine and logs the reader in at its terminal. */
export function createLinux(options: LinuxOptions = {}): LinuxMachine {
  let session: ShellSession | undefined;
  const programs = createPrograms((started) => {
    session ??= started;
  });
  const files: Tree = homeFiles({ '.bashrc': BASHRC, '.profile': PROFILE, ...options.files });
  const machine = bootMachine(programs, machineParts, { ...options, files });
  const { kernel, terminal } = machine;
  const login = startProcess(
    machine,
    programFrom(function* (system) {
      system.startSession();
      for (let descriptor = 0; descriptor < 3; descriptor++) {
        system.open(terminal.name, { read: true, write: true });
      }
      system.takeTerminal(0);
      return yield* execute(system, '/usr/bin/bash', ['-bash'], system.environment());
    }),
    {
      uid: READER.uid,
      gid: READER.gid,
      directory: READER.home,
      environment: new Map([...READER_ENVIRONMENT, ['TERM', 'xterm-256color']]),
      arguments: ['login'],
      files: [],
    },
  );
  /** Inputs that are on their way, and when the last of them arrives. */
  let coming = 0;
  let lastArrival = 0;
  /** An input arrives when every core has come to the time that it is now: whatever stretches the host makes. */
  const arrive = (input: () => void) => {
    coming++;
    lastArrival = latestTime(kernel);
    setTimer(kernel, lastArrival, () => {
      coming--;
      input();
    });
  };
  const hasEnded = () => login.end !== undefined;
  return {
    now: () => latestTime(kernel),
    run(steps, until) {
      const limit = until === undefined ? undefined : Math.max(until, lastArrival);
      const state = runKernel(kernel, steps, limit, hasEnded);
      return login.end === undefined ? state : { kind: 'ended', status: exitStatus(login.end) };
    },
    type: (text) => arrive(() => typeAt(kernel, terminal, text)),
    resize: (size) => arrive(() => resizeTerminal(kernel, terminal, size)),
    takeOutput: () => takeScreen(kernel, terminal),
    terminalSettings: () => terminal.settings,
    atPrompt: () =>
      coming === 0 &&
      session?.atPrompt() === true &&
      terminal.foreground === login.group &&
      terminal.line === '' &&
      terminal.input.length === 0,
    waitsForKeyboard: () =>
      [...terminal.toBeRead.waiting].some(
        ({ process, timer }) => process.group === terminal.foreground && timer === undefined,
      ),
    worksInForeground: () =>
      [...(terminal.foreground?.members ?? [])].some(({ threads }) =>
        threads.some(({ state }) => state === 'running' || state === 'runnable'),
      ),
    completions: async (line) => session?.completions(line) ?? { start: line.length, words: [] },
    history: () => session?.history() ?? [],
  };
}
