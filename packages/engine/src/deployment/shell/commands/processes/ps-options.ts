import { PS_FIELDS, type PsField, withHeader } from './ps-fields.ts';

/** Which processes are wanted. */
export interface PsSelection {
  readonly all: boolean;
  /** Without those that have no terminal, or that lead a session. */
  readonly allButLeaders: boolean;
  readonly withTerminal: boolean;
  readonly runningOnly: boolean;
  readonly negated: boolean;
  readonly pids: readonly number[];
  readonly parents: readonly number[];
  readonly sessions: readonly number[];
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly names: readonly string[];
  readonly terminals: readonly string[];
  /** BSD's `x`: those without a terminal too; and `a`: those of others. */
  readonly bsdAll: boolean;
  readonly bsdWithout: boolean;
}

/** What a call of ps asks for. */
export interface PsSettings {
  readonly selection: PsSelection;
  readonly fields: readonly PsField[];
  /** `UNIX` shows the command's name where BSD shows it with its arguments. */
  readonly headers: boolean;
  readonly forest: 'none' | 'art' | 'indent';
  readonly sort: readonly { readonly field: PsField; readonly descending: boolean }[];
  /** Lines are not cut to the terminal. */
  readonly wide: boolean;
  readonly bsd: boolean;
}

/** The arguments of ps are wrong. */
export class PsError extends Error {
  override readonly name = 'PsError';
}

function fieldsOf(names: string): PsField[] {
  return names.split(' ').map((name) => named(name));
}

function named(name: string): PsField {
  const field = PS_FIELDS.get(name.toLowerCase());
  if (field === undefined) throw new PsError(`unknown user-defined format specifier "${name}"`);
  return field;
}

const rename = (name: string, header: string, width?: number): PsField =>
  withHeader(named(name), header, width);

const DEFAULT = (): PsField[] => [named('pid'), named('tname'), named('time'), named('ucmd')];
const BSD = (): PsField[] => [
  named('pid'),
  named('tname'),
  named('stat'),
  named('bsdtime'),
  named('args'),
];
const FULL = (): PsField[] => [
  rename('user', 'UID', 8),
  ...fieldsOf('pid ppid c'),
  named('stime'),
  named('tname'),
  named('time'),
  named('cmd'),
];
const LONG = (): PsField[] => [
  ...fieldsOf('f s uid pid ppid c'),
  named('opri'),
  ...fieldsOf('ni addr sz wchan tname time'),
  named('ucmd'),
];
const USER_ORIENTED = (): PsField[] => [
  ...fieldsOf('user pid %cpu %mem vsz rss tname stat'),
  rename('start_time', 'START', 5),
  named('bsdtime'),
  named('command'),
];
const BSD_LONG = (): PsField[] => [
  ...fieldsOf('f uid pid ppid'),
  named('pri'),
  ...fieldsOf('ni vsz rss wchan stat tname bsdtime'),
  named('command'),
];
const JOBS = (): PsField[] => [...fieldsOf('pid pgid sid tname time'), named('ucmd')];
const BSD_JOBS = (): PsField[] => [
  ...fieldsOf('ppid pid pgid sid tname tpgid stat uid bsdtime'),
  named('command'),
];

/** `pid,comm=NAME,user:12`: what follows `=`, up to the comma, is the header. */
function parseFormat(text: string): readonly PsField[] {
  const fields: PsField[] = [];
  let rest = text;
  while (rest !== '') {
    const match = /^[\s,]*([^\s,:=]+)(?::([0-9]{1,3}))?(=([^,]*))?/s.exec(rest);
    if (match === null) break;
    const [whole, name = '', width, assignment, header] = match;
    const field = withHeader(
      named(name),
      assignment === undefined ? undefined : header,
      width === undefined ? undefined : Number(width),
    );
    fields.push(field);
    rest = rest.slice(whole.length);
  }
  if (fields.length === 0) throw new PsError('format specification must follow -o');
  return fields;
}

