import type { Run, SignalName, System, TerminalSettings } from '../../../../machine/index.ts';
import type { Eventually } from '../eventually.ts';
import type { JobTable } from '../jobs/job-table.ts';
import type { SetOptions } from '../options.ts';
import type { ShellState } from '../shell-state.ts';
import type { Command } from '../syntax/index.ts';
import type { NewElement } from '../variables/index.ts';

/**
 * Why commands are being left early. `discard` gives up what was read together with a command that failed
 * badly; an interactive shell then goes on with its next line.
 */
export type Leaving = 'no' | 'break' | 'continue' | 'return' | 'discard' | 'exit';

/** A builtin command: what it does with its arguments (its name left out), and its status. */
export type Builtin = (shell: Shell, args: readonly string[], name: string) => Eventually<number>;

/** How a text is run as commands. */
export interface TextOptions {
  /** Line number of the text's first line; 1 when it is not given. */
  readonly firstLine?: number;
  /** Whether commands of the text keep the line that the shell is at, as those of some traps do. */
  readonly keepLine?: boolean;
  /** Put before the line in messages of the parser, such as `eval: `. */
  readonly parsing?: string;
  /** The text is the shell's script, which `set -t` ends after a command. */
  readonly isScript?: boolean;
  /** The shell ends with the text, so that its last command can take the shell's place. */
  readonly endsShell?: boolean;
}

/** What the executor offers to parts of the shell that run commands, such as `eval` and traps. */
export interface Executor {
  execute(shell: Shell, command: Command): Eventually<number>;
  /** Runs a command from words that are already expanded. `lookUp` says where its name is sought. */
  runWords(
    shell: Shell,
    words: readonly string[],
    lookUp?: 'everywhere' | 'not among functions' | 'along the standard path',
  ): Eventually<number>;
  /** Runs a text as commands, line by line. Returns the status of the last, 0 when there was none. */
  runText(shell: Shell, text: string, options?: TextOptions): Run<number>;
  readonly builtins: ReadonlyMap<string, Builtin>;
  /** Starts a child that has a copy of this shell and runs `body` in it. */
  fork(shell: Shell, body: (child: Shell) => Run<number>, options?: ForkOptions): number;
}

/** A coprocess with the shell's ends of its pipes. */
export interface RunningCoprocess {
  readonly name: string;
  readonly pid: number;
  readonly descriptors: readonly number[];
}

/** `name=(…)` as an argument, its elements expanded. */
export interface DeclaredArray {
  readonly name: string;
  readonly append: boolean;
  readonly elements: readonly NewElement[];
}

/** What `complete` was told of a command. */
export interface Completion {
  /** Options of `-o`. */
  readonly options: ReadonlySet<string>;
  /** The other options by their letters; of `-A` the action's name is the key. */
  readonly settings: ReadonlyMap<string, string>;
}

/** What the history shares with its file. */
export interface HistoryFile {
  /** Entries at its end that were not written to the file. */
  unsaved: number;
  /** Lines of the file that the history has. */
  linesKnown: number;
  /** Whether the line that runs is its last entry. */
  lineAdded: boolean;
}

export interface ForkOptions {
  /** The group that the child joins: 0 for its own, `undefined` to stay in its parent's. */
  readonly group?: number | undefined;
  /** Counts for BASH_SUBSHELL: `( … )` and substitutions, but not an element of a pipeline. */
  readonly subshell?: boolean;
  /** An asynchronous command without job control ignores SIGINT and SIGQUIT. */
  readonly ignoresInterrupts?: boolean;
}

/** A shell as a process runs it: its state, and what belongs to the process alone. */
export interface Shell {
  readonly system: System;
  readonly state: ShellState;
  /** Whether it is the child of another shell, as in `( … )`, a pipeline, or the background. */
  readonly isChild: boolean;
  readonly executor: Executor;
  jobs: JobTable;

  /**
   * Runs that were begun and wait for the one above them. Functions, sourced scripts, `eval` and traps
   * are put here rather than nested in one another, so that recursion takes no stack of the host.
   */
  readonly frames: Run<number>[];
  /** A run to be put on `frames` when the present one gives way; see `call`. */
  callee: Run<number> | undefined;
  /** Status of the run that ended last. */
  returned: number;

