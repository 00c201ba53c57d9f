import { type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import {
  formatDate,
  type Moment,
  momentOf,
  parseDate,
  type TimeZone,
  UTC,
  zoneOf,
} from '../dates/index.ts';
import { matchWord } from '../formats/argument-words.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { openText } from '../formats/read-file.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { quote, quoteFile } from '../quoting.ts';

const ISO_FORMATS = new Map([
  ['hours', '%Y-%m-%dT%H%:z'],
  ['minutes', '%Y-%m-%dT%H:%M%:z'],
  ['date', '%Y-%m-%d'],
  ['seconds', '%Y-%m-%dT%H:%M:%S%:z'],
  ['ns', '%Y-%m-%dT%H:%M:%S,%N%:z'],
]);

const RFC_3339_FORMATS = new Map([
  ['date', '%Y-%m-%d'],
  ['seconds', '%Y-%m-%d %H:%M:%S%:z'],
  ['ns', '%Y-%m-%d %H:%M:%S.%N%:z'],
]);

export const date: Command = {
  name: 'date',
  follows: 'GNU coreutils 9.1',
  summary: 'Display date and time in the given FORMAT, in the time zone of TZ.',
  synopsis: ['[OPTION]... [+FORMAT]'],
  options: [
    option('d', 'date', "display time described by VALUE, not 'now'", 'required'),
    option('f', 'file', 'like --date; once for each line of VALUE', 'required'),
    option(
      'I',
      'iso-8601',
      'output in ISO 8601 format: date (the default), hours, minutes, seconds, ns',
      'optional',
    ),
    option('R', 'rfc-email', 'output in RFC 5322 format'),
    option('', 'rfc-3339', 'output in RFC 3339 format: date, seconds, ns', 'required'),
    option('r', 'reference', 'display the last modification time of VALUE', 'required'),
    option(
      's',
      'set',
      'set time described by VALUE: only root may, and here not even root',
      'required',
    ),
    option('u', 'utc', 'print or set Coordinated Universal Time (UTC)'),
    { name: 'utc', long: 'universal', help: 'likewise' },
  ],
  unsupported: ['--debug', '--resolution'],
  *run(context) {
    const { system, options, operands, output, complain, misuse } = context;
    const format = yield* formatOf(context);
    if (typeof format === 'number') return format;
    const [first, ...rest] = operands;
    const custom = first?.startsWith('+') === true ? first.slice(1) : undefined;
    if (custom !== undefined && format !== undefined) {
      yield* complain('multiple output formats specified');
      return 1;
    }
    const extra = custom === undefined ? operands[1] : rest[0];
    if (extra !== undefined) return yield* misuse(`extra operand ${quote(extra)}`);
    const clock: Clock = {
      now: momentOf(system.bootSecond, system.now()),
      zone: options.has('utc') ? UTC : zoneOf(system),
    };
    const shown = custom ?? format ?? '%a %b %e %H:%M:%S %Z %Y';
    const file = options.value('file');
    if (file !== undefined) return yield* fromFile(context, file, shown, clock);
    const moment = yield* momentFor(context, clock);
    if (typeof moment === 'number') return moment;
    yield* output.write(`${formatDate(shown, moment, clock.zone)}\n`);
    if (!options.has('set') && (first === undefined || custom !== undefined)) return 0;
    yield* complain('cannot set date: Operation not permitted');
    return 1;
  },
};

interface Clock {
  readonly now: Moment;
  readonly zone: TimeZone;
}

/** The format that an option names, `undefined` for none, or a status. */
function* formatOf(context: CommandContext): Run<string | undefined | number> {
  const { options, complain, misuse } = context;
  let format: string | undefined;
  for (const { name, value } of options.given) {
    let chosen: string | undefined;
    if (name === 'rfc-email') chosen = '%a, %d %b %Y %H:%M:%S %z';
    else if (name === 'iso-8601' || name === 'rfc-3339') {
      const formats = name === 'iso-8601' ? ISO_FORMATS : RFC_3339_FORMATS;
      const words = [...formats.keys()].map((word) => [word]);
      const word = matchWord(`--${name}`, value === '' ? 'date' : value, words);
      if (typeof word === 'object') return yield* misuse(word.problem);
      chosen = formats.get(word);
    } else continue;
    if (format !== undefined) {
      yield* complain('multiple output formats specified');
      return 1;
    }
    format = chosen;
  }
  return format;
}

/** The moment that the arguments mean, or a status. */
function* momentFor(context: CommandContext, clock: Clock): Run<Moment | number> {
  const { system, options, operands, complain } = context;
  const text = options.value('set') ?? options.value('date');
  const reference = options.value('reference');
  const [operand] = operands;
  if (reference !== undefined && text !== undefined) {
    yield* complain('the options to specify dates for printing are mutually exclusive');
    yield* writeErrors(context, [`Try '${context.name} --help' for more information.`]);
    return 1;
  }
  if (reference !== undefined) {
    const status = attempt(() => system.status(reference));
    if (!(status instanceof SystemError)) return momentOf(system.bootSecond, status.modifyTime);
    yield* complain(`${quoteFile(reference)}: ${status.message}`);
    return 1;
  }
  if (text === undefined && operand !== undefined && !operand.startsWith('+')) {
    const stamp = parseStamp(operand, clock);
    if (stamp !== undefined) return stamp;
    yield* complain(`invalid date ${quote(operand)}`);
    return 1;
  }
  if (text === undefined) return clock.now;
  const moment = parseDate(text, clock.now, clock.zone);
  if (moment !== undefined) return moment;
  yield* complain(`invalid date ${quote(text)}`);
  return 1;
}

/** `MMDDhhmm[[CC]YY][.ss]`, by which the clock would be set. */
function parseStamp(text: string, { now, zone }: Clock): Moment | undefined {
  const match =
    /^([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2}|[0-9]{4})?(?:\.([0-9]{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [, month, day, hour, minute, year = formatDate('%Y', now, zone), second = '00'] = match;
  const full = year.length === 2 ? `${Number(year) < 69 ? '20' : '19'}${year}` : year;
  return parseDate(`${full}-${month}-${day} ${hour}:${minute}:${second}`, now, zone);
}

function* fromFile(
  context: CommandContext,
  path: string,
  format: string,
  { now, zone }: Clock,
): Run<number> {
  const { system, output, complain } = context;
  const text = yield* openText(system, path === '-' ? '/dev/stdin' : path);
  if (text instanceof SystemError) {
    yield* complain(`${quoteFile(path)}: ${text.message}`);
    return 1;
  }
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  let status = 0;
  for (const line of lines) {
    const moment = parseDate(line, now, zone);
    if (moment === undefined) {
      yield* complain(`invalid date ${quote(line)}`);
      status = 1;
    } else yield* output.write(`${formatDate(format, moment, zone)}\n`);
  }
  return status;
}
