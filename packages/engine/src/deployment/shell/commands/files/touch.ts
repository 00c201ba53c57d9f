import { open, type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import {
  civilFromSeconds,
  daysInMonth,
  type Moment,
  momentOf,
  momentOfLocal,
  parseDate,
  secondsFromCivil,
  sinceBoot,
  type TimeZone,
  zoneOf,
} from '../dates/index.ts';
import { type ArgumentWords, matchWord } from '../formats/argument-words.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { quote, quoteFileAlways } from '../quoting.ts';

const TIME_WORDS: ArgumentWords = [
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
    const word = options.value('time');
    const kind = word === undefined ? undefined : matchWord('--time', word, TIME_WORDS);
    if (typeof kind === 'object') return yield* misuse(kind.problem);
    const onlyAccess = options.has('a') || kind === 'atime';
    const onlyModify = options.has('m') || kind === 'mtime';
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
  const zone = zoneOf(system);
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
    const access = parseDate(date, momentOf(bootSecond, found.accessTime), zone);
    const modify = parseDate(date, momentOf(bootSecond, found.modifyTime), zone);
    if (access === undefined || modify === undefined) return `invalid date format ${quote(date)}`;
    return { access: sinceBoot(bootSecond, access), modify: sinceBoot(bootSecond, modify) };
  }
  const now = momentOf(bootSecond, system.now());
  const moment =
    stamp !== undefined
      ? parseStamp(stamp, now, zone)
      : date !== undefined
        ? parseDate(date, now, zone)
        : now;
  if (moment === undefined) return `invalid date format ${quote(stamp ?? date ?? '')}`;
  if (stamp === undefined && date === undefined) return undefined;
  const time = sinceBoot(bootSecond, moment);
  return { access: time, modify: time };
}

/** `[[CC]YY]MMDDhhmm[.ss]`. Source: touch(1). */
function parseStamp(text: string, now: Moment, zone: TimeZone): Moment | undefined {
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
  const local = secondsFromCivil({ year, month, day, hour, minute, second });
  const { seconds, exact } = momentOfLocal(zone, local);
  return exact ? { seconds, nanoseconds: 0 } : undefined;
}
