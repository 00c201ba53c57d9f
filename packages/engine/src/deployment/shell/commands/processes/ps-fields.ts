import type { Run, System } from '../../../../machine/index.ts';
import { formatDate, type TimeZone, zoneOf } from '../dates/index.ts';
import { type Accounts, readAccounts } from '../formats/users.ts';
import { readMemory, readUptime } from './machine-state.ts';
import {
  commandText,
  cpuTicks,
  type ProcessInformation,
  TICKS_PER_SECOND,
  terminalName,
} from './process-table.ts';

/** What fields are computed from beside the process. */
export interface PsScene {
  readonly accounts: Accounts;
  /** Seconds since 1970 of boot and of now. */
  readonly bootSecond: number;
  readonly nowSecond: number;
  readonly zone: TimeZone;
  /** Seconds since boot. */
  readonly uptime: number;
  /** KiB of the machine's memory. */
  readonly totalMemory: number;
  /** Whether several processes show different group leaders; marks of the state need it. */
  readonly system: System;
}

export function* readPsScene(system: System): Run<PsScene> {
  const uptime = yield* readUptime(system);
  return {
    accounts: yield* readAccounts(system),
    bootSecond: system.bootSecond,
    nowSecond: system.bootSecond + Math.floor(system.now() / 1e9),
    zone: zoneOf(system),
    uptime,
    totalMemory: (yield* readMemory(system)).total,
    system,
  };
}

