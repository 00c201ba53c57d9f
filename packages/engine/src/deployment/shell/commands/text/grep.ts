import { createInput, type Run, SystemError } from '../../../../machine/index.ts';
import { compileRegex, type Regex, RegexError } from '../../../../text/regex/index.ts';
import type { Command, CommandContext, OptionSpecification, Options } from '../command.ts';
import { matchWord } from '../formats/argument-words.ts';
import { attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { parseArguments } from '../options.ts';
import { helpText, versionText } from '../usage.ts';
import { createFileFilter, searchAll } from './grep-files.ts';
import { colours, type PrintSettings } from './grep-print.ts';
import type { SearchSettings } from './grep-search.ts';
import { openOperand } from './operands.ts';

/** Exit status for errors; 1 is for no line selected. */
const TROUBLE = 2;

const OPTIONS: readonly OptionSpecification[] = [
  option('E', 'extended-regexp', 'patterns are extended regular expressions'),
  option('F', 'fixed-strings', 'patterns are texts'),
  option('G', 'basic-regexp', 'patterns are basic regular expressions, the default'),
  option('P', 'perl-regexp', "patterns are Perl's regular expressions"),
  option('e', 'regexp', 'a pattern; may be given several times', 'required'),
  option('f', 'file', 'take the patterns from the lines of a file', 'required'),
  option('i', 'ignore-case', 'ignore case'),
  { name: 'ignore-case', short: 'y', help: 'the same as -i' },
  option('', 'no-ignore-case', 'do not ignore case'),
  option('w', 'word-regexp', 'match only whole words'),
  option('x', 'line-regexp', 'match only whole lines'),
  option('z', 'null-data', 'lines end with a null character'),
  option('s', 'no-messages', 'say nothing of files that cannot be read'),
  option('v', 'invert-match', 'select the lines that do not match'),
  option('V', 'version', 'output version information and exit'),
  option('m', 'max-count', 'stop after VALUE selected lines', 'required'),
  option('b', 'byte-offset', 'print the byte offset before each line'),
  option('n', 'line-number', 'print the line number before each line'),
  option('', 'line-buffered', 'write after every line'),
  option('H', 'with-filename', 'print the name of the file before each line'),
  option('h', 'no-filename', 'print no names of files'),
  option('', 'label', 'the name of standard input', 'required'),
  option('o', 'only-matching', 'print only the parts of lines that match'),
  option('q', 'quiet', 'print nothing'),
  { name: 'quiet', long: 'silent', help: 'the same as --quiet' },
  option('', 'binary-files', 'take binary files as binary, text or without-match', 'required'),
  option('a', 'text', 'the same as --binary-files=text'),
  option('I', '', 'the same as --binary-files=without-match'),
  option('d', 'directories', 'read, recurse or skip directories', 'required'),
  option('D', 'devices', 'read or skip devices, pipes and sockets', 'required'),
  option('r', 'recursive', 'the same as --directories=recurse'),
  option('R', 'dereference-recursive', 'likewise, and follow symbolic links'),
  option('', 'include', 'search only files whose name matches VALUE', 'required'),
  option('', 'exclude', 'skip files whose name matches VALUE', 'required'),
  option('', 'exclude-dir', 'skip directories whose name matches VALUE', 'required'),
  option('L', 'files-without-match', 'print only the names of files without a selected line'),
  option('l', 'files-with-matches', 'print only the names of files with a selected line'),
  option('c', 'count', 'print only the number of selected lines of each file'),
  option('T', 'initial-tab', 'let the lines begin at a tab stop'),
  option('Z', 'null', 'put a null character behind names of files'),
  option('B', 'before-context', 'print VALUE lines before each selected one', 'required'),
  option('A', 'after-context', 'print VALUE lines after each selected one', 'required'),
  option('C', 'context', 'print VALUE lines around each selected one', 'required'),
  { name: 'context', short: 'NUM', help: 'the same as -C NUM' },
  option('', 'group-separator', 'print VALUE between groups of lines instead of --', 'required'),
  option('', 'no-group-separator', 'print nothing between groups of lines'),
  option('', 'color', 'mark what matches: always, never or auto', 'optional'),
  { name: 'color', long: 'colour', value: 'optional', help: 'the same as --color' },
  option('U', 'binary', 'accepted, without effect'),
  option('u', 'unix-byte-offsets', 'obsolete, without effect'),
];

function grepNamed(name: string, summary: string, matcher: string | undefined): Command {
  const command: Command = {
    name,
    follows: 'GNU grep 3.8',
    summary,
    synopsis: ['[OPTION]... PATTERNS [FILE]...'],
    usageStatus: TROUBLE,
    // It shows its synopsis in all its messages on usage.
    parsing: 'own',
    options: OPTIONS.filter(({ name: own }) => own !== 'version'),
    unsupported: ['--exclude-from'],
    run: (context) => runGrep(command, matcher === undefined ? context : asGrep(context), matcher),
  };
  return command;
}

/** The other names are scripts that go on as `grep`, which says so in its messages. */
function asGrep(context: CommandContext): CommandContext {
  return {
    ...context,
    name: 'grep',
    complain: (message) => writeErrors(context, [`grep: ${message}`]),
  };
}

/** Searches lines. */
export const grep = grepNamed('grep', 'Print the lines that match a pattern.', undefined);

export const egrep = grepNamed('egrep', 'The same as grep -E.', 'extended-regexp');

export const fgrep = grepNamed('fgrep', 'The same as grep -F.', 'fixed-strings');

function* usage(context: CommandContext, message?: string): Run<number> {
  const { name } = context;
  if (message !== undefined) yield* context.complain(message);
  yield* writeErrors(context, [
    'Usage: grep [OPTION]... PATTERNS [FILE]...',
    `Try '${name} --help' for more information.`,
  ]);
  return TROUBLE;
}

function* runGrep(
  command: Command,
  context: CommandContext,
  matcher: string | undefined,
): Run<number> {
  const posix = context.system.environment().has('POSIXLY_CORRECT');
  const parsing = posix ? 'options first' : 'permuted';
  const parsed = parseArguments(OPTIONS, parsing, context.arguments);
  if (parsed.kind === 'wrong') return yield* usage(context, parsed.message);
  if (parsed.kind !== 'call') {
    const text = parsed.kind === 'help' ? helpText(command, context.name) : versionText(command);
    yield* context.output.write(text);
    return 0;
  }
  const { options } = parsed;
  if (options.has('unix-byte-offsets')) {
    yield* context.complain('warning: --unix-byte-offsets (-u) is obsolete');
  }
  const patterns = yield* readPatterns(context, options, parsed.operands[0]);
  if (patterns === 'unreadable') return TROUBLE;
  if (patterns === undefined) return yield* usage(context);
  const given = options.has('regexp') || options.has('file');
  const operands = given ? parsed.operands : parsed.operands.slice(1);
  const settings = readSettings(context, options, operands);
  if ('problem' in settings) {
    if (settings.usage !== true) {
      yield* context.complain(settings.problem);
      return TROUBLE;
    }
    yield* usage(context, settings.problem);
    return 1;
  }
  const regex = compile(patterns, options, matcher);
  if (typeof regex === 'string') {
    yield* context.complain(regex);
    return TROUBLE;
  }
  for (const warning of regex?.warnings ?? []) {
    yield* context.complain(`warning: ${warning}`);
  }
  return yield* searchAll(context, operands, { ...settings.search, regex }, settings.print, {
    directories: settings.directories,
    followLinks: options.has('dereference-recursive'),
    skipDevices: options.value('devices') === 'skip',
    silent: options.has('no-messages'),
    filter: createFileFilter(options.given),
  });
}

/** The patterns; `undefined` when none is given. */
function* readPatterns(
  context: CommandContext,
  options: Options,
  operand: string | undefined,
): Run<readonly string[] | 'unreadable' | undefined> {
  const texts: string[] = [];
  for (const { name, value } of options.given) {
    if (name === 'regexp') texts.push(...value.split('\n'));
    if (name !== 'file') continue;
    const descriptor = yield* openOperand(context, value);
    if (descriptor === undefined) return 'unreadable';
    const input = createInput(context.system, descriptor);
    for (;;) {
      const lines = yield* attemptRun(input.lines());
      if (lines instanceof SystemError) {
        yield* context.complain(`${value}: ${lines.message}`);
        return 'unreadable';
      }
      if (lines === undefined) break;
      texts.push(...lines);
    }
    if (descriptor !== 0) context.system.close(descriptor);
  }
  if (options.has('regexp') || options.has('file')) return texts;
  return operand?.split('\n');
}

/** The pattern of all patterns; `undefined` when there is none that could match. */
function compile(
  patterns: readonly string[],
  options: Options,
  standard: string | undefined,
): Regex | undefined | string {
  const names = ['extended-regexp', 'fixed-strings', 'basic-regexp', 'perl-regexp'];
  const chosen = new Set(
    options.given.map(({ name }) => name).filter((one) => names.includes(one)),
  );
  if (chosen.size > 1) return 'conflicting matchers specified';
  const [kind = standard ?? 'basic-regexp'] = chosen;
  if (patterns.length === 0) return undefined;
  const perl = kind === 'perl-regexp';
  if (perl && patterns.length > 1) return 'the -P option only supports a single pattern';
  const caseOption = options.given.findLast(({ name }) => name.endsWith('ignore-case'));
  try {
    return compileRegex([...new Set(patterns)], {
      dialect: perl ? 'python' : kind === 'extended-regexp' ? 'extended' : 'basic',
      tool: 'grep',
      fixed: kind === 'fixed-strings',
      ignoreCase: caseOption?.name === 'ignore-case',
      lines: !options.has('null-data'),
      word: options.has('word-regexp'),
      wholeLine: options.has('line-regexp'),
    });
  } catch (error) {
    if (error instanceof RegexError) return error.message;
    throw error;
  }
}

interface Settings {
  readonly search: Omit<SearchSettings, 'regex'>;
  readonly print: PrintSettings;
  readonly directories: 'read' | 'recurse' | 'skip';
}

type Problem = { readonly problem: string; readonly usage?: boolean };

function readSettings(
  { system }: CommandContext,
  options: Options,
  operands: readonly string[],
): Settings | Problem {
  const context = options.value('context');
  const counts = { before: 0, after: 0 };
  for (const [key, name] of [
    ['before', 'before-context'],
    ['after', 'after-context'],
  ] as const) {
    const value = options.value(name) ?? context ?? '0';
    if (!/^\d+$/.test(value)) return { problem: `${value}: invalid context length argument` };
    counts[key] = Number(value);
  }
  const limit = options.value('max-count') ?? '';
  if (!/^-?\d*$/.test(limit) || limit === '-') return { problem: 'invalid max count' };
  const maximum = limit === '' || limit.startsWith('-') ? Number.POSITIVE_INFINITY : Number(limit);
  const binary = binaryFiles(options);
  if (binary === undefined) return { problem: 'unknown binary-files type' };
  const devices = options.value('devices') ?? 'read';
  if (devices !== 'read' && devices !== 'skip') return { problem: 'unknown devices method' };
  const directories = directoryAction(options);
  if (typeof directories === 'object') return { ...directories, usage: true };
  const colour = options.value('color');
  const coloured = colour === 'auto' || colour === '' ? mayColour(system) : colour === 'always';
  const quiet = options.has('quiet');
  const list = options.given.findLast(({ name }) => /^files-with/.test(name))?.name;
  const names = options.given.findLast(({ name }) => /^(with|no)-filename$/.test(name))?.name;
  const many = operands.length > 1 || directories === 'recurse';
  return {
    directories,
    search: {
      invert: options.has('invert-match'),
      maximum,
      separator: options.has('null-data') ? '\0' : '\n',
      binary,
      ...counts,
      grouped: options.given.some(({ name }) => /^(before-|after-)?context$/.test(name)),
      // What is asked for decides how far a file must be read.
      report: quiet
        ? 'quiet'
        : list === 'files-with-matches'
          ? 'list'
          : list === 'files-without-match'
            ? 'list others'
            : options.has('count')
              ? 'count'
              : options.has('only-matching')
                ? 'matches'
                : 'lines',
    },
    print: {
      names:
        names === undefined ? many && !isSingleFile(system, operands) : names === 'with-filename',
      label: options.value('label') ?? '(standard input)',
      lineNumbers: options.has('line-number'),
      byteOffsets: options.has('byte-offset'),
      initialTab: options.has('initial-tab'),
      nameEnd: options.has('null') ? '\0' : undefined,
      groupSeparator: options.has('no-group-separator')
        ? undefined
        : (options.value('group-separator') ?? '--'),
      lineBuffered: options.has('line-buffered'),
      colours: coloured ? colours(system.environment().get('GREP_COLORS') ?? '') : undefined,
    },
  };
}

/** With `-r` and one file, which is no directory, names are not printed. */
function isSingleFile(system: CommandContext['system'], operands: readonly string[]): boolean {
  const [only] = operands;
  if (only === undefined || operands.length > 1) return false;
  if (only === '-') return true;
  try {
    return system.status(only).kind !== 'directory';
  } catch (error) {
    if (error instanceof SystemError) return true;
    throw error;
  }
}

function mayColour(system: CommandContext['system']): boolean {
  const terminal = system.environment().get('TERM');
  return system.isTerminal(1) && terminal !== undefined && terminal !== 'dumb';
}

function binaryFiles(options: Options): SearchSettings['binary'] | undefined {
  const last = options.given.findLast(({ name }) => ['binary-files', 'text', 'I'].includes(name));
  if (last === undefined) return 'binary';
  if (last.name === 'text') return 'text';
  if (last.name === 'I') return 'without-match';
  const { value } = last;
  return value === 'binary' || value === 'text' || value === 'without-match' ? value : undefined;
}

function directoryAction(options: Options): Settings['directories'] | { readonly problem: string } {
  const last = options.given.findLast(({ name }) =>
    ['directories', 'recursive', 'dereference-recursive'].includes(name),
  );
  if (last === undefined) return 'read';
  if (last.name !== 'directories') return 'recurse';
  const word = matchWord('--directories', last.value, [['read'], ['recurse'], ['skip']]);
  if (typeof word === 'object') return word;
  return word === 'recurse' || word === 'skip' ? word : 'read';
}
