import {
  fetched,
  open,
  type Program,
  type Run,
  type System,
  SystemError,
  write,
} from '../../../../machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../../text/index.ts';
import { sourceFile } from '../builtins/source-file.ts';
import { applySetOption } from '../execution/apply-option.ts';
import { endShell } from '../execution/children.ts';
import { shellProgram } from '../execution/driver.ts';
import { executor } from '../execution/executor.ts';
import { readAll } from '../execution/read-all.ts';
import { createShell, type Shell } from '../execution/shell.ts';
import { createHooks } from '../execution/substitutions.ts';
import { interact } from '../interactive/loop.ts';
import { beInteractive } from '../interactive/start.ts';
import { createJobTable } from '../jobs/job-table.ts';
import { createShellState } from '../shell-start.ts';
import { readValue } from '../variables/index.ts';
import { type Invocation, parseInvocation, type WrongInvocation } from './arguments.ts';
import { importFunctions } from './functions.ts';
import type { SessionListener } from './session.ts';

/** The program `bash` (and `sh`). `listener` hears of each interactive shell. */
export function createBash(listener: SessionListener = () => {}): Program {
  return shellProgram((system) => {
    const invocation = parseInvocation(system.arguments());
    const usable = 'message' in invocation ? parseInvocation(['bash']) : invocation;
    if ('message' in usable) throw new Error('a shell without arguments was refused');
    const interactive = usable.forcedInteractive || isAtTerminal(system, usable);
    let shell: Shell;
    const hooks = createHooks(() => shell);
    const state = createShellState(system, hooks, {
      name: usable.name,
      calledAs: system.arguments()[0] ?? 'bash',
      positional: usable.positional,
      interactive,
      login: usable.login,
      ...(usable.commandString === undefined ? {} : { commandString: usable.commandString }),
      invocation: `${interactive ? 'i' : ''}${usable.commandString === undefined ? '' : 'c'}${usable.readsStandardInput ? 's' : ''}`,
    });
    state.errorName = errorNameOf(usable, interactive);
    shell = createShell(system, state, executor, createJobTable());
    const body =
      'message' in invocation
        ? refuse(system, invocation)
        : run(shell, invocation, interactive, listener);
    return { shell, body };
  });
}

function isAtTerminal(system: System, { commandString, script }: Invocation): boolean {
  if (commandString !== undefined || script !== undefined) return false;
  return [0, 2].every(
    (descriptor) =>
      system.descriptorFlags(descriptor) !== undefined && system.isTerminal(descriptor),
  );
}

function errorNameOf(
  { name, calledAs, script, commandString }: Invocation,
  interactive: boolean,
): string {
  if (script === undefined && commandString === undefined) {
    // A login shell names itself with its dash.
    return interactive && name.startsWith('-') ? `-${calledAs}` : calledAs;
  }
  return name;
}

const fetchInformation = fetched(() => import('./information.ts'));
const fetchScriptInput = fetched(() => import('./script-input.ts'));

function* refuse(system: System, wrong: WrongInvocation): Run<number> {
  const { tellOfMisuse } = yield* fetchInformation();
  return yield* tellOfMisuse(system, wrong);
}

function* run(
  shell: Shell,
  invocation: Invocation,
  interactive: boolean,
  listener: SessionListener,
): Run<number> {
  const { state } = shell;
  if (invocation.information !== undefined) {
    const { inform } = yield* fetchInformation();
    return yield* inform(shell, invocation.information);
  }
  importFunctions(shell);
  if (invocation.posix) applySetOption(shell, 'posix', true);
  // A shell never ends by the key for it. Source: bash(1), "SIGNALS".
  shell.system.setDisposition('QUIT', 'ignore');
  shell.setSignals.add('QUIT');
  if (interactive) yield* beInteractive(shell);
  yield* runStartupFiles(shell, invocation, interactive);
  for (const { option, on } of invocation.setOptions) applySetOption(shell, option, on);
  for (const { option, on } of invocation.shellOptions) state.shopt[option] = on;
  if (shell.leaving !== 'no') return yield* endShell(shell, state.status);
  const { commandString, script } = invocation;
  if (commandString !== undefined) {
    return yield* endShell(shell, yield* runCommandString(shell, commandString));
  }
  if (script !== undefined) return yield* runScript(shell, script);
  const status = interactive
    ? yield* interact(shell, listener)
    : yield* (yield* fetchScriptInput()).runStandardInput(shell);
  return yield* endShell(shell, status);
}

/** `-c`: the last command takes the shell's place where it can. */
function* runCommandString(shell: Shell, text: string): Run<number> {
  return yield* shell.executor.runText(shell, text, { parsing: '-c: ', endsShell: true });
}

function* runScript(shell: Shell, path: string): Run<number> {
  const { system, state } = shell;
  let text: string;
  try {
    if (system.status(path).kind === 'directory') {
      return yield* cannotRun(system, `${path}: ${path}: Is a directory`, 126);
    }
    const descriptor = yield* open(system, path, { read: true });
    text = decodeUtf8(yield* readAll(system, descriptor));
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    const status = error.code === 'ENOENT' ? 127 : 126;
    return yield* cannotRun(system, `bash: ${path}: ${error.message}`, status);
  }
  if ((text.split('\n', 1)[0] ?? '').includes('\0') || text.startsWith('\x7fELF')) {
    return yield* cannotRun(system, `${path}: ${path}: cannot execute binary file`, 126);
  }
  state.calls.push({ name: 'main', source: path, calledFrom: 0 });
  const status = yield* shell.executor.runText(shell, text, { isScript: true });
  return yield* endShell(shell, status);
}

function* cannotRun(system: System, message: string, status: number): Run<number> {
  yield* write(system, 2, encodeUtf8(`${message}\n`));
  return status;
}

/** Runs the files that a shell begins with. Source: bash(1), "INVOCATION". */
function* runStartupFiles(shell: Shell, invocation: Invocation, interactive: boolean): Run {
  const { state } = shell;
  const home = readValue(state, 'HOME') ?? '';
  if (invocation.login && !invocation.skipsProfile) {
    yield* runIfThere(shell, '/etc/profile');
    const personal = invocation.posix ? ['.profile'] : ['.bash_profile', '.bash_login', '.profile'];
    for (const file of personal) if (yield* runIfThere(shell, `${home}/${file}`)) break;
    return;
  }
  if (interactive) {
    if (invocation.posix) {
      const file = readValue(state, 'ENV');
      if (file !== undefined) yield* runIfThere(shell, file);
      return;
    }
    if (invocation.startupFile === undefined) {
      yield* runIfThere(shell, '/etc/bash.bashrc');
      yield* runIfThere(shell, `${home}/.bashrc`);
    } else if (invocation.startupFile !== '') yield* runIfThere(shell, invocation.startupFile);
    return;
  }
  const file = readValue(state, 'BASH_ENV');
  if (file !== undefined && file !== '' && !invocation.posix) yield* runIfThere(shell, file);
}

function* runIfThere(shell: Shell, path: string): Run<boolean> {
  try {
    shell.system.access(path, { read: true });
    if (shell.system.status(path).kind !== 'file') return false;
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
  yield* sourceFile(shell, path, { name: '.', shown: path, positional: [] });
  if (shell.leaving === 'discard') shell.leaving = 'no';
  return true;
}