/** A column of ps. */
export interface PsField {
  readonly header: string;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly text: (process: ProcessInformation, scene: PsScene) => string;
  /** It holds numbers of processes, and is as wide as the largest of them. */
  readonly holdsPids?: true;
  /** What `--sort` compares; the text where there is none. */
  readonly order?: (process: ProcessInformation, scene: PsScene) => number;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `[DD-]hh:mm:ss`. */
function clock(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const rest = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days > 0 ? `${days}-${rest}` : rest;
}

/** `[[DD-]hh:]mm:ss`. */
function shortClock(seconds: number): string {
  if (seconds >= 3600) return clock(seconds);
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

function elapsed(process: ProcessInformation, scene: PsScene): number {
  return Math.max(0, Math.floor(scene.uptime - process.startTime / TICKS_PER_SECOND));
}

function startSecond(process: ProcessInformation, scene: PsScene): number {
  return scene.bootSecond + Math.floor(process.startTime / TICKS_PER_SECOND);
}

function startText(format: string, process: ProcessInformation, scene: PsScene): string {
  return formatDate(format, { seconds: startSecond(process, scene), nanoseconds: 0 }, scene.zone);
}

/** `hh:mm` of today, or the day. */
function startDay(process: ProcessInformation, scene: PsScene): string {
  const [then, now] = [startSecond(process, scene), scene.nowSecond].map((seconds) =>
    formatDate('%Y-%j', { seconds, nanoseconds: 0 }, scene.zone),
  );
  if (then === now) return startText('%H:%M', process, scene);
  return startText(then?.slice(0, 4) === now?.slice(0, 4) ? '%b%d' : '%Y', process, scene);
}

/** Tenths of a percent of a core, since the process began. */
function cpuTenths(process: ProcessInformation, scene: PsScene): number {
  const seconds = scene.uptime - process.startTime / TICKS_PER_SECOND;
  const used = cpuTicks(process) / TICKS_PER_SECOND;
  return seconds <= 0 ? 0 : Math.floor((used * 1000) / seconds);
}

function tenths(value: number): string {
  const text = `${Math.floor(value / 10)}.${value % 10}`;
  return text.length > 4 ? String(Math.floor(value / 10)) : text;
}

/** State with the marks of BSD: `<` and `N` for niceness, `s` leader of a session, `l` threads, `+` foreground. */
function stateText(process: ProcessInformation): string {
  let text = process.state;
  if (process.nice < 0) text += '<';
  if (process.nice > 0) text += 'N';
  if (process.session === process.pid) text += 's';
  if (process.threads > 1) text += 'l';
  if (process.foreground === process.group && process.terminal !== 0) text += '+';
  return text;
}

function left(header: string, width: number, text: PsField['text']): PsField {
  return { header, width, align: 'left', text };
}

function right(
  header: string,
  width: number,
  text: PsField['text'],
  order?: PsField['order'],
): PsField {
  return { header, width, align: 'right', text, ...(order === undefined ? {} : { order }) };
}

function count(
  header: string,
  width: number,
  value: (process: ProcessInformation, scene: PsScene) => number,
): PsField {
  return right(header, width, (process, scene) => String(value(process, scene)), value);
}

/** A column of process numbers. */
function pids(header: string, value: (process: ProcessInformation) => number): PsField {
  return { ...count(header, 5, value), holdsPids: true };
}

/** Names that do not fit are shown as numbers, as ps does… with a `+` where they are cut. */
function fitted(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}+`;
}

const USER_WIDTH = 8;

function user(header: string): PsField {
  return left(header, USER_WIDTH, ({ uid }, { accounts }) =>
    fitted(accounts.userName(uid) ?? String(uid), USER_WIDTH),
  );
}

function group(header: string): PsField {
  return left(header, USER_WIDTH, ({ gid }, { accounts }) =>
    fitted(accounts.groupName(gid) ?? String(gid), USER_WIDTH),
  );
}

const kibibytes = (bytes: number): number => Math.floor(bytes / 1024);
const cpuOrder = (process: ProcessInformation, scene: PsScene): number => cpuTenths(process, scene);
const timeOrder = (process: ProcessInformation): number => cpuTicks(process);
const memoryTenths = (process: ProcessInformation, scene: PsScene): number =>
  Math.min(
    999,
    Math.floor((kibibytes(process.residentSize) * 1000) / Math.max(1, scene.totalMemory)),
  );
const cpuSeconds = (process: ProcessInformation): number =>
  Math.floor(cpuTicks(process) / TICKS_PER_SECOND);

const nameField = (header: string): PsField => left(header, 15, ({ name }) => name);
const argumentsField = (header: string): PsField => left(header, 27, commandText);
const cpuField = right('%CPU', 4, (process, scene) => tenths(cpuTenths(process, scene)), cpuOrder);
const memoryField = right(
  '%MEM',
  4,
  (process, scene) => tenths(memoryTenths(process, scene)),
  memoryTenths,
);
const residentField = count('RSS', 5, ({ residentSize }) => kibibytes(residentSize));
const virtualField = count('VSZ', 6, ({ virtualSize }) => kibibytes(virtualSize));
const terminalField = (header: string, width: number): PsField =>
  left(header, width, ({ terminal }) => terminalName(terminal));
const timeField = right('TIME', 8, (process) => clock(cpuSeconds(process)), timeOrder);
const elapsedField = right(
  'ELAPSED',
  11,
  (process, scene) => shortClock(elapsed(process, scene)),
  elapsed,
);
const stateField = (header: string): PsField => left(header, 1, ({ state }) => state);
const threadsField = count('NLWP', 4, ({ threads }) => threads);

/** Columns by the names that `-o` takes. Source: ps(1), "STANDARD FORMAT SPECIFIERS". */
export const PS_FIELDS: ReadonlyMap<string, PsField> = new Map<string, PsField>([
  ['pid', pids('PID', ({ pid }) => pid)],
  ['tgid', pids('TGID', ({ pid }) => pid)],
  ['ppid', pids('PPID', ({ parent }) => parent)],
  ['pgid', pids('PGID', (process) => process.group)],
  ['pgrp', pids('PGRP', (process) => process.group)],
  ['sid', pids('SID', ({ session }) => session)],
  ['sess', pids('SESS', ({ session }) => session)],
  ['session', pids('SESS', ({ session }) => session)],
  ['tpgid', pids('TPGID', ({ foreground }) => foreground)],
  ['user', user('USER')],
  ['euser', user('EUSER')],
  ['ruser', user('RUSER')],
  ['uname', user('USER')],
  ['uid', count('UID', 5, ({ uid }) => uid)],
  ['euid', count('EUID', 5, ({ uid }) => uid)],
  ['ruid', count('RUID', 5, ({ uid }) => uid)],
  ['group', group('GROUP')],
  ['egroup', group('EGROUP')],
  ['rgroup', group('RGROUP')],
  ['gid', count('GID', 5, ({ gid }) => gid)],
  ['egid', count('EGID', 5, ({ gid }) => gid)],
  ['stat', left('STAT', 4, stateText)],
  ['s', stateField('S')],
  ['state', stateField('S')],
  ['tty', terminalField('TT', 8)],
  ['tt', terminalField('TT', 8)],
  ['tname', terminalField('TTY', 8)],
  ['time', timeField],
  ['cputime', timeField],
  [
    'bsdtime',
    right(
      'TIME',
      6,
      (process) => `${Math.floor(cpuSeconds(process) / 60)}:${two(cpuSeconds(process) % 60)}`,
      timeOrder,
    ),
  ],
  ['times', count('TIME', 8, cpuSeconds)],
  ['etime', elapsedField],
  ['etimes', count('ELAPSED', 7, elapsed)],
  ['%cpu', cpuField],
  ['pcpu', cpuField],
  [
    'c',
    count('C', 2, (process, scene) => Math.min(99, Math.floor(cpuTenths(process, scene) / 10))),
  ],
  ['%mem', memoryField],
  ['pmem', memoryField],
  ['rss', residentField],
  ['rssize', residentField],
  ['rsz', residentField],
  ['vsz', virtualField],
  ['vsize', virtualField],
  ['sz', count('SZ', 5, ({ virtualSize }) => Math.floor(virtualSize / 4096))],
  ['size', count('SIZE', 5, ({ residentSize }) => kibibytes(residentSize))],
  [
    'ni',
    right(
      'NI',
      3,
      ({ nice }) => String(nice),
      ({ nice }) => nice,
    ),
  ],
  [
    'nice',
    right(
      'NI',
      3,
      ({ nice }) => String(nice),
      ({ nice }) => nice,
    ),
  ],
  ['pri', count('PRI', 3, ({ priority }) => 39 - priority)],
  ['opri', count('PRI', 3, ({ priority }) => 60 + priority)],
  ['psr', count('PSR', 3, () => 0)],
  ['nlwp', threadsField],
  ['thcount', threadsField],
  ['lwp', pids('LWP', ({ pid }) => pid)],
  ['tid', pids('TID', ({ pid }) => pid)],
  ['spid', pids('SPID', ({ pid }) => pid)],
  ['wchan', left('WCHAN', 6, () => '-')],
  ['f', right('F', 1, ({ session, pid }) => (session === pid ? '4' : '0'))],
  ['flag', right('F', 1, ({ session, pid }) => (session === pid ? '4' : '0'))],
  ['flags', right('F', 1, ({ session, pid }) => (session === pid ? '4' : '0'))],
  ['addr', left('ADDR', 4, () => '-')],
  [
    'lstart',
    right(
      'STARTED',
      24,
      (process, scene) => startText('%a %b %e %H:%M:%S %Y', process, scene),
      ({ startTime }) => startTime,
    ),
  ],
  [
    'start',
    right(
      'STARTED',
      8,
      (process, scene) =>
        elapsed(process, scene) < 86_400
          ? startText('%H:%M:%S', process, scene)
          : startText('  %b %d', process, scene),
      ({ startTime }) => startTime,
    ),
  ],
  ['start_time', { ...left('START', 5, startDay), order: ({ startTime }) => startTime }],
  ['stime', { ...left('STIME', 5, startDay), order: ({ startTime }) => startTime }],
  [
    'bsdstart',
    right(
      'START',
      6,
      (process, scene) =>
        elapsed(process, scene) < 86_400
          ? startText('%H:%M', process, scene)
          : startText('%b %e', process, scene),
      ({ startTime }) => startTime,
    ),
  ],
  ['comm', nameField('COMMAND')],
  ['ucmd', nameField('CMD')],
  ['ucomm', nameField('COMMAND')],
  ['fname', left('COMMAND', 8, ({ name }) => name.slice(0, 8))],
  ['args', argumentsField('COMMAND')],
  ['cmd', argumentsField('CMD')],
  ['command', argumentsField('COMMAND')],
]);

/** A field as one of a list, with another header or width. */
export function withHeader(field: PsField, header: string | undefined, width?: number): PsField {
  const shown = header ?? field.header;
  return {
    ...field,
    header: shown,
    width: width ?? Math.max(field.width, header === undefined ? 0 : shown.length),
  };
}
