import { type Run, type SignalName, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { parseSignal, signalList, signalTable, translateSignal } from './signals.ts';

const USAGE = `
Usage:
 kill [options] <pid> [...]

Options:
 <pid> [...]            send signal to every <pid> listed
 -<signal>, -s, --signal <signal>
                        specify the <signal> to be sent
 -l, --list=[<signal>]  list all signal names, or convert one to a name
 -L, --table            list all signal names in a nice table

 -h, --help     display this help and exit
 -V, --version  output version information and exit

For more details see kill(1).`;

/** The program; the shell has a builtin of this name, which knows its jobs. */
export const kill: Command = {
  name: 'kill',
  follows: 'procps-ng 4.0.2',
  summary: 'Send a signal to a process.',
  synopsis: ['[options] <pid> [...]'],
  parsing: 'own',
  options: [
    option('s', 'signal', 'specify the signal to be sent; also -VALUE', 'required'),
    option('l', 'list', 'list all signal names, or convert one to a name', 'optional'),
    option('L', 'table', 'list all signal names in a nice table'),
  ],
  unsupported: ['-q', '--queue'],
  *run(context) {
    const { output, complain, arguments: args } = context;
    let signal: SignalName | 0 = 'TERM';
    const targets: string[] = [];
    for (let index = 0; index < args.length; index++) {
      const argument = args[index] ?? '';
      if (argument === '--') {
        targets.push(...args.slice(index + 1));
        break;
      }
      if (argument === '-l' || argument === '--list' || argument.startsWith('--list=')) {
        const wanted = argument.startsWith('--list=')
          ? argument.slice('--list='.length)
          : args[index + 1];
        if (wanted === undefined) {
          yield* output.write(signalList());
          return 0;
        }
        const translated = translateSignal(wanted);
        if (translated === undefined) {
          yield* complain(`unknown signal name ${wanted}`);
          return 0;
        }
        yield* output.write(`${translated}\n`);
        return 0;
      }
      if (argument === '-L' || argument === '--table') {
        yield* output.write(signalTable());
        return 0;
      }
      const named = argument === '-s' || argument === '--signal';
      const attached = argument.startsWith('--signal=')
        ? argument.slice('--signal='.length)
        : undefined;
      const given = named
        ? args[++index]
        : (attached ??
          (/^-./.test(argument) && targets.length === 0 ? argument.slice(1) : undefined));
      if (given !== undefined || named) {
        const found = parseSignal(given ?? '');
        if (found === undefined)
          return yield* usage(context, `invalid argument ${(given ?? 's').charAt(0)}`);
        signal = found;
      } else targets.push(argument);
    }
    if (targets.length === 0) return yield* usage(context, undefined);
    return yield* send(context, targets, signal);
  },
};

function* usage(context: CommandContext, problem: string | undefined): Run<number> {
  if (problem !== undefined) yield* context.complain(problem);
  yield* writeErrors(context, [USAGE]);
  return 1;
}

function* send(
  { system, complain }: CommandContext,
  targets: readonly string[],
  signal: SignalName | 0,
): Run<number> {
  let status = 0;
  for (const target of targets) {
    if (!/^-?[0-9]{1,10}$/.test(target)) {
      yield* complain(`failed to parse argument: '${target}'`);
      status = 1;
      continue;
    }
    const pid = Number(target);
    const error = attempt(() => system.kill(pid, signal));
    if (!(error instanceof SystemError)) continue;
    yield* complain(`(${pid}): ${error.message}`);
    status = 1;
  }
  return status;
}
