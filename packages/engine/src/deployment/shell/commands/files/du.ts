import { type FileStatus, pause, type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { formatDate, momentOf, type TimeZone, zoneOf } from '../dates/index.ts';
import { matchWord } from '../formats/argument-words.ts';
import { attempt } from '../formats/attempt.ts';
import { namesOf } from '../formats/name-list.ts';
import { option } from '../formats/option.ts';
import { joinPath } from '../formats/paths.ts';
import { humanSize, inUnits, parseSize, unitSuffix } from '../formats/sizes.ts';
import { timeStyleFormat } from '../formats/time-styles.ts';
import { quote, quoteFileAlways } from '../quoting.ts';
import { matchesName } from './match-name.ts';

export const du: Command = {
  name: 'du',
  follows: 'GNU coreutils 9.1',
  summary: 'Summarize device usage of the set of FILEs, recursively for directories.',
  synopsis: ['[OPTION]... [FILE]...'],
  options: [
    option('0', 'null', 'end each output line with NUL, not newline'),
    option('a', 'all', 'write counts for all files, not just directories'),
    option('', 'apparent-size', 'print apparent sizes rather than device usage'),
    option('B', 'block-size', 'scale sizes by VALUE before printing them', 'required'),
    option('b', 'bytes', "equivalent to '--apparent-size --block-size=1'"),
    option('c', 'total', 'produce a grand total'),
    option(
      'D',
      'dereference-args',
      'dereference only symlinks that are listed on the command line',
    ),
    { name: 'dereference-args', short: 'H', help: 'equivalent to -D' },
    option(
      'd',
      'max-depth',
      'print the total for a directory only if it is VALUE or fewer levels below',
      'required',
    ),
    option(
      '',
      'files0-from',
      'read names of files, each ended by a null character, from VALUE',
      'required',
    ),
    option('h', 'human-readable', 'print sizes in human readable format (e.g., 1K 234M 2G)'),
    option('', 'inodes', 'list inode usage information instead of block usage'),
    option('k', '', 'like --block-size=1K'),
    option('L', 'dereference', 'dereference all symbolic links'),
    option('l', 'count-links', 'count sizes many times if hard linked'),
    option('m', '', 'like --block-size=1M'),
    option('P', 'no-dereference', "don't follow any symbolic links (this is the default)"),
    option('S', 'separate-dirs', 'for directories do not include size of subdirectories'),
    option('', 'si', 'like -h, but use powers of 1000 not 1024'),
    option('s', 'summarize', 'display only a total for each argument'),
    option(
      't',
      'threshold',
      'exclude entries smaller than VALUE if positive, or greater if negative',
      'required',
    ),
    option(
      '',
      'time',
      'show time of the last modification of any file in the directory',
      'optional',
    ),
    option('', 'time-style', 'how to show times: full-iso, long-iso, iso, +FORMAT', 'required'),
    option('', 'exclude', 'exclude files that match VALUE', 'required'),
    option('x', 'one-file-system', 'skip directories on different file systems'),
  ],
  unsupported: ['-X', '--exclude-from'],
  *run(context) {
    const { options, complain, misuse, output } = context;
    const time = timeColumnOf(context);
    if (time !== undefined && 'problem' in time) return yield* misuse(time.problem);
    const settings = settingsOf(context);
    if (typeof settings === 'string') {
      if (/^(cannot|warning|invalid maximum)/.test(settings)) return yield* misuse(settings);
      yield* complain(settings);
      return 1;
    }
    if (settings.warning !== undefined) yield* complain(settings.warning);
    const names = yield* namesOf(context);
    if (typeof names === 'number') return names;
    const listed = options.has('files0-from');
    const call: Call = { context, settings, time, seen: new Set(), failed: false };
    let total = 0;
    let newest = Number.NEGATIVE_INFINITY;
    for (const path of names.length === 0 && !listed ? ['.'] : names) {
      const sum = yield* measure(call, path, 0, undefined);
      total += sum.amount;
      newest = Math.max(newest, sum.time);
    }
    if (options.has('total')) yield* output.write(line(call, total, newest, 'total'));
    return call.failed ? 1 : 0;
  },
};

interface Settings {
  readonly unit: number;
  /** What is written behind each number. */
  readonly suffix: string;
  readonly human: 1000 | 1024 | undefined;
  readonly apparent: boolean;
  readonly inodes: boolean;
  readonly depth: number;
  readonly all: boolean;
  readonly follow: 'all' | 'arguments' | 'none';
  readonly threshold: number | undefined;
  readonly warning?: string;
}

/** What is shown of times. */
interface TimeColumn {
  readonly which: 'accessTime' | 'changeTime' | 'modifyTime';
  readonly format: string;
  readonly zone: TimeZone;
}

interface Call {
  readonly context: CommandContext;
  readonly settings: Settings;
  readonly time: TimeColumn | undefined;
  /** Files with several names that were counted. */
  readonly seen: Set<string>;
  failed: boolean;
}

interface Sum {
  readonly amount: number;
  readonly time: number;
}

const NOTHING: Sum = { amount: 0, time: Number.NEGATIVE_INFINITY };

const TIMES = [
  ['atime', 'access', 'use'],
  ['ctime', 'status'],
] as const;

const TIME_STYLES = [['full-iso'], ['long-iso'], ['iso']];

function timeColumnOf({
  options,
  system,
}: CommandContext): TimeColumn | undefined | { readonly problem: string } {
  const value = options.value('time');
  if (value === undefined) return undefined;
  const which = value === '' ? undefined : matchWord('--time', value, TIMES);
  if (typeof which === 'object') return which;
  const given = options.value('time-style') ?? 'long-iso';
  const style = given.startsWith('+') ? given : matchWord('time style', given, TIME_STYLES);
  if (typeof style === 'object') return style;
  return {
    which: which === 'atime' ? 'accessTime' : which === 'ctime' ? 'changeTime' : 'modifyTime',
    format: timeStyleFormat(style) ?? '%Y-%m-%d',
    zone: zoneOf(system),
  };
}

function settingsOf({ options }: CommandContext): Settings | string {
  let unit = 1024;
  let suffix = '';
  let human: Settings['human'];
  let follow: Settings['follow'] = 'none';
  let depth = Number.POSITIVE_INFINITY;
  let threshold: number | undefined;
  let warning: string | undefined;
  for (const { name, value } of options.given) {
    if (name === 'human-readable') human = 1024;
    else if (name === 'si') human = 1000;
    else if (name === 'k' || name === 'm' || name === 'bytes' || name === 'block-size') {
      human = undefined;
      const size =
        name === 'k' ? 1024 : name === 'm' ? 1024 ** 2 : name === 'bytes' ? 1 : parseSize(value);
      if (size === undefined || size === 0) return `invalid -B argument ${quoteFileAlways(value)}`;
      unit = size;
      suffix = name === 'block-size' ? unitSuffix(value) : '';
    } else if (name === 'dereference') follow = 'all';
    else if (name === 'dereference-args') follow = 'arguments';
    else if (name === 'no-dereference') follow = 'none';
    else if (name === 'max-depth') {
      if (!/^[0-9]+$/.test(value)) return `invalid maximum depth ${quote(value)}`;
      depth = Number(value);
    } else if (name === 'threshold') {
      const size = parseSize(value.replace(/^-/, ''));
      if (size === undefined) return `invalid --threshold argument ${quoteFileAlways(value)}`;
      threshold = value.startsWith('-') ? -size : size;
    }
  }
  const summarize = options.has('summarize');
  if (summarize && options.has('all')) return 'cannot both summarize and show all entries';
  if (summarize && options.has('max-depth')) {
    if (depth !== 0) return `warning: summarizing conflicts with --max-depth=${depth}`;
    warning = 'warning: summarizing is the same as using --max-depth=0';
  }
  return {
    unit,
    suffix,
    human,
    apparent: options.has('apparent-size') || options.has('bytes'),
    inodes: options.has('inodes'),
    depth: summarize ? 0 : depth,
    all: options.has('all'),
    follow,
    threshold,
    ...(warning === undefined ? {} : { warning }),
  };
}

function line(
  { context, settings, time: column }: Call,
  amount: number,
  time: number,
  path: string,
): string {
  const { options, system } = context;
  const { human, unit, inodes } = settings;
  let text: string;
  if (inodes) text = human === undefined ? String(amount) : humanSize(amount, human);
  else
    text = human === undefined ? inUnits(amount, unit, settings.suffix) : humanSize(amount, human);
  if (column !== undefined) {
    const moment = momentOf(system.bootSecond, time);
    text += `\t${formatDate(column.format, moment, column.zone)}`;
  }
  return `${text}\t${path}${options.has('null') ? '\0' : '\n'}`;
}

function* measure(call: Call, path: string, level: number, device: number | undefined): Run<Sum> {
  const { context, settings } = call;
  const { system, options, output, complain } = context;
  yield* pause(system, 1);
  const follow = settings.follow === 'all' || (level === 0 && settings.follow === 'arguments');
  const status = attempt(() => system.status(path, { noFollow: !follow }));
  if (status instanceof SystemError) {
    // fts(3) knows a link that leads nowhere without an error number.
    const dangling =
      follow && !(attempt(() => system.status(path, { noFollow: true })) instanceof SystemError);
    const why = dangling ? '' : `: ${status.message}`;
    yield* complain(`cannot access ${quoteFileAlways(path)}${why}`);
    call.failed = true;
    return NOTHING;
  }
  const excluded = options
    .values('exclude')
    .some(
      (pattern) =>
        matchesName(pattern, path) || matchesName(pattern, path.slice(path.lastIndexOf('/') + 1)),
    );
  if (excluded) return NOTHING;
  if (options.has('one-file-system') && device !== undefined && device !== status.deviceId)
    return NOTHING;
  if (
    !options.has('count-links') &&
    (status.links > 1 || level === 0 || settings.follow !== 'none')
  ) {
    const key = `${status.deviceId}:${status.inode}`;
    if (call.seen.has(key)) return NOTHING;
    call.seen.add(key);
  }
  const own: Sum = {
    amount: amountOf(status, settings),
    time: status[call.time?.which ?? 'modifyTime'],
  };
  let whole = own;
  let shown = own.amount;
  if (status.kind === 'directory') {
    const entries = attempt(() => system.readDirectory(path));
    if (entries instanceof SystemError) {
      yield* complain(`cannot read directory ${quoteFileAlways(path)}: ${entries.message}`);
      call.failed = true;
    } else {
      for (const entry of entries) {
        const inner = yield* measure(
          call,
          joinPath(path, entry.name),
          level + 1,
          device ?? status.deviceId,
        );
        whole = { amount: whole.amount + inner.amount, time: Math.max(whole.time, inner.time) };
        if (options.has('separate-dirs') && entry.kind !== 'directory') shown += inner.amount;
      }
    }
  }
  if (!options.has('separate-dirs')) shown = whole.amount;
  const isShown =
    level <= settings.depth && (level === 0 || settings.all || status.kind === 'directory');
  const { threshold } = settings;
  const passes =
    threshold === undefined || (threshold < 0 ? shown <= -threshold : shown >= threshold);
  if (isShown && passes) yield* output.write(line(call, shown, whole.time, path));
  return whole;
}

function amountOf(status: FileStatus, { apparent, inodes }: Settings): number {
  if (inodes) return 1;
  if (!apparent) return status.blocks * 512;
  return status.kind === 'file' || status.kind === 'symbolic link' || status.kind === 'directory'
    ? status.size
    : 0;
}
