import { matchWord } from '../formats/argument-words.ts';
import { timeStyleFormat } from '../formats/time-styles.ts';
import { quote } from '../quoting.ts';
import type { LsSettings } from './ls-settings.ts';
import type { NameStyle } from './name-styles.ts';

/** An argument of an option that is none of those it takes. */
export interface BadArgument {
  readonly problem: string;
  /** Exit status: that of wrong choices differs from that of other mistakes. */
  readonly status: number;
  /** Whether the hint at `--help` follows. */
  readonly hint: boolean;
}

/** Words that an option takes, with what they mean. */
type Choice<Value> = ReadonlyMap<string, Value>;

export const WHEN: Choice<'always' | 'never' | 'auto'> = new Map([
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

export const SORTS: Choice<LsSettings['sort']> = new Map([
  ['none', 'none'],
  ['time', 'time'],
  ['size', 'size'],
  ['extension', 'extension'],
  ['version', 'version'],
  ['width', 'width'],
]);

export const TIMES: Choice<LsSettings['time']> = new Map([
  ['atime', 'access'],
  ['access', 'access'],
  ['use', 'access'],
  ['ctime', 'change'],
  ['status', 'change'],
  ['birth', 'birth'],
  ['creation', 'birth'],
]);

export const FORMATS: Choice<LsSettings['format']> = new Map([
  ['verbose', 'long'],
  ['long', 'long'],
  ['commas', 'commas'],
  ['horizontal', 'across'],
  ['across', 'across'],
  ['vertical', 'columns'],
  ['single-column', 'single'],
]);

export const INDICATORS: Choice<LsSettings['indicator']> = new Map([
  ['none', 'none'],
  ['slash', 'slash'],
  ['file-type', 'file type'],
  ['classify', 'classify'],
]);

export const STYLES: Choice<NameStyle> = new Map([
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
export const USUAL_TIMES = ['%b %e %H:%M', '%b %e  %Y'] as const;

/** What the argument of an option means. */
export function choose<Value>(
  choices: Choice<Value>,
  value: string,
  option: string,
): Value | BadArgument {
  const groups = new Map<Value, string[]>();
  for (const [word, meaning] of choices) {
    groups.set(meaning, [...(groups.get(meaning) ?? []), word]);
  }
  const word = matchWord(option, value, [...groups.values()]);
  return typeof word === 'object'
    ? { ...word, status: 1, hint: true }
    : (choices.get(word) as Value);
}

/** Whether an argument was wrong. */
export function isBad(value: unknown): value is BadArgument {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

const TIME_STYLES = [
  'Valid arguments are:',
  '  - [posix-]full-iso',
  '  - [posix-]long-iso',
  '  - [posix-]iso',
  '  - [posix-]locale',
  "  - +FORMAT (e.g., +%H:%M) for a 'date'-style format",
];

/** The formats of recent and of older times that a style names. */
export function timeFormatsOf(value: string): readonly [recent: string, old: string] | BadArgument {
  const style = value.replace(/^posix-/, '');
  if (style === 'locale') return USUAL_TIMES;
  if (style === 'iso') return ['%m-%d %H:%M', '%Y-%m-%d '];
  const format = timeStyleFormat(style);
  if (format === undefined) {
    return {
      problem: [`invalid argument ${quote(value)} for ${quote('time style')}`, ...TIME_STYLES].join(
        '\n',
      ),
      status: 2,
      hint: true,
    };
  }
  return [style.startsWith('+') ? (style.split('\n')[1] ?? format) : format, format];
}
