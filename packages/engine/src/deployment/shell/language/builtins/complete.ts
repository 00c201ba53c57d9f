import { print } from '../execution/output.ts';
import type { Builtin, Completion, Shell } from '../execution/shell.ts';
import { quoteValue } from '../quoting.ts';
import {
  type BuiltinOptions,
  builtinError,
  parseOptions,
  usage,
  WRONG_USAGE,
} from './builtin-options.ts';

/** Options of `-o`. Source: bash(1), "complete". */
const OPTIONS: readonly string[] = [
  'bashdefault',
  'default',
  'dirnames',
  'filenames',
  'noquote',
  'nosort',
  'nospace',
  'plusdirs',
];

/** Actions of `-A`, with the letters that some have of their own. */
const ACTIONS: ReadonlyMap<string, string> = new Map([
  ['alias', 'a'],
  ['builtin', 'b'],
  ['command', 'c'],
  ['directory', 'd'],
  ['export', 'e'],
  ['file', 'f'],
  ['group', 'g'],
  ['job', 'j'],
  ['keyword', 'k'],
  ['service', 's'],
  ['user', 'u'],
  ['variable', 'v'],
  ...[
    'arrayvar',
    'binding',
    'disabled',
    'enabled',
    'function',
    'helptopic',
    'hostname',
    'running',
    'setopt',
    'shopt',
    'signal',
    'stopped',
  ].map((name): [string, string] => [name, `A ${name}`]),
]);

/** Other settings in the order in which they are shown. */
const VALUES = 'GWPSXCF';

/** The commands that options and operands name: `-D`, `-E` and `-I` stand for those that have no name. */
function namesOf(options: BuiltinOptions): readonly string[] {
  const special = [...'DEI'].find((letter) => options.has(letter));
  return special === undefined ? options.operands : [`-${special}`];
}

/** `complete`: keeps, shows and forgets how arguments are completed. */
export const complete: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'abcdefgjksuvprDEIo:A:G:W:F:C:X:P:S:');
  if (options === undefined) return WRONG_USAGE;
  const { completions } = shell;
  const names = namesOf(options);
  if (options.has('r')) {
    if (names.length === 0) completions.clear();
    return each(shell, name, names, (key) => completions.delete(key));
  }
  if (options.has('p') || args.length === 0) {
    const shown = names.length === 0 ? [...completions.keys()] : names;
    return each(shell, name, shown, (key) => {
      const found = completions.get(key);
      if (found !== undefined) print(shell, `${textOf(found)} ${key}\n`);
      return found !== undefined;
    });
  }
  const made = completionOf(shell, name, options);
  if (made === undefined) return 1;
  if (names.length === 0) return usage(shell, name);
  for (const key of names) completions.set(key, made);
  return 0;
};

function each(
  shell: Shell,
  name: string,
  keys: readonly string[],
  use: (key: string) => boolean,
): number {
  let status = 0;
  for (const key of keys) {
    if (!use(key)) status = builtinError(shell, name, `${key}: no completion specification`);
  }
  return status;
}

function completionOf(
  shell: Shell,
  name: string,
  { given }: BuiltinOptions,
): Completion | undefined {
  const options = new Set<string>();
  const settings = new Map<string, string>();
  for (const { letter, value } of given) {
    if (letter === 'o') {
      if (!isOption(shell, name, value)) return undefined;
      options.add(value);
    } else if (letter === 'A') {
      const action = ACTIONS.get(value);
      if (action === undefined) {
        builtinError(shell, name, `${value}: invalid action name`);
        return undefined;
      }
      settings.set(action, '');
    } else settings.set(letter, value);
  }
  return { options, settings };
}

function isOption(shell: Shell, name: string, option: string): boolean {
  if (OPTIONS.includes(option)) return true;
  builtinError(shell, name, `${option}: invalid option name`);
  return false;
}

function textOf({ options, settings }: Completion): string {
  const words = [
    'complete',
    ...OPTIONS.filter((name) => options.has(name)).map((name) => `-o ${name}`),
  ];
  for (const action of ACTIONS.values()) if (settings.has(action)) words.push(`-${action}`);
  for (const letter of VALUES) {
    const value = settings.get(letter);
    if (value !== undefined) words.push(`-${letter} ${letter === 'F' ? value : quoteValue(value)}`);
  }
  return words.join(' ');
}

/** `compopt`: shows or changes options of completions. Outside of a completion it needs a name. */
export const compopt: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, '+o:DEI');
  if (options === undefined) return WRONG_USAGE;
  const changes = options.given.filter(({ letter }) => letter === 'o');
  if (!changes.every(({ value }) => isOption(shell, name, value))) return 1;
  const names = namesOf(options);
  if (names.length === 0) {
    return builtinError(shell, name, 'not currently executing completion function');
  }
  return each(shell, name, names, (key) => {
    const found = shell.completions.get(key);
    if (found === undefined) return false;
    const chosen = new Set(found.options);
    for (const { value, plus } of changes) {
      if (plus) chosen.delete(value);
      else chosen.add(value);
    }
    if (changes.length > 0) shell.completions.set(key, { ...found, options: chosen });
    else {
      const shown = OPTIONS.map((option) => `${chosen.has(option) ? '-' : '+'}o ${option}`);
      print(shell, `compopt ${shown.join(' ')} ${key}\n`);
    }
    return true;
  });
};
