import type { CommandContext } from '../command.ts';
import { parseSize, unitSuffix } from '../formats/sizes.ts';
import { quote } from '../quoting.ts';
import { knowsColours } from './colours.ts';
import type { NameStyle } from './name-styles.ts';

/** What a call of ls asks for. */
export interface LsSettings {
  readonly format: 'long' | 'single' | 'columns' | 'across' | 'commas';
  readonly hidden: 'none' | 'almost all' | 'all';
  readonly sort: 'name' | 'none' | 'size' | 'time' | 'extension' | 'version' | 'width';
  readonly reverse: boolean;
  readonly directoriesFirst: boolean;
  readonly time: 'modify' | 'access' | 'change' | 'birth';
  /** Format of recent and of older times; `undefined` is the usual pair. */
  readonly timeFormats: readonly [recent: string, old: string];
  readonly directoriesThemselves: boolean;
  readonly recursive: boolean;
  readonly follow: 'never' | 'arguments' | 'directories of arguments' | 'always';
  readonly inode: boolean;
  readonly blocks: boolean;
  readonly human: 1000 | 1024 | undefined;
  /** Bytes of a unit of sizes, and of one of blocks. */
  readonly sizeUnit: number;
  readonly blockUnit: number;
  /** What is written behind both. */
  readonly unitSuffix: string;
  readonly owner: boolean;
  readonly group: boolean;
  readonly author: boolean;
  readonly numeric: boolean;
  readonly indicator: 'none' | 'slash' | 'file type' | 'classify';
  readonly style: NameStyle;
  readonly hideControl: boolean;
  readonly colour: boolean;
  readonly width: number;
  readonly ignored: readonly string[];
  readonly hiddenPatterns: readonly string[];
  readonly ignoreBackups: boolean;
  readonly zero: boolean;
}

/** An argument of an option that is none of those it takes. */
export interface BadArgument {
  readonly message: string;
  /** Exit status: that of wrong choices differs from that of other mistakes. */
  readonly status: number;
  readonly details: readonly string[];
}

type Choice<Value> = ReadonlyMap<string, Value>;

const WHEN: Choice<'always' | 'never' | 'auto'> = new Map([
  ['always', 'always'],
  ['yes', 'always'],
  ['force', 'always'],
  ['never', 'never'],
  ['no', 'never'],
  ['none', 'never'],
  ['auto', 'auto'],
  ['tty', 'auto'],
  ['if-tty', 'auto'],
]);

const SORTS: Choice<LsSettings['sort']> = new Map([
  ['none', 'none'],
  ['time', 'time'],
  ['size', 'size'],
  ['extension', 'extension'],
  ['version', 'version'],
  ['width', 'width'],
]);

const TIMES: Choice<LsSettings['time']> = new Map([
  ['atime', 'access'],
  ['access', 'access'],
  ['use', 'access'],
  ['ctime', 'change'],
  ['status', 'change'],
  ['birth', 'birth'],
  ['creation', 'birth'],
]);

const FORMATS: Choice<LsSettings['format']> = new Map([
  ['verbose', 'long'],
  ['long', 'long'],
  ['commas', 'commas'],
  ['horizontal', 'across'],
  ['across', 'across'],
  ['vertical', 'columns'],
  ['single-column', 'single'],
]);

const INDICATORS: Choice<LsSettings['indicator']> = new Map([
  ['none', 'none'],
  ['slash', 'slash'],
  ['file-type', 'file type'],
  ['classify', 'classify'],
]);

const STYLES: Choice<NameStyle> = new Map([
  ['literal', 'literal'],
  ['shell', 'shell'],
  ['shell-always', 'shell-always'],
  ['shell-escape', 'shell-escape'],
  ['shell-escape-always', 'shell-escape-always'],
  ['c', 'c'],
  ['escape', 'escape'],
  ['locale', 'locale'],
]);

/** The usual formats of times: with the hour for those of the last six months, else with the year. */
const USUAL_TIMES = ['%b %e %H:%M', '%b %e  %Y'] as const;

const DEFAULT_WIDTH = 80;