  leaving: Leaving;
  /** Loops that `break` or `continue` still has to leave. */
  levels: number;
  /** Loops around the present command, in this function. */
  loops: number;
  /** Functions and sourced scripts around the present command. */
  depth: number;
  /** Functions alone, for `local` and FUNCNEST. */
  functionDepth: number;
  /** Above 0 where a failing command does not count for `set -e` and ERR. */
  shielded: number;
  /** Something is to be looked at before the next command: a signal, perhaps, or a trap. */
  attention: boolean;
  /** The command after which this process ends: an external one takes its place. */
  tail: Command | undefined;
  /** Disabled by `enable -n`. */
  readonly disabled: Set<string>;

  /** Text that builtins have written and that is not in its file yet. */
  outputText: string;
  outputDescriptor: number;
  /** What was written before it to other descriptors. */
  earlierOutput: { readonly descriptor: number; readonly text: string }[] | undefined;

  /** Descriptors of process substitutions that are closed after the command that they are in. */
  readonly processDescriptors: number[];
  /** Status of the last command substitution in the present command. */
  substitutionStatus: number | undefined;
  /** How often `set -x` repeats the first character of PS4: for each substitution and `eval` around. */
  traceDepth: number;
  /** Command substitutions around this shell, for `set -x`. */
  substitutionDepth: number;
  /** Arrays among the arguments of the builtin that declares them, by the argument's text. */
  readonly declaredArrays: Map<string, DeclaredArray>;
  /** Options to be set again when a function that has called `local -` ends, by its depth. */
  readonly localOptions: Map<number, SetOptions>;
  /** A coprocess that runs. */
  coprocess: RunningCoprocess | undefined;
  /** Whether `set` has given new positional parameters since the sourced script began. */
  setsParameters: boolean;
  /** OPTIND as `getopts` left it: another value starts anew. */
  optionIndex: number;
  /** Name of a builtin that was used wrongly: how it is called is told at its end. */
  misused: string | undefined;
  /** `exec` without a command has run: its redirections stay. */
  keepsRedirections: boolean;

  /** Signals ignored when the shell began, which `trap` cannot change. */
  readonly ignoredFromStart: Set<string>;
  /** Signals whose disposition the shell has set, itself or by its parent shell. */
  readonly setSignals: Set<SignalName>;
  /** Traps of the parent, which a subshell lists until it sets its own. */
  inheritedTraps: ReadonlyMap<string, string> | undefined;
  /** Trap that runs: DEBUG, ERR and RETURN do not interrupt themselves. */
  readonly activeTraps: Set<string>;

  /** Process group of the shell in which it takes back the terminal; `undefined` without job control. */
  terminal: number | undefined;
  /** How the terminal was set when the shell took it. */
  terminalSettings: TerminalSettings | undefined;
  /** Signals that were taken from the kernel and not handled yet. */
  readonly takenSignals: SignalName[];
  readonly history: string[];
  readonly historyFile: HistoryFile;
  /** How arguments of commands are completed, as `complete` was told: by command, or `-D`, `-E`, `-I`. */
  readonly completions: Map<string, Completion>;
  /** Commands that were entered in this session. */
  commands: number;
  /** Whether `exit` has warned of stopped jobs and is now meant. */
  warnedOfJobs: boolean;
}

export function createShell(
  system: System,
  state: ShellState,
  executor: Executor,
  jobs: JobTable,
  isChild = false,
): Shell {
  return {
    system,
    state,
    isChild,
    executor,
    jobs,
    frames: [],
    callee: undefined,
    returned: 0,
    leaving: 'no',
    levels: 0,
    loops: 0,
    depth: 0,
    functionDepth: 0,
    shielded: 0,
    attention: false,
    tail: undefined,
    disabled: new Set(),
    outputText: '',
    outputDescriptor: 1,
    earlierOutput: undefined,
    processDescriptors: [],
    substitutionStatus: undefined,
    traceDepth: 0,
    substitutionDepth: 0,
    declaredArrays: new Map(),
    localOptions: new Map(),
    coprocess: undefined,
    setsParameters: false,
    optionIndex: 1,
    misused: undefined,
    keepsRedirections: false,
    ignoredFromStart: new Set(),
    setSignals: new Set(),
    inheritedTraps: undefined,
    activeTraps: new Set(),
    terminal: undefined,
    terminalSettings: undefined,
    takenSignals: [],
    history: [],
    historyFile: { unsaved: 0, linesKnown: 0, lineAdded: false },
    completions: new Map(),
    commands: 0,
    warnedOfJobs: false,
  };
}
