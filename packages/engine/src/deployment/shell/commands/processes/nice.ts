import {
  open,
  programFrom,
  READY,
  type Run,
  type SignalName,
  SystemError,
  signalNumber,
  wait,
} from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';
import { parseDuration } from '../formats/durations.ts';
import { executeByName } from '../formats/launch.ts';
import { option } from '../formats/option.ts';
import { joinPath } from '../formats/paths.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { quote, quoteFileAlways } from '../quoting.ts';
import { statusOfError } from './env.ts';
import { readProcess } from './process-table.ts';
import { parseSignal } from './signals.ts';

const OWN_FAILURE = 125;

export const nice: Command = {
  name: 'nice',
  follows: 'GNU coreutils 9.1',
  summary: 'Run COMMAND with an adjusted niceness, from -20 (most favorable) to 19.',
  synopsis: ['[OPTION] [COMMAND [ARG]...]'],
  usageStatus: OWN_FAILURE,
  parsing: 'options first',
  options: [
    option('n', 'adjustment', 'add VALUE to the niceness (default 10)', 'required'),
    { name: 'adjustment', short: 'NUM', help: 'likewise, -NUM' },
  ],
  unsupported: [],
  *run(context) {
    const { system, options, operands, output, complain, misuse } = context;
    const text = options.value('adjustment');
    if (text !== undefined && !/^[-+]?[0-9]{1,9}$/.test(text)) {
      yield* complain(`invalid adjustment ${quote(text)}`);
      return OWN_FAILURE;
    }
    const present = (yield* readProcess(system, system.pid))?.nice ?? 0;
    if (operands.length === 0) {
      if (text !== undefined) return yield* misuse('a command must be given with an adjustment');
      yield* output.write(`${present}\n`);
      return 0;
    }
    const wanted = Math.max(-20, Math.min(19, present + Number(text ?? 10)));
    const error = attempt(() => system.setNice(wanted));
    if (error instanceof SystemError) yield* complain(`cannot set niceness: ${error.message}`);
    return yield* replace(context);
  },
};

function* replace({ system, operands, complain }: CommandContext): Run<number> {
  const error = yield* executeByName(system, operands);
  yield* complain(`${quote(operands[0] ?? '')}: ${error.message}`);
  return statusOfError(error);
}

export const nohup: Command = {
  name: 'nohup',
  follows: 'GNU coreutils 9.1',
  summary: 'Run COMMAND, ignoring hangup signals.',
  synopsis: ['COMMAND [ARG]...'],
  usageStatus: OWN_FAILURE,
  parsing: 'options first',
  options: [],
  unsupported: [],
  *run(context) {
    const { system, operands, complain, misuse } = context;
    if (operands.length === 0) return yield* misuse('missing operand');
    const [input, output, errors] = [0, 1, 2].map((descriptor) => system.isTerminal(descriptor));
    if (input === true) {
      const empty = yield* open(system, '/dev/null', { write: true });
      system.duplicateTo(empty, 0);
      system.close(empty);
      if (output !== true && errors !== true) yield* complain('ignoring input');
    }
    if (output === true) {
      const path = yield* openOutput(context);
      if (typeof path === 'number') return path;
      const ignoring = input === true ? 'ignoring input and ' : '';
      yield* complain(`${ignoring}appending output to ${quoteFileAlways(path)}`);
    }
    if (errors === true) {
      if (output !== true)
        yield* complain(
          `${input === true ? 'ignoring input and ' : ''}redirecting stderr to stdout`,
        );
      system.duplicateTo(1, 2);
    }
    system.setDisposition('HUP', 'ignore');
    const error = yield* executeByName(system, operands);
    yield* complain(
      `failed to run command ${quoteFileAlways(operands[0] ?? '')}: ${error.message}`,
    );
    return statusOfError(error);
  },
};

/** Makes descriptor 1 append to `nohup.out` here or in the home directory; returns its path, or a status. */
function* openOutput({ system, complain }: CommandContext): Run<string | number> {
  const home = system.environment().get('HOME');
  const paths = ['nohup.out', ...(home === undefined ? [] : [joinPath(home, 'nohup.out')])];
  for (const path of paths) {
    const flags = { write: true, append: true, create: true };
    const descriptor = yield* attemptRun(open(system, path, flags, 0o600));
    if (descriptor instanceof SystemError) {
      yield* complain(`failed to open ${quoteFileAlways(path)}: ${descriptor.message}`);
      continue;
    }
    system.duplicateTo(descriptor, 1);
    system.close(descriptor);
    return path;
  }
  return OWN_FAILURE;
}

/** Exit statuses of timeout. Source: timeout(1). */
const TIMED_OUT = 124;

