import { type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { executeByName, findProgram, isExecutable } from '../formats/launch.ts';
import { option } from '../formats/option.ts';
import { joinPath } from '../formats/paths.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { quote, quoteFileAlways } from '../quoting.ts';

/** Exit statuses of commands that run another: it cannot be run, it cannot be found. */
const CANNOT_RUN = 126;
const NOT_FOUND = 127;
const OWN_FAILURE = 125;

/** The status for a program that could not be run. */
export function statusOfError(error: SystemError): number {
  return error.code === 'ENOENT' ? NOT_FOUND : CANNOT_RUN;
}

export const env: Command = {
  name: 'env',
  follows: 'GNU coreutils 9.1',
  summary: 'Set each NAME to VALUE in the environment and run COMMAND.',
  synopsis: ['[OPTION]... [-] [NAME=VALUE]... [COMMAND [ARG]...]'],
  usageStatus: OWN_FAILURE,
  parsing: 'options first',
  options: [
    option('i', 'ignore-environment', 'start with an empty environment'),
    option('0', 'null', 'end each output line with NUL, not newline'),
    option('u', 'unset', 'remove variable from the environment', 'required'),
    option('C', 'chdir', 'change working directory to VALUE', 'required'),
    option('S', 'split-string', 'process and split VALUE into separate arguments', 'required'),
    option('v', 'debug', 'print verbose information for each processing step'),
  ],
  unsupported: ['--block-signal', '--default-signal', '--ignore-signal', '--list-signal-handling'],
  *run(context) {
    const { system, options, operands, output, complain, misuse } = context;
    const environment = new Map(
      options.has('ignore-environment') || operands[0] === '-' ? [] : system.environment(),
    );
    const words = [
      ...options.values('split-string').flatMap(splitWords),
      ...(operands[0] === '-' ? operands.slice(1) : operands),
    ];
    for (const name of options.values('unset')) {
      if (name === '' || name.includes('=')) {
        yield* complain(`cannot unset ${quote(name)}: Invalid argument`);
        return OWN_FAILURE;
      }
      environment.delete(name);
    }
    while (words[0]?.includes('=') === true) {
      const assignment = words.shift() ?? '';
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
    if (directory !== undefined) {
      const error = attempt(() => system.changeDirectory(directory));
      if (error instanceof SystemError) {
        yield* complain(
          `cannot change directory to ${quoteFileAlways(directory)}: ${error.message}`,
        );
        return OWN_FAILURE;
      }
    }
    const error = yield* executeByName(system, words, environment);
    yield* complain(`${quote(command)}: ${error.message}`);
    if (error.code === 'ENOENT' && /\s/.test(command)) {
      yield* context.complain('use -[v]S to pass options in shebang lines');
    }
    return statusOfError(error);
  },
};

/** Words of `-S`: blanks part them, quotes and backslashes keep them. */
function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const match of text.slice(0, 4096).matchAll(/(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+/g)) {
    words.push(
      match[0].replace(
        /'([^']*)'|"([^"]*)"|\\(.)/g,
        (_, a?: string, b?: string, c?: string) => a ?? b ?? c ?? '',
      ),
    );
  }
  return words;
}

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
