import { pathOf } from '../kernel/names.ts';
import { cpuTimeOf, pidSeenBy, stateLetter } from '../kernel/process.ts';
import type { Location, OpenFile, PidNamespace, Process } from '../kernel/state.ts';
import { type SignalName, signalNumber } from '../signals.ts';
import type { LimitName } from '../system.ts';
import { tcpTable } from './net-files.ts';
import { directory, file, type ProcNode } from './node.ts';
import { kibibytes, PAGE, ticks } from './units.ts';

/** Number of a terminal in stat: major 136 of pts, minor its number; 0 for none. */
function terminalNumber({ group }: Process): number {
  const match = /^\/dev\/pts\/(\d+)$/.exec(group.session.terminal?.name ?? '');
  return match === null ? 0 : 136 * 256 + Number(match[1]);
}

/** Bytes of address space for each byte that is held: code and libraries are mapped, not all read. */
const MAPPED = 2.5;

function statLine(namespace: PidNamespace, process: Process): string {
  const seen = (other: ReadonlyMap<PidNamespace, number> | undefined) => other?.get(namespace) ?? 0;
  const { group } = process;
  const terminal = group.session.terminal;
  const fields: readonly (string | number)[] = [
    seen(process.pids),
    `(${process.name})`,
    stateLetter(process),
    pidSeenBy(namespace, process.parent),
    seen(group.pids),
    seen(group.session.pids),
    terminalNumber(process),
    terminal?.foreground === undefined ? -1 : seen(terminal.foreground.pids),
    4_194_304,
    0,
    0,
    0,
    0,
    ticks(cpuTimeOf(process)),
    0,
    ticks(process.childrenCpuTime),
    0,
    20 + process.nice,
    process.nice,
    Math.max(1, process.threads.length),
    0,
    ticks(process.startTime),
    Math.floor(process.memory * MAPPED),
    Math.floor(process.memory / PAGE),
    '18446744073709551615',
  ];
  // What follows in proc(5) are addresses and masks that this model has not.
  return `${fields.join(' ')}${' 0'.repeat(52 - fields.length)}\n`;
}

const STATES = {
  R: 'R (running)',
  S: 'S (sleeping)',
  D: 'D (disk sleep)',
  T: 'T (stopped)',
  Z: 'Z (zombie)',
} as const;

/** Sixteen hexadecimal digits with a bit for each signal. */
function signalBits(signals: Iterable<SignalName>): string {
  let bits = 0n;
  for (const signal of signals) bits |= 1n << BigInt(signalNumber(signal) - 1);
  return bits.toString(16).padStart(16, '0');
}

function statusText(namespace: PidNamespace, process: Process): string {
  const { uid, gid, dispositions } = process;
  const having = (wanted: string) =>
    [...dispositions].filter(([, disposition]) => disposition === wanted).map(([name]) => name);
  const size = (bytes: number) => `${String(kibibytes(bytes)).padStart(8)} kB`;
  const memory =
    process.end !== undefined
      ? []
      : [
          ['VmSize', size(process.memory * MAPPED)],
          ['VmRSS', size(process.memory)],
        ];
  const lines: readonly (readonly string[])[] = [
    ['Name', process.name],
    ['Umask', process.umask.toString(8).padStart(4, '0')],
    ['State', STATES[stateLetter(process)]],
    ['Tgid', String(pidSeenBy(namespace, process))],
    ['Pid', String(pidSeenBy(namespace, process))],
    ['PPid', String(pidSeenBy(namespace, process.parent))],
    ['Uid', `${uid}\t${uid}\t${uid}\t${uid}`],
    ['Gid', `${gid}\t${gid}\t${gid}\t${gid}`],
    ['FDSize', String(Math.max(64, process.descriptors.size))],
    ['NSpid', [...process.pids.values()].reverse().join('\t')],
    ...memory.map(([name = '', value = '']) => [name, value]),
    ['Threads', String(Math.max(1, process.threads.length))],
    ['SigPnd', signalBits([])],
    ['ShdPnd', signalBits(process.pending)],
    ['SigBlk', signalBits(process.mask)],
    ['SigIgn', signalBits(having('ignore'))],
    ['SigCgt', signalBits(having('catch'))],
  ];
  return lines.map(([name, value]) => `${name}:\t${value}\n`).join('');
}

/** Names and units of /proc/PID/limits. */
const LIMIT_LINES: readonly (readonly [string, LimitName, string])[] = [
  ['Max cpu time', 'cpu', 'seconds'],
  ['Max file size', 'file size', 'bytes'],
  ['Max data size', 'data', 'bytes'],
  ['Max stack size', 'stack', 'bytes'],
  ['Max core file size', 'core', 'bytes'],
  ['Max processes', 'processes', 'processes'],
  ['Max open files', 'open files', 'files'],
  ['Max locked memory', 'locked memory', 'bytes'],
  ['Max address space', 'address space', 'bytes'],
];