export const timeout: Command = {
  name: 'timeout',
  follows: 'GNU coreutils 9.1',
  summary: 'Start COMMAND, and kill it if still running after DURATION.',
  synopsis: ['[OPTION] DURATION COMMAND [ARG]...'],
  usageStatus: OWN_FAILURE,
  parsing: 'options first',
  options: [
    option('', 'preserve-status', 'exit with the same status as COMMAND, even when it times out'),
    option('', 'foreground', 'let COMMAND read from the terminal and get its signals'),
    option(
      'k',
      'kill-after',
      'also send KILL if COMMAND is still running VALUE after the first signal',
      'required',
    ),
    option('s', 'signal', 'specify the signal to be sent on timeout', 'required'),
    option('v', 'verbose', 'diagnose to stderr any signal sent upon timeout'),
  ],
  unsupported: [],
  *run(context) {
    const { options, operands, complain, name } = context;
    const wrong = function* (message: string): Run<number> {
      yield* complain(message);
      yield* writeErrors(context, [`Try '${name} --help' for more information.`]);
      return OWN_FAILURE;
    };
    const signalText = options.value('signal');
    const signal = signalText === undefined ? 'TERM' : parseSignal(signalText);
    if (signal === undefined) return yield* wrong(`${quote(signalText ?? '')}: invalid signal`);
    const killAfterText = options.value('kill-after');
    const killAfter = killAfterText === undefined ? 0 : parseDuration(killAfterText);
    if (killAfter === undefined)
      return yield* wrong(`invalid time interval ${quote(killAfterText ?? '')}`);
    const [durationText, ...words] = operands;
    if (durationText === undefined || words.length === 0) {
      yield* writeErrors(context, [`Try '${name} --help' for more information.`]);
      return OWN_FAILURE;
    }
    const duration = parseDuration(durationText);
    if (duration === undefined) return yield* wrong(`invalid time interval ${quote(durationText)}`);
    return yield* guard(context, words, { duration, killAfter, signal });
  },
};

interface Guard {
  /** Seconds; 0 for no limit. */
  readonly duration: number;
  readonly killAfter: number;
  readonly signal: SignalName | 0;
}

function* guard(
  context: CommandContext,
  words: readonly string[],
  { duration, killAfter, signal }: Guard,
): Run<number> {
  const { system, options, complain } = context;
  const foreground = options.has('foreground');
  if (!foreground) {
    attempt(() => system.setGroup(0, 0));
    system.setDisposition('TTIN', 'ignore');
    system.setDisposition('TTOU', 'ignore');
  }
  const caught: readonly SignalName[] = ['ALRM', 'INT', 'QUIT', 'HUP', 'TERM'];
  for (const one of caught) system.setDisposition(one, 'catch');
  const child = system.fork(
    programFrom(function* (inner) {
      for (const one of ['TTIN', 'TTOU', ...caught] as const) inner.setDisposition(one, 'default');
      const error = yield* executeByName(inner, words);
      yield* writeErrors(context, [
        `${context.name}: failed to run command ${quote(words[0] ?? '')}: ${error.message}`,
      ]);
      return statusOfError(error);
    }),
  );
  let wanted = signal;
  let timedOut = false;
  if (duration > 0 && duration < Number.POSITIVE_INFINITY) system.alarm(duration * 1e9);
  for (;;) {
    const status = yield* attemptRun(wait(system, child));
    if (status instanceof SystemError) {
      if (status.code !== 'EINTR') return OWN_FAILURE;
      const arrived = system.takeSignal();
      if (arrived === undefined) continue;
      const sent = arrived === 'ALRM' ? wanted : arrived;
      if (arrived === 'ALRM') {
        timedOut = true;
        if (killAfter > 0 && wanted !== 'KILL') {
          wanted = 'KILL';
          system.alarm(killAfter * 1e9);
        }
      }
      if (options.has('verbose')) {
        yield* complain(
          `sending signal ${sent === 0 ? 'EXIT' : sent} to command ${quote(words[0] ?? '')}`,
        );
      }
      yield* pass(context, child, sent, foreground);
      continue;
    }
    if (status?.kind === 'signaled') {
      if (timedOut)
        return status.signal === 'KILL' || options.has('preserve-status')
          ? 128 + signalNumber(status.signal)
          : TIMED_OUT;
      // As the command ended, so does this program, for the shell to tell.
      attempt(() => system.setDisposition(status.signal, 'default'));
      system.kill(system.pid, status.signal);
      yield READY;
      return 128 + signalNumber(status.signal);
    }
    if (timedOut && !options.has('preserve-status')) return TIMED_OUT;
    return status?.kind === 'exited' ? status.status : 0;
  }
}

/** Sends a signal to the command and, unless it shares the terminal, to all that it started. */
function* pass(
  { system }: CommandContext,
  child: number,
  signal: SignalName | 0,
  foreground: boolean,
): Run {
  const others: readonly (SignalName | 0)[] =
    signal === 'KILL' || signal === 0 ? [signal] : [signal, 'CONT'];
  for (const one of others) {
    attempt(() => system.kill(child, one));
    if (foreground || one === 0) continue;
    // This process is of the group itself and must not heed it; against KILL it can do nothing.
    if (one !== 'KILL') system.setDisposition(one, 'ignore');
    attempt(() => system.kill(-system.group(), one));
  }
  yield READY;
}
