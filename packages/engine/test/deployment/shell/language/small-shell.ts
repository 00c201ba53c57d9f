import { type Eventually, isRun } from '../../../../src/deployment/shell/language/eventually.ts';
import {
  assign,
  evaluateArithmetic,
  expandWords,
} from '../../../../src/deployment/shell/language/expansion/index.ts';
import { createShellState } from '../../../../src/deployment/shell/language/shell-start.ts';
import type { ShellState } from '../../../../src/deployment/shell/language/shell-state.ts';
import {
  type Command,
  parseCommands,
} from '../../../../src/deployment/shell/language/syntax/index.ts';
import { makeArray } from '../../../../src/deployment/shell/language/variables/index.ts';
import { READY, type Run, type System } from '../../../../src/machine/index.ts';

/** A system that has a clock, a directory, and no files. */
const system = {
  pid: 100,
  parent: () => 1,
  uid: 0,
  gid: 0,
  random: () => 0.5,
  now: () => 5e9,
  bootSecond: 1_700_000_000,
  spend: () => false,
  directory: () => '/root',
  readDirectory: () => [],
  hostName: () => 'rackbook',
  environment: () => new Map([['HOME', '/root']]),
} as unknown as System;

/** The state of a shell that can run just `echo` in its command substitutions. */
export function smallShell(): ShellState {
  return createShellState(
    system,
    {
      *substitute(state, body) {
        yield READY;
        let text = '';
        for (const command of body.read().commands) {
          for (const fields of runCommand(state, command)) text += `${fields.slice(1).join(' ')}\n`;
        }
        return text.replace(/\n+$/, '');
      },
      substituteProcess: () => '/dev/fd/63',
      prompt: (_state, text) => text,
    },
    { name: 'bash', positional: [], interactive: false, invocation: 'c' },
  );
}

/** Runs to the end what needs no kernel. */
export function settle<Result>(value: Eventually<Result>): Result {
  if (!isRun(value)) return value;
  const run: Run<Result> = value;
  let next = run.next('ready');
  while (next.done !== true) next = run.next('ready');
  return next.value;
}

/**
 * The fields of each command of a script after its name. Assignments, `set --`, `shopt`, `unset`, `declare -A`
 * and `(( ))` are done.
 */
export function fieldsOf(script: string, state = smallShell()): readonly (readonly string[])[] {
  const { commands, suspicion } = parseCommands(script, 1);
  if (suspicion?.at !== undefined) throw new Error(`a syntax error at ${suspicion.at}`);
  return commands
    .flatMap((command) => [...runCommand(state, command)])
    .map((fields) => fields.slice(1));
}

function* runCommand(state: ShellState, command: Command): Generator<readonly string[]> {
  if (command.kind === 'list') {
    for (const item of command.items) yield* runCommand(state, item.command);
    return;
  }
  if (command.kind === 'arithmetic') {
    settle(evaluateArithmetic(state, command.expression));
    return;
  }
  if (command.kind !== 'simple') throw new Error(`no ${command.kind} here`);
  const fields = settle(expandWords(state, command.words));
  const [name, first, ...rest] = fields;
  switch (name) {
    case undefined:
      for (const assignment of command.assignments) settle(assign(state, assignment));
      return;
    case 'set':
      state.positional = rest;
      return;
    case 'shopt':
      for (const option of rest) state.shopt[option as 'extglob'] = first === '-s';
      return;
    case 'unset':
      for (const variable of fields.slice(1)) state.variables.bindings.delete(variable);
      return;
    case 'declare':
      for (const word of command.words.slice(2)) {
        makeArray(state, word.assignment?.name ?? word.source, 'associative');
        if (word.assignment !== undefined) settle(assign(state, word.assignment));
      }
      return;
    default:
      yield fields;
  }
}

/** The message that a call throws; fails when it throws none. */
export function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}
