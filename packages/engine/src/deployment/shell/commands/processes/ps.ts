import { pause, type Run, type System } from '../../../../machine/index.ts';
import type { Command } from '../command.ts';
import { option } from '../formats/option.ts';
import { readTextFile } from '../formats/read-file.ts';
import { writeErrors } from '../formats/write-errors.ts';
import {
  type ProcessInformation,
  readProcess,
  readProcesses,
  terminalName,
} from './process-table.ts';
import { PS_FIELDS, type PsField, type PsScene, readPsScene } from './ps-fields.ts';
import { PsError, type PsSelection, type PsSettings, parsePs } from './ps-options.ts';

const USAGE = `
Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).`;

export const ps: Command = {
  name: 'ps',
  follows: 'procps-ng 4.0.2',
  summary:
    'Report a snapshot of the current processes. Options of UNIX (-ef), BSD (aux) and GNU (--sort) may be mixed.',
  synopsis: ['[options]'],
  parsing: 'own',
  options: [
    option('e', '', 'all processes; also -A'),
    option('a', '', 'all with a terminal, except session leaders'),
    option('d', '', 'all except session leaders'),
    option('f', '', 'full-format listing'),
    option('l', '', 'long format'),
    option('j', '', 'jobs format'),
    option('H', '', 'show process hierarchy by indentation'),
    option('w', '', 'wide output'),
    option('N', 'deselect', 'all but those selected'),
    option('p', 'pid', 'select by process ID', 'required'),
    option('', 'ppid', 'select by parent process ID', 'required'),
    option('u', 'user', 'select by user', 'required'),
    option('C', '', 'select by command name', 'required'),
    option('t', 'tty', 'select by terminal', 'required'),
    option('s', 'sid', 'select by session', 'required'),
    option(
      'o',
      'format',
      'the columns: NAME, NAME=HEADER, NAME:WIDTH, with commas between them',
      'required',
    ),
    option('', 'sort', 'order by columns; - before one reverses it', 'required'),
    option('', 'forest', 'draw the hierarchy; f in the style of BSD'),
    option('', 'no-headers', 'print no header line'),
  ],
  unsupported: [
    '-L',
    '-T',
    '-m',
    '-M',
    '-Z',
    '--context',
    '--cumulative',
    '--info',
    'e',
    'm',
    's',
    'S',
    'X',
    'Z',
  ],
  *run(context) {
    const { system, output, arguments: args } = context;
    let settings: PsSettings;
    try {
      settings = parsePs(args);
    } catch (error) {
      if (!(error instanceof PsError)) throw error;
      yield* writeErrors(context, [`error: ${error.message}`, USAGE]);
      return 1;
    }
    const scene = yield* readPsScene(system);
    const unknown = settings.selection.users.find((name) => userNumber(name, scene) === undefined);
    if (unknown !== undefined) {
      yield* writeErrors(context, ['error: user name does not exist', USAGE]);
      return 1;
    }
    const all = yield* readProcesses(system);
    const own =
      all.find(({ pid }) => pid === system.pid) ?? (yield* readProcess(system, system.pid));
    let chosen = all.filter((process) => isSelected(process, settings, scene, own));
    chosen = sorted(chosen, settings, scene);
    const prefixes = new Map<number, string>();
    if (settings.forest !== 'none') chosen = asForest(chosen, settings.forest, prefixes);
    yield* pause(system, chosen.length * 4);
    const digits = yield* pidDigits(system);
    const fields = settings.fields.map((field) =>
      field.holdsPids === true ? { ...field, width: Math.max(digits, field.header.length) } : field,
    );
    const width = settings.wide ? Number.POSITIVE_INFINITY : lineWidth(system);
    if (settings.headers) yield* output.write(`${cut(headerLine(fields), width)}\n`);
    for (const process of chosen) {
      yield* output.write(`${cut(processLine(process, fields, scene, prefixes), width)}\n`);
    }
    return chosen.length === 0 ? 1 : 0;
  },
};

/** Digits of the largest number that a process can have. */
function* pidDigits(system: System): Run<number> {
  const largest = (yield* readTextFile(system, '/proc/sys/kernel/pid_max')) ?? '32768';
  return Math.max(5, String(Number(largest) - 1).length);
}

function lineWidth(system: System): number {
  const columns = system.environment().get('COLUMNS') ?? '';
  if (/^[1-9][0-9]{0,5}$/.test(columns)) return Number(columns);
  return system.isTerminal(1) ? system.terminalSize(1).columns : Number.POSITIVE_INFINITY;
}

function cut(line: string, width: number): string {
  return line.length > width ? line.slice(0, width) : line;
}

function userNumber(name: string, { accounts }: PsScene): number | undefined {
  return accounts.userNamed(name)?.uid ?? (/^[0-9]{1,10}$/.test(name) ? Number(name) : undefined);
}

function isSelected(
  process: ProcessInformation,
  { selection, bsd }: PsSettings,
  scene: PsScene,
  own: ProcessInformation | undefined,
): boolean {
  return selects(process, selection, bsd, scene, own) !== selection.negated;
}

