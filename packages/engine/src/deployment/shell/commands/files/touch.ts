import { open, type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';
import {
  civilFromSeconds,
  daysInMonth,
  type Moment,
  momentOf,
  secondsFromCivil,
  sinceBoot,
} from '../formats/dates.ts';
import { option } from '../formats/option.ts';
import { parseDate } from '../formats/parse-date.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { quote, quoteFileAlways } from '../quoting.ts';

const TIME_WORDS: readonly (readonly string[])[] = [
  ['atime', 'access', 'use'],
  ['mtime', 'modify'],
];

export const touch: Command = {
  name: 'touch',
  follows: 'GNU coreutils 9.1',
  summary: 'Update the access and modification times of each FILE to the current time.',
  synopsis: ['[OPTION]... FILE...'],
  options: [
    option('a', '', 'change only the access time'),
    option('c', 'no-create', 'do not create any files'),
    option('d', 'date', 'parse VALUE and use it instead of current time', 'required'),
    option('f', '', '(ignored)'),
    option('h', 'no-dereference', 'affect each symbolic link instead of what it leads to'),
    option('m', '', 'change only the modification time'),
    option('r', 'reference', "use this file's times instead of current time", 'required'),
    option('t', '', 'use [[CC]YY]MMDDhhmm[.ss] instead of current time', 'required'),
    option('', 'time', 'access, atime, use: like -a; modify, mtime: like -m', 'required'),
  ],
  unsupported: [],
  *run(context) {
    const { system, options, operands, complain, misuse } = context;
    const times = yield* timesOf(context);
    if (times === MANY_SOURCES) return yield* misuse(times);
    if (typeof times === 'string') {
      yield* complain(times);
      return 1;
    }
    if (operands.length === 0) return yield* misuse('missing file operand');
    const kind = options.value('time');
    if (kind !== undefined && !TIME_WORDS.some((words) => words.includes(kind))) {
      yield* complain(`invalid argument ${quote(kind)} for ${quote('--time')}`);
      yield* writeErrors(context, [
        'Valid arguments are:',
        ...TIME_WORDS.map((words) => `  - ${words.map(quote).join(', ')}`),
        `Try '${context.name} --help' for more information.`,
      ]);
      return 1;
    }
    const onlyAccess = options.has('a') || (kind !== undefined && /^(a|u)/.test(kind));
    const onlyModify = options.has('m') || (kind !== undefined && /^m/.test(kind));
    const access = onlyAccess || !onlyModify;
    const modify = onlyModify || !onlyAccess;
    const noFollow = options.has('no-dereference');
    let status = 0;
    for (const path of operands) {
      const found = attempt(() => system.status(path, { noFollow }));
      if (found instanceof SystemError) {
        if (found.code === 'ENOENT' && (options.has('no-create') || noFollow)) {
          if (options.has('no-create')) continue;
        } else if (found.code === 'ENOENT') {
          const made = yield* attemptRun(open(system, path, { write: true, create: true }, 0o666));
          if (made instanceof SystemError) {
            // The name of a directory cannot be made by open: what fails then is setting its times.
            const problem = made.code === 'EISDIR' ? 'setting times of' : 'cannot touch';
            const why = made.code === 'EISDIR' ? found : made;
            yield* complain(`${problem} ${quoteFileAlways(path)}: ${why.message}`);
            status = 1;
            continue;
          }
          system.close(made);
        }
      }
      const error = attempt(() =>
        system.changeTimes(
          path,
          {
            access: access ? (times?.access ?? system.now()) : undefined,
            modify: modify ? (times?.modify ?? system.now()) : undefined,
          },
          { noFollow },
        ),
      );
      if (error instanceof SystemError) {
        const denied = found instanceof SystemError || error.code === 'EACCES';
        const what = denied ? 'cannot touch' : 'setting times of';
        yield* complain(`${what} ${quoteFileAlways(path)}: ${error.message}`);
        status = 1;
      }
    }
    return status;
  },
};

const MANY_SOURCES = 'cannot specify times from more than one source';

interface Times {
  readonly access: number;
  readonly modify: number;
}

/** The times that the options name in nanoseconds since boot, `undefined` for now, or what is wrong. */
function* timesOf({ system, options }: CommandContext): Run<Times | undefined | string> {
  const { bootSecond } = system;
  const reference = options.value('reference');
  const date = options.value('date');
  const stamp = options.value('t');
  if (stamp !== undefined && (date !== undefined || reference !== undefined)) {
    return MANY_SOURCES;
  }
  if (reference !== undefined) {
    const noFollow = options.has('no-dereference');
    const found = attempt(() => system.status(reference, { noFollow }));
    if (found instanceof SystemError) {
      return `failed to get attributes of ${quoteFileAlways(reference)}: ${found.message}`;
    }
    if (date === undefined) return { access: found.accessTime, modify: found.modifyTime };
    const access = parseDate(date, momentOf(bootSecond, found.accessTime));
    const modify = parseDate(date, momentOf(bootSecond, found.modifyTime));
    if (access === undefined || modify === undefined) return `invalid date format ${quote(date)}`;
    return { access: sinceBoot(bootSecond, access), modify: sinceBoot(bootSecond, modify) };
  }
  const now = momentOf(bootSecond, system.now());
  const moment =
    stamp !== undefined ? parseStamp(stamp, now) : date !== undefined ? parseDate(date, now) : now;
  if (moment === undefined) return `invalid date format ${quote(stamp ?? date ?? '')}`;
  if (stamp === undefined && date === undefined) return undefined;
  const time = sinceBoot(bootSecond, moment);
  return { access: time, modify: time };
}

/** `[[CC]YY]MMDDhhmm[.ss]`. Source: touch(1). */
function parseStamp(text: string, now: Moment): Moment | undefined {
  const match =
    /^((?:[0-9]{2})?[0-9]{2})?([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})(?:\.([0-9]{2}))?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(2)
    .map((part) => Number(part ?? 0));
  const digits = match[1];
  let year = civilFromSeconds(now.seconds).year;
  if (digits?.length === 4) year = Number(digits);
  else if (digits !== undefined) year = Number(digits) + (Number(digits) < 69 ? 2000 : 1900);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  return { seconds: secondsFromCivil({ year, month, day, hour, minute, second }), nanoseconds: 0 };
}