function parseSort(text: string): PsSettings['sort'] {
  return text.split(',').map((part) => {
    const name = part.replace(/^[-+]/, '');
    const field = PS_FIELDS.get(name.toLowerCase());
    if (field === undefined) throw new PsError('unknown sort specifier');
    return { field, descending: part.startsWith('-') };
  });
}

function numbers(text: string, what: string): number[] {
  return text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => {
      if (!/^[0-9]{1,10}$/.test(part)) throw new PsError(`${what} list syntax error`);
      return Number(part);
    });
}

const words = (text: string): string[] => text.split(/[\s,]+/).filter((part) => part !== '');

/** Options with a value, by what must follow them. */
const WITH_VALUE: Readonly<Record<string, string>> = {
  p: 'list of process IDs',
  q: 'list of process IDs',
  o: 'format specification',
  O: 'format specification',
  u: 'list of users',
  U: 'list of real users',
  g: 'list of session leaders OR effective group names',
  G: 'list of real groups',
  C: 'list of command names',
  t: 'list of terminals (pty, tty...)',
  s: 'list of session leaders',
};

/** Reads the arguments of ps in the styles of UNIX (`-ef`), BSD (`aux`) and GNU (`--sort=-rss`). Throws {@link PsError}. */
export function parsePs(args: readonly string[]): PsSettings {
  const state = {
    all: false,
    allButLeaders: false,
    withTerminal: false,
    runningOnly: false,
    negated: false,
    pids: [] as number[],
    parents: [] as number[],
    sessions: [] as number[],
    users: [] as string[],
    groups: [] as string[],
    names: [] as string[],
    terminals: [] as string[],
    bsdAll: false,
    bsdWithout: false,
  };
  let fields: readonly PsField[] | undefined;
  let custom: PsField[] | undefined;
  let full = false;
  let long = false;
  let jobs = false;
  let headers = true;
  let forest: PsSettings['forest'] = 'none';
  let sort: PsSettings['sort'] = [];
  let wide = false;
  let bsd = false;
  let bsdFormat: (() => PsField[]) | undefined;

  const takeValue = (letter: string, value: string): void => {
    if (letter === 'p' || letter === 'q') state.pids.push(...numbers(value, 'process ID'));
    else if (letter === 'o') custom = [...(custom ?? []), ...parseFormat(value)];
    else if (letter === 'O') {
      custom = [
        named('pid'),
        ...parseFormat(value),
        named('s'),
        named('tname'),
        named('time'),
        named('command'),
      ];
    } else if (letter === 'u' || letter === 'U') state.users.push(...words(value));
    else if (letter === 'g' || letter === 'G') state.groups.push(...words(value));
    else if (letter === 'C') state.names.push(...words(value));
    else if (letter === 't')
      state.terminals.push(
        ...words(value).map((one) => one.replace(/^\/dev\//, '').replace(/^([0-9]+)$/, 'pts/$1')),
      );
    else state.sessions.push(...numbers(value, 'session ID'));
  };

  const longOption = (name: string, value: string | undefined, next: () => string): void => {
    const needed = (): string => value ?? next();
    if (name === 'sort') sort = parseSort(needed());
    else if (name === 'forest') forest = 'art';
    else if (name === 'no-headers' || name === 'no-heading' || name === 'noheaders')
      headers = false;
    else if (name === 'headers') headers = true;
    else if (name === 'format') takeValue('o', needed());
    else if (name === 'pid') takeValue('p', needed());
    else if (name === 'ppid') state.parents.push(...numbers(needed(), 'process ID'));
    else if (name === 'user') takeValue('u', needed());
    else if (name === 'User') takeValue('U', needed());
    else if (name === 'group' || name === 'Group') takeValue('G', needed());
    else if (name === 'tty') takeValue('t', needed());
    else if (name === 'sid') takeValue('s', needed());
    else if (name === 'deselect') state.negated = true;
    else if (
      name === 'cols' ||
      name === 'columns' ||
      name === 'width' ||
      name === 'lines' ||
      name === 'rows'
    ) {
      needed();
      wide = true;
    } else throw new PsError('unknown gnu long option');
  };

  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const next = (): string => args[++index] ?? '';
    if (argument.startsWith('--')) {
      const equals = argument.indexOf('=');
      const name = argument.slice(2, equals < 0 ? undefined : equals);
      longOption(name, equals < 0 ? undefined : argument.slice(equals + 1), next);
      continue;
    }
    if (/^[0-9]/.test(argument)) {
      state.pids.push(...numbers(argument, 'process ID'));
      bsd = true;
      continue;
    }
    if (argument.startsWith('-') && argument.length > 1) {
      for (let at = 1; at < argument.length; at++) {
        const letter = argument.charAt(at);
        const what = WITH_VALUE[letter];
        if (what !== undefined) {
          let value = argument.slice(at + 1);
          // `-aux` means `aux`, as nobody is called x.
          if (letter === 'u' && value === 'x') {
            bsd = true;
            state.bsdAll = true;
            state.bsdWithout = true;
            state.withTerminal = false;
            bsdFormat = USER_ORIENTED;
            break;
          }
          if (value === '') {
            value = args[index + 1] ?? '';
            if (value === '') throw new PsError(`${what} must follow -${letter}`);
            index++;
          }
          takeValue(letter, value);
          break;
        }
        if (letter === 'e' || letter === 'A') state.all = true;
        else if (letter === 'a') state.withTerminal = true;
        else if (letter === 'd') state.allButLeaders = true;
        else if (letter === 'N') state.negated = true;
        else if (letter === 'f') full = true;
        else if (letter === 'F') full = true;
        else if (letter === 'l') long = true;
        else if (letter === 'j') jobs = true;
        else if (letter === 'H') forest = 'indent';
        else if (letter === 'w') wide = true;
        else if (letter !== 'y' && letter !== 'c' && letter !== 'L' && letter !== 'T')
          throw new PsError('unsupported SysV option');
      }
      continue;
    }
    for (let at = 0; at < argument.length; at++) {
      const letter = argument.charAt(at);
      bsd = true;
      if ('opUtkO'.includes(letter)) {
        const value = argument.slice(at + 1) || next();
        if (value === '')
          throw new PsError(
            `${WITH_VALUE[letter] ?? 'long sort specification'} must follow ${letter}`,
          );
        if (letter === 'k') sort = parseSort(value);
        else takeValue(letter, value);
        break;
      }
      if (letter === 'a') state.bsdAll = true;
      else if (letter === 'x') state.bsdWithout = true;
      else if (letter === 'u') bsdFormat = USER_ORIENTED;
      else if (letter === 'l') bsdFormat = BSD_LONG;
      else if (letter === 'j') bsdFormat = BSD_JOBS;
      else if (letter === 'f') forest = 'art';
      else if (letter === 'r') state.runningOnly = true;
      else if (letter === 'w') wide = true;
      else if (letter === 'h') headers = false;
      else if (letter === 'g' || letter === 'e' || letter === 'n' || letter === 'c') continue;
      else throw new PsError('unsupported option (BSD syntax)');
    }
  }
  if (custom !== undefined) fields = custom;
  else if (bsdFormat !== undefined) fields = bsdFormat();
  else if (long)
    fields = full
      ? [
          ...fieldsOf('f s'),
          rename('user', 'UID', 8),
          ...fieldsOf('pid ppid c opri ni addr sz wchan stime tname time'),
          named('cmd'),
        ]
      : LONG();
  else if (full && jobs)
    fields = [
      rename('user', 'UID', 8),
      ...fieldsOf('pid ppid pgid sid c stime tname time'),
      named('cmd'),
    ];
  else if (full) fields = FULL();
  else if (jobs) fields = JOBS();
  else if (bsd) fields = BSD();
  else fields = DEFAULT();
  // An empty header for all of them leaves the line of headers away.
  const anyHeader = fields.some(({ header }) => header !== '');
  return { selection: state, fields, headers: headers && anyHeader, forest, sort, wide, bsd };
}