function selects(
  process: ProcessInformation,
  selection: PsSelection,
  bsd: boolean,
  scene: PsScene,
  own: ProcessInformation | undefined,
): boolean {
  const { accounts } = scene;
  const isLeader = process.session === process.pid;
  const lists = [
    selection.pids,
    selection.parents,
    selection.sessions,
    selection.users,
    selection.groups,
    selection.names,
    selection.terminals,
  ];
  const listed =
    selection.pids.includes(process.pid) ||
    selection.parents.includes(process.parent) ||
    selection.sessions.includes(process.session) ||
    selection.users.some((name) => userNumber(name, scene) === process.uid) ||
    selection.groups.some(
      (name) => name === accounts.groupName(process.gid) || name === String(process.gid),
    ) ||
    selection.names.includes(process.name) ||
    selection.terminals.includes(terminalName(process.terminal));
  if (listed || selection.all) return true;
  if (selection.allButLeaders && !isLeader) return true;
  if (selection.withTerminal && !isLeader && process.terminal !== 0) return true;
  const anyList = lists.some((list) => list.length > 0);
  if (
    selection.bsdAll ||
    selection.bsdWithout ||
    (bsd && !anyList && !selection.withTerminal && !selection.allButLeaders)
  ) {
    const mine = process.uid === own?.uid;
    const here = process.terminal !== 0;
    const wanted = (selection.bsdAll || mine) && (selection.bsdWithout || here);
    return wanted && (!selection.runningOnly || process.state === 'R' || process.state === 'D');
  }
  if (anyList || selection.withTerminal || selection.allButLeaders) return false;
  return process.uid === own?.uid && process.terminal === own?.terminal;
}

function sorted(
  processes: readonly ProcessInformation[],
  { sort }: PsSettings,
  scene: PsScene,
): ProcessInformation[] {
  const compare = (field: PsField, a: ProcessInformation, b: ProcessInformation): number => {
    if (field.order !== undefined) return field.order(a, scene) - field.order(b, scene);
    const [first, second] = [field.text(a, scene), field.text(b, scene)];
    return first < second ? -1 : first > second ? 1 : 0;
  };
  return [...processes].sort((a, b) => {
    for (const { field, descending } of sort) {
      const difference = compare(field, a, b);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return a.pid - b.pid;
  });
}

/** Puts children behind their parents; `prefixes` gets what stands before their commands. */
function asForest(
  processes: readonly ProcessInformation[],
  style: 'art' | 'indent',
  prefixes: Map<number, string>,
): ProcessInformation[] {
  const present = new Set(processes.map(({ pid }) => pid));
  const children = new Map<number, ProcessInformation[]>();
  for (const process of processes) {
    const parent =
      present.has(process.parent) && process.parent !== process.pid ? process.parent : 0;
    children.set(parent, [...(children.get(parent) ?? []), process]);
  }
  const ordered: ProcessInformation[] = [];
  const waiting = [...(children.get(0) ?? [])]
    .reverse()
    .map((process) => ({ process, prefix: '', below: '' }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { process, prefix, below } = next;
    ordered.push(process);
    prefixes.set(process.pid, prefix);
    const inner = children.get(process.pid) ?? [];
    for (const [index, child] of [...inner.entries()].reverse()) {
      const last = index === inner.length - 1;
      waiting.push({
        process: child,
        prefix: style === 'indent' ? `${prefix}  ` : `${below} \\_ `,
        below: style === 'indent' ? '' : `${below} ${last ? ' ' : '|'}  `,
      });
    }
  }
  return ordered;
}

function headerLine(fields: readonly PsField[]): string {
  return joined(
    fields,
    fields.map(({ header }) => header),
  );
}

const NAMES = new Set(
  ['comm', 'ucmd', 'ucomm', 'args', 'cmd', 'command'].map((name) => PS_FIELDS.get(name)?.text),
);

function processLine(
  process: ProcessInformation,
  fields: readonly PsField[],
  scene: PsScene,
  prefixes: ReadonlyMap<number, string>,
): string {
  const texts = fields.map((field) => {
    const text = field.text(process, scene);
    return NAMES.has(field.text) ? (prefixes.get(process.pid) ?? '') + text : text;
  });
  return joined(fields, texts);
}

/** Cells of one line. What is too long pushes those behind it, which give way where they have blanks. */
function joined(fields: readonly PsField[], texts: readonly string[]): string {
  let line = '';
  let position = 0;
  fields.forEach((field, index) => {
    const text = texts[index] ?? '';
    const last = index === fields.length - 1;
    const start = index === 0 ? 0 : position + 1;
    const end = start + field.width;
    const room = Math.max(0, end - Math.max(line.length + (index === 0 ? 0 : 1), 0));
    const padded = field.align === 'right' ? text.padStart(room) : last ? text : text.padEnd(room);
    line += (index === 0 ? '' : ' ') + padded;
    position = end;
  });
  return line;
}
