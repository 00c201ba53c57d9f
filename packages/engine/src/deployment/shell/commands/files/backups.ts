import { type Run, type System, SystemError } from '../../../../machine/index.ts';
import type { CommandContext } from '../command.ts';
import { matchWord } from '../formats/argument-words.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { baseName, directoryName } from '../formats/paths.ts';
import { quoteFileAlways } from '../quoting.ts';

/** Options of cp, mv and ln for keeping what they replace. */
export const BACKUP_OPTIONS = [
  option('b', '', 'like --backup but does not accept an argument'),
  option(
    '',
    'backup',
    'make a backup of each existing destination file: none, simple, existing, numbered',
    'optional',
  ),
  option('S', 'suffix', 'override the usual backup suffix', 'required'),
];

/** How names of backups are made; `undefined` when none are. */
export interface BackupSettings {
  readonly control: 'simple' | 'existing' | 'numbered';
  readonly suffix: string;
}

const CONTROLS = [
  ['none', 'off'],
  ['simple', 'never'],
  ['existing', 'nil'],
  ['numbered', 't'],
] as const;

/**
 * What the options and `VERSION_CONTROL` say of backups; after it has said what is wrong, the exit status.
 * Source: coreutils manual, "Backup options".
 */
export function* backupsOf(context: CommandContext): Run<BackupSettings | undefined | number> {
  const { system, options, misuse } = context;
  if (!['b', 'backup', 'suffix'].some((name) => options.has(name))) return undefined;
  const given = options.value('backup') ?? '';
  const word = given === '' ? (system.environment().get('VERSION_CONTROL') ?? 'existing') : given;
  const source = given === '' ? '$VERSION_CONTROL' : 'backup type';
  const control = matchWord(source, word, CONTROLS);
  if (typeof control === 'object') return yield* misuse(control.problem);
  if (control === 'none') return undefined;
  const suffix = options.value('suffix') ?? system.environment().get('SIMPLE_BACKUP_SUFFIX') ?? '~';
  return { control, suffix: suffix === '' || suffix.includes('/') ? '~' : suffix };
}

/** Moves a file to the name of its backup, and returns that name. Throws a `SystemError`. */
export function backUp(system: System, path: string, settings: BackupSettings): string {
  const name = backupName(system, path, settings);
  system.rename(path, name);
  return name;
}

/** What is said when a backup cannot be made. */
export function backupProblem(path: string, error: SystemError): string {
  return `cannot backup ${quoteFileAlways(path)}: ${error.message}`;
}

/** The name that a backup of a file gets. */
export function backupName(
  system: System,
  path: string,
  { control, suffix }: BackupSettings,
): string {
  if (control === 'simple') return path + suffix;
  const last = lastNumber(system, path);
  if (control === 'existing' && last === 0) return path + suffix;
  return `${path}.~${last + 1}~`;
}

/** The largest number of a backup that there is of a file, 0 when there is none. */
function lastNumber(system: System, path: string): number {
  const entries = attempt(() => system.readDirectory(directoryName(path)));
  if (entries instanceof SystemError) return 0;
  const start = `${baseName(path)}.~`;
  let last = 0;
  for (const { name } of entries) {
    if (!(name.startsWith(start) && name.endsWith('~'))) continue;
    const digits = name.slice(start.length, -1);
    if (/^[1-9][0-9]*$/.test(digits)) last = Math.max(last, Number(digits));
  }
  return last;
}
