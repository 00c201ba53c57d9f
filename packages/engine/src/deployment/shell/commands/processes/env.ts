import { type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext, OptionSpecification } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { executeByName, findProgram, isExecutable } from '../formats/launch.ts';
import { option } from '../formats/option.ts';
import { joinPath } from '../formats/paths.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { parseArguments } from '../options.ts';
import { quote, quoteFileAlways } from '../quoting.ts';
import { helpText, versionText } from '../usage.ts';
import {
  applySignals,
  SIGNAL_OPTIONS,
  signalHandling,
  signalPlan,
  unknownSignal,
} from './env-signals.ts';
import { splitArguments } from './env-split.ts';

/** Exit statuses of commands that run another: it cannot be run, it cannot be found. */
const CANNOT_RUN = 126;
const NOT_FOUND = 127;
const OWN_FAILURE = 125;

/** The status for a program that could not be run. */
export function statusOfError(error: SystemError): number {
  return error.code === 'ENOENT' ? NOT_FOUND : CANNOT_RUN;
}

const ENV_OPTIONS: readonly OptionSpecification[] = [
  option('i', 'ignore-environment', 'start with an empty environment'),
  option('0', 'null', 'end each output line with NUL, not newline'),
  option('u', 'unset', 'remove variable from the environment', 'required'),
  option('C', 'chdir', 'change working directory to VALUE', 'required'),
  option('S', 'split-string', 'process and split VALUE into separate arguments', 'required'),
  ...SIGNAL_OPTIONS,
  option('v', 'debug', 'print verbose information for each processing step'),
];

export const env: Command = {
  name: 'env',
  follows: 'GNU coreutils 9.1',
  summary: 'Set each NAME to VALUE in the environment and run COMMAND.',
  synopsis: ['[OPTION]... [-] [NAME=VALUE]... [COMMAND [ARG]...]'],
  usageStatus: OWN_FAILURE,
  parsing: 'own',
  options: ENV_OPTIONS,
  unsupported: [],
  *run(context) {
    const { system, output, complain, misuse } = context;
    const inherited = system.environment();
    const split = splitArguments(context.arguments, inherited);
    if ('problem' in split) {
      yield* complain(split.problem);
      return OWN_FAILURE;
    }
    const parsed = parseArguments(ENV_OPTIONS, 'options first', split.args);
    if (parsed.kind === 'wrong') return yield* misuse(parsed.message);
    if (parsed.kind !== 'call') {
      const isHelp = parsed.kind === 'help';
      yield* output.write(isHelp ? helpText(env, context.name) : versionText(env));
      return 0;
    }
    const { options, operands } = parsed;
    const plan = signalPlan(options);
    if (typeof plan === 'string') return yield* misuse(unknownSignal(plan));
    const debug = options.has('debug')
      ? (lines: readonly string[]) => writeErrors(context, lines)
      : function* (): Run {};
    for (const { text, words } of split.splits) {
      const parts = words.map(
        (word, index) => `${index === 0 ? ' into: ' : '     & '}   ${quote(word)}`,
      );
      yield* debug([`split -S:  ${quote(text)}`, ...parts]);
    }
    const empty = options.has('ignore-environment') || operands[0] === '-';
    if (empty) yield* debug(['cleaning environ']);
    const environment = new Map(empty ? [] : inherited);
    const words = operands[0] === '-' ? operands.slice(1) : [...operands];
    for (const name of empty ? [] : options.values('unset')) {
      yield* debug([`unset:    ${name}`]);
      if (name === '' || name.includes('=')) {
        yield* complain(`cannot unset ${quote(name)}: Invalid argument`);
        return OWN_FAILURE;
      }
      environment.delete(name);
    }
    while (words[0]?.includes('=') === true) {
      const assignment = words.shift() ?? '';
      yield* debug([`setenv:   ${assignment}`]);
      const equals = assignment.indexOf('=');
      environment.set(assignment.slice(0, equals), assignment.slice(equals + 1));
    }
    const directory = options.value('chdir');
    const [command] = words;
    if (command === undefined) {
      if (directory !== undefined) return yield* misuse('must specify command with --chdir (-C)');
      const end = options.has('null') ? '\0' : '\n';
      for (const [name, value] of environment) yield* output.write(`${name}=${value}${end}`);
      return 0;
    }
    if (options.has('null')) return yield* misuse('cannot specify --null (-0) with command');
    const applied = applySignals(system, plan);
    if ('problem' in applied) {
      yield* complain(applied.problem);
      return OWN_FAILURE;
    }
    yield* debug(applied);
    if (options.has('list-signal-handling')) yield* writeErrors(context, signalHandling(system));
    if (directory !== undefined) {
      yield* debug([`chdir:    ${quoteFileAlways(directory)}`]);
      const error = attempt(() => system.changeDirectory(directory));
      if (error instanceof SystemError) {
        yield* complain(
          `cannot change directory to ${quoteFileAlways(directory)}: ${error.message}`,
        );
        return OWN_FAILURE;
      }
    }
    const arguments_ = words.map((word, index) => `   arg[${index}]= ${quote(word)}`);
    yield* debug([`executing: ${command}`, ...arguments_]);
    const error = yield* executeByName(system, words, environment);
    yield* complain(`${quote(command)}: ${error.message}`);
    if (error.code === 'ENOENT' && /\s/.test(command)) {
      yield* complain('use -[v]S to pass options in shebang lines');
    }
    return statusOfError(error);
  },
};