/** A mistake in an option's argument, with the choices as GNU's argmatch lists them. */
function choose<Value>(choices: Choice<Value>, value: string, option: string): Value | BadArgument {
  const exact = choices.get(value);
  if (exact !== undefined) return exact;
  const fitting = [...choices.keys()].filter((key) => key.startsWith(value));
  const meanings = new Set(fitting.map((key) => choices.get(key)));
  const [only] = fitting;
  if (only !== undefined && meanings.size === 1) return choices.get(only) as Value;
  const groups = new Map<Value, string[]>();
  for (const [key, meaning] of choices) groups.set(meaning, [...(groups.get(meaning) ?? []), key]);
  const problem = fitting.length > 0 ? 'ambiguous' : 'invalid';
  return {
    message: `${problem} argument ${quote(value)} for ${quote(option)}`,
    status: 1,
    details: [
      'Valid arguments are:',
      ...[...groups.values()].map((keys) => `  - ${keys.map(quote).join(', ')}`),
    ],
  };
}

function isBad(value: unknown): value is BadArgument {
  return typeof value === 'object' && value !== null && 'details' in value;
}

const TIME_STYLES = [
  'Valid arguments are:',
  '  - [posix-]full-iso',
  '  - [posix-]long-iso',
  '  - [posix-]iso',
  '  - [posix-]locale',
  "  - +FORMAT (e.g., +%H:%M) for a 'date'-style format",
];

function timeFormatsOf(value: string): readonly [string, string] | BadArgument {
  if (value.startsWith('+')) {
    const [old = '', recent = old] = value.slice(1).split('\n');
    return [recent, old];
  }
  switch (value.replace(/^posix-/, '')) {
    case 'full-iso':
      return ['%Y-%m-%d %H:%M:%S.%N %z', '%Y-%m-%d %H:%M:%S.%N %z'];
    case 'long-iso':
      return ['%Y-%m-%d %H:%M', '%Y-%m-%d %H:%M'];
    case 'iso':
      return ['%m-%d %H:%M', '%Y-%m-%d '];
    case 'locale':
      return USUAL_TIMES;
    default:
      return {
        message: `invalid argument ${quote(value)} for ${quote('time style')}`,
        status: 2,
        details: TIME_STYLES,
      };
  }
}