function limitsText({ limits }: Process): string {
  const value = (limit: number) =>
    limit === Number.POSITIVE_INFINITY ? 'unlimited' : String(limit);
  const line = (name: string, soft: string, hard: string, unit: string) =>
    `${name.padEnd(25)} ${soft.padEnd(20)} ${hard.padEnd(20)} ${unit.padEnd(10)}\n`;
  return (
    line('Limit', 'Soft Limit', 'Hard Limit', 'Units') +
    LIMIT_LINES.map(([name, limit, unit]) =>
      line(name, value(limits[limit].soft), value(limits[limit].hard), unit),
    ).join('')
  );
}

/** As fstab(5) writes odd characters. */
const escapeField = (text: string) =>
  text.replace(
    /[ \t\n\\]/g,
    (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );

function mountsText(process: Process): string {
  return process.mounts.mounts
    .map(({ source, at, fileSystem, options }) => {
      const path = at === undefined ? '/' : pathOf(process, at);
      return `${escapeField(source)} ${escapeField(path)} ${fileSystem.status().type} ${options} 0 0\n`;
    })
    .join('');
}

/** A link to an object that the reader must own. */
function objectLink(
  owner: Process,
  target: () => string,
  leadsTo: () => Location | OpenFile | undefined,
  permissions = 0o777,
): ProcNode {
  return { kind: 'symbolic link', permissions, owner, target, leadsTo };
}

function descriptorLinks(process: Process): ProcNode {
  return {
    kind: 'directory',
    permissions: 0o500,
    owner: process,
    names: () => [...process.descriptors.keys()].sort((a, b) => a - b).map(String),
    child(name) {
      const entry = /^\d+$/.test(name) ? process.descriptors.get(Number(name)) : undefined;
      if (entry === undefined) return undefined;
      const { file: open } = entry;
      const permissions =
        0o100 | (open.flags.read === true ? 0o400 : 0) | (open.flags.write === true ? 0o200 : 0);
      return objectLink(
        process,
        () => open.name(),
        () => open,
        permissions,
      );
    },
  };
}

/** Position and flags of each descriptor, as proc(5) describes fdinfo. */
function descriptorInformation(process: Process): ProcNode {
  return {
    kind: 'directory',
    permissions: 0o500,
    owner: process,
    names: () => [...process.descriptors.keys()].sort((a, b) => a - b).map(String),
    child(name) {
      const entry = /^\d+$/.test(name) ? process.descriptors.get(Number(name)) : undefined;
      if (entry === undefined) return undefined;
      const { flags, position } = entry.file;
      const mode = flags.read === true && flags.write === true ? 2 : flags.write === true ? 1 : 0;
      const bits =
        mode | (flags.append === true ? 0o2000 : 0) | (flags.nonBlocking === true ? 0o4000 : 0);
      return file(
        () => `pos:\t${position?.() ?? 0}\nflags:\t0${bits.toString(8)}\nmnt_id:\t0\n`,
        process,
      );
    },
  };
}

/** What stands in /proc/PID. Source: proc(5). */
export function processFiles(namespace: PidNamespace, process: Process): ProcNode {
  const zeroTerminated = (texts: Iterable<string>) =>
    [...texts].map((text) => `${text}\0`).join('');
  const isGone = process.end !== undefined;
  return directory(
    {
      cgroup: file(() => `0::/${process.resources.name}\n`, process),
      cmdline: file(() => (isGone ? '' : zeroTerminated(process.arguments)), process),
      comm: file(() => `${process.name}\n`, process),
      cwd: objectLink(
        process,
        () => pathOf(process, process.directory),
        () => process.directory,
      ),
      environ: file(
        () => zeroTerminated([...process.environment].map(([name, value]) => `${name}=${value}`)),
        process,
        0o400,
      ),
      exe: objectLink(
        process,
        () => (process.executable === undefined ? '' : pathOf(process, process.executable)),
        () => process.executable,
      ),
      fd: descriptorLinks(process),
      fdinfo: descriptorInformation(process),
      limits: file(() => limitsText(process), process),
      mounts: file(() => mountsText(process), process),
      net: directory({ tcp: file(() => tcpTable(process)) }, process),
      root: objectLink(
        process,
        () => pathOf(process, process.root),
        () => process.root,
      ),
      stat: file(() => statLine(namespace, process), process),
      statm: file(() => {
        const pages = Math.floor(process.memory / PAGE);
        return `${Math.floor(pages * MAPPED)} ${pages} ${Math.floor(pages / 2)} 1 0 ${pages} 0\n`;
      }, process),
      status: file(() => statusText(namespace, process), process),
    },
    process,
  );
}
