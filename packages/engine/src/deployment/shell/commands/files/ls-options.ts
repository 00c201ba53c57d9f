import type { CommandContext } from '../command.ts';
import { parseSize, unitSuffix } from '../formats/sizes.ts';
import { quote, quoteFileAlways } from '../quoting.ts';
import { knowsColours } from './colours.ts';
import {
  type BadArgument,
  choose,
  FORMATS,
  INDICATORS,
  isBad,
  SORTS,
  STYLES,
  TIMES,
  timeFormatsOf,
  USUAL_TIMES,
  WHEN,
} from './ls-choices.ts';
import type { LsSettings } from './ls-settings.ts';
import type { NameStyle } from './name-styles.ts';

const DEFAULT_WIDTH = 80;

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
            problem: `invalid --block-size argument ${quoteFileAlways(value)}`,
            status: 2,
            hint: false,
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
          return { problem: `invalid line width: ${quote(value)}`, status: 2, hint: false };
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
    context: options.has('context'),
  };
}