/** The settings of a call, or what is wrong with it. */
export function settingsOf(context: CommandContext): LsSettings | BadArgument {
  const { options, system } = context;
  const terminal = system.isTerminal(1);
  const environment = system.environment();
  let format = (terminal ? 'columns' : 'single') as LsSettings['format'];
  let hidden: LsSettings['hidden'] = 'none';
  let sort: LsSettings['sort'] | undefined;
  let time: LsSettings['time'] = 'modify';
  let timeGiven = false;
  let timeFormats: readonly [string, string] = USUAL_TIMES;
  let follow: LsSettings['follow'] | undefined;
  let human: LsSettings['human'];
  let sizeUnit = 1;
  let blockUnit = 1024;
  let suffix = '';
  let owner = true;
  let group = true;
  let numeric = false;
  let indicator: LsSettings['indicator'] = 'none';
  let style: NameStyle = terminal ? 'shell-escape' : 'literal';
  let hideControl = terminal;
  let colour = false;
  let width: number | undefined;
  let blocks = false;
  const long = (): void => {
    format = 'long';
  };
  for (const { name, value } of options.given) {
    let bad: BadArgument | undefined;
    const take = <Value>(choice: Value | BadArgument, use: (value: Value) => void): void => {
      if (isBad(choice)) bad = choice;
      else use(choice);
    };
    switch (name) {
      case 'l':
        long();
        break;
      case 'o':
        long();
        group = false;
        break;
      case 'g':
        long();
        owner = false;
        break;
      case 'numeric-uid-gid':
        long();
        numeric = true;
        break;
      case 'no-group':
        group = false;
        break;
      case '1':
        if (format !== 'long') format = 'single';
        break;
      case 'C':
        format = 'columns';
        break;
      case 'x':
        format = 'across';
        break;
      case 'm':
        format = 'commas';
        break;
      case 'format':
        take(choose(FORMATS, value, '--format'), (one) => {
          format = one;
        });
        break;
      case 'all':
        hidden = 'all';
        break;
      case 'almost-all':
        hidden = 'almost all';
        break;
      case 'f':
        hidden = 'all';
        sort = 'none';
        if (format === 'long') format = terminal ? 'columns' : 'single';
        blocks = false;
        colour = false;
        break;
      case 'U':
        sort = 'none';
        break;
      case 'S':
        sort = 'size';
        break;
      case 't':
        sort = 'time';
        break;
      case 'v':
        sort = 'version';
        break;
      case 'X':
        sort = 'extension';
        break;
      case 'sort':
        take(choose(SORTS, value, '--sort'), (one) => {
          sort = one;
        });
        break;
      case 'u':
        time = 'access';
        timeGiven = true;
        break;
      case 'c':
        time = 'change';
        timeGiven = true;
        break;
      case 'time':
        timeGiven = true;
        take(choose(TIMES, value, '--time'), (one) => {
          time = one;
        });
        break;
      case 'full-time':
        long();
        take(timeFormatsOf('full-iso'), (formats) => {
          timeFormats = formats;
        });
        break;
      case 'time-style':
        take(timeFormatsOf(value), (formats) => {
          timeFormats = formats;
        });
        break;
      case 'dereference':
        follow = 'always';
        break;
      case 'dereference-command-line':
        follow = 'arguments';
        break;
      case 'dereference-command-line-symlink-to-dir':
        follow = 'directories of arguments';
        break;
      case 'size':
        blocks = true;
        break;
      case 'human-readable':
        human = 1024;
        break;
      case 'si':
        human = 1000;
        break;
      case 'kibibytes':
        blockUnit = 1024;
        break;
      case 'block-size': {
        const unit = parseSize(value);
        human = undefined;
        if (value === 'human-readable') human = 1024;
        else if (value === 'si') human = 1000;
        else if (unit === undefined || unit === 0) {
          return {
            message: `invalid --block-size argument ${quote(value)}`,
            status: 2,
            details: [],
          };
        } else {
          sizeUnit = unit;
          blockUnit = unit;
          suffix = unitSuffix(value);
        }
        break;
      }
      case 'p':
        indicator = 'slash';
        break;
      case 'file-type':
        indicator = 'file type';
        break;
      case 'classify':
        if (value === '') indicator = 'classify';
        else {
          take(choose(WHEN, value, '--classify'), (when) => {
            if (when === 'always' || (when === 'auto' && terminal)) indicator = 'classify';
          });
        }
        break;
      case 'indicator-style':
        take(choose(INDICATORS, value, '--indicator-style'), (one) => {
          indicator = one;
        });
        break;
      case 'quote-name':
        style = 'c';
        break;
      case 'literal':
        style = 'literal';
        break;
      case 'escape':
        style = 'escape';
        break;
      case 'quoting-style':
        take(choose(STYLES, value, '--quoting-style'), (one) => {
          style = one;
        });
        break;
      case 'hide-control-chars':
        hideControl = true;
        break;
      case 'show-control-chars':
        hideControl = false;
        break;
      case 'color':
        take(choose(WHEN, value === '' ? 'always' : value, '--color'), (when) => {
          colour = when === 'always' || (when === 'auto' && terminal);
        });
        break;
      case 'width':
        if (!/^[0-9]+$/.test(value))
          return { message: `invalid line width: ${quote(value)}`, status: 2, details: [] };
        width = Number(value);
        break;
      case 'zero':
        if (format !== 'long') format = 'single';
        style = 'literal';
        hideControl = false;
        colour = false;
        break;
      default:
        break;
    }
    if (bad !== undefined) return bad;
  }
  const chosen = format;
  if (width === undefined) {
    const columns = environment.get('COLUMNS') ?? '';
    if (/^[1-9][0-9]{0,8}$/.test(columns)) width = Number(columns);
    else width = terminal ? system.terminalSize(1).columns : DEFAULT_WIDTH;
  }
  const themselves = options.has('directory');
  return {
    format: chosen,
    hidden,
    sort: sort ?? (timeGiven && chosen !== 'long' ? 'time' : 'name'),
    reverse: options.has('reverse'),
    directoriesFirst: options.has('group-directories-first'),
    time,
    timeFormats,
    directoriesThemselves: themselves,
    recursive: options.has('recursive') && !themselves,
    follow:
      follow ??
      (themselves || (indicator as string) === 'classify' || chosen === 'long'
        ? 'never'
        : 'directories of arguments'),
    inode: options.has('inode'),
    blocks,
    human,
    sizeUnit,
    blockUnit,
    unitSuffix: suffix,
    owner,
    group,
    author: options.has('author'),
    numeric,
    indicator,
    style,
    hideControl,
    colour: colour && knowsColours(environment),
    width: width === 0 ? Number.POSITIVE_INFINITY : width,
    ignored: options.values('ignore'),
    hiddenPatterns: options.values('hide'),
    ignoreBackups: options.has('ignore-backups'),
    zero: options.has('zero'),
  };
}