export const printenv: Command = {
  name: 'printenv',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the values of the specified environment VARIABLE(s), or all of them.',
  synopsis: ['[OPTION]... [VARIABLE]...'],
  usageStatus: 2,
  parsing: 'options first',
  options: [option('0', 'null', 'end each output line with NUL, not newline')],
  unsupported: [],
  *run({ system, options, operands, output }) {
    const end = options.has('null') ? '\0' : '\n';
    const environment = system.environment();
    if (operands.length === 0) {
      for (const [name, value] of environment) yield* output.write(`${name}=${value}${end}`);
      return 0;
    }
    let status = 0;
    for (const name of operands) {
      const value = environment.get(name);
      if (value === undefined) status = 1;
      else yield* output.write(value + end);
    }
    return status;
  },
};

export const which: Command = {
  name: 'which',
  follows: 'debianutils 5.7',
  summary: 'Locate a command: the pathnames of the files which would be executed.',
  synopsis: ['[-a] filename ...'],
  usageStatus: 2,
  parsing: 'own',
  options: [option('a', '', 'print all matching pathnames of each argument')],
  unsupported: [],
  *run(context) {
    const { system, arguments: args, output } = context;
    const names = [...args];
    let all = false;
    while (/^-/.test(names[0] ?? '') && names[0] !== '-') {
      const argument = names.shift() ?? '';
      if (argument === '--') break;
      if (/^-[as]+$/.test(argument)) all ||= argument.includes('a');
      else return yield* whichUsage(context, argument.charAt(1));
    }
    let status = names.length === 0 ? 1 : 0;
    for (const name of names) {
      const found = all
        ? allPrograms(context, name)
        : [findProgram(system, name)].filter((path) => path !== undefined);
      for (const path of found) yield* output.write(`${path}\n`);
      if (found.length === 0) status = 1;
    }
    return status;
  },
};

function* whichUsage(context: CommandContext, letter: string): Run<number> {
  yield* writeErrors(context, [`Illegal option -${letter}`]);
  yield* context.output.write(
    `Usage: ${findProgram(context.system, context.name) ?? context.name} [-a] args\n`,
  );
  return 2;
}

function allPrograms({ system }: CommandContext, name: string): readonly string[] {
  if (name.includes('/')) return isExecutable(system, name) ? [name] : [];
  const directories = (system.environment().get('PATH') ?? '').split(':');
  return directories
    .map((directory) => joinPath(directory, name))
    .filter((path) => isExecutable(system, path));
}
