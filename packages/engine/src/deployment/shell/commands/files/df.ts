import { type FileSystemStatus, type System, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { humanSize, inUnits, parseSize, unitSuffix } from '../formats/sizes.ts';
import { quote, quoteFile } from '../quoting.ts';
import { canonicalPath } from './canonical-path.ts';
import { type MountedFileSystem, mountOf, readMounts } from './mount-table.ts';

type Field =
  | 'source'
  | 'fstype'
  | 'itotal'
  | 'iused'
  | 'iavail'
  | 'ipcent'
  | 'size'
  | 'used'
  | 'avail'
  | 'pcent'
  | 'file'
  | 'target';

const FIELDS: readonly Field[] = [
  'source',
  'fstype',
  'itotal',
  'iused',
  'iavail',
  'ipcent',
  'size',
  'used',
  'avail',
  'pcent',
  'file',
  'target',
];

const LEFT = new Set<Field>(['source', 'fstype', 'file', 'target']);

export const df: Command = {
  name: 'df',
  follows: 'GNU coreutils 9.1',
  summary:
    'Show information about the file system on which each FILE resides, or all file systems by default.',
  synopsis: ['[OPTION]... [FILE]...'],
  options: [
    option('a', 'all', 'include pseudo, duplicate, inaccessible file systems'),
    option('B', 'block-size', 'scale sizes by VALUE before printing them', 'required'),
    option('h', 'human-readable', 'print sizes in powers of 1024 (e.g., 1023M)'),
    option('H', 'si', 'print sizes in powers of 1000 (e.g., 1.1G)'),
    option('i', 'inodes', 'list inode information instead of block usage'),
    option('k', '', 'like --block-size=1K'),
    option('m', '', 'like --block-size=1M'),
    option('l', 'local', 'limit listing to local file systems'),
    option('', 'no-sync', 'do not invoke sync before getting usage info (default)'),
    option('', 'output', 'use the output format defined by VALUE, or print all fields', 'optional'),
    option('P', 'portability', 'use the POSIX output format'),
    option('', 'sync', 'invoke sync before getting usage info'),
    option('', 'total', 'produce a grand total'),
    option('t', 'type', 'limit listing to file systems of type VALUE', 'required'),
    option('T', 'print-type', 'print file system type'),
    option('x', 'exclude-type', 'limit listing to file systems not of type VALUE', 'required'),
    option('v', '', '(ignored)'),
  ],
  unsupported: [],
  *run(context) {
    const { system, options, operands, output, complain, misuse } = context;
    const layout = layoutOf(context);
    if (typeof layout === 'string') return yield* misuse(layout);
    if (layout.badSize !== undefined) {
      yield* complain(`invalid ${layout.badSize}`);
      return 1;
    }
    if (options.has('sync')) system.synchronise();
    const mounts = yield* readMounts(system);
    const types = options.values('type');
    const excluded = options.values('exclude-type');
    const wanted = ({ type }: MountedFileSystem): boolean =>
      (types.length === 0 || types.includes(type)) && !excluded.includes(type);
    const rows: Row[] = [];
    let status = 0;
    if (operands.length === 0) {
      if (mounts.length === 0) {
        yield* complain('cannot read table of mounted file systems: No such file or directory');
        return 1;
      }
      for (const mount of shownMounts(system, mounts, options.has('all'))) {
        if (!wanted(mount)) continue;
        const found = attempt(() => system.fileSystemStatus(mount.target));
        if (found instanceof SystemError) {
          if (!options.has('all')) {
            yield* complain(`${quoteFile(mount.target)}: ${found.message}`);
            status = 1;
          }
          continue;
        }
        const covered = mounts.findLast(({ target }) => target === mount.target) !== mount;
        if (!options.has('all') && found.blocks === 0) continue;
        rows.push({ mount, status: covered ? undefined : found, file: '-' });
      }
    }
    for (const path of operands) {
      const found = attempt(() => ({
        path: canonicalPath(system, path, 'all'),
        status: system.fileSystemStatus(path),
      }));
      if (found instanceof SystemError) {
        yield* complain(`${quoteFile(path)}: ${found.message}`);
        status = 1;
        continue;
      }
      const bySource = mounts.findLast(({ source }) => source === found.path);
      const mount = bySource ?? mountOf(mounts, found.path);
      if (mount === undefined || !wanted(mount)) continue;
      const own = bySource === undefined ? found.status : system.fileSystemStatus(bySource.target);
      rows.push({ mount, status: own, file: path });
    }
    if (rows.length === 0) {
      if (status === 0) yield* complain('no file systems processed');
      return 1;
    }
    if (options.has('total')) rows.push(totalOf(rows, layout.fields));
    yield* output.write(table(rows, layout));
    return status;
  },
};

interface Row {
  readonly mount: MountedFileSystem;
  readonly status: FileSystemStatus | undefined;
  readonly file: string;
}

interface Layout {
  readonly fields: readonly Field[];
  readonly headers: ReadonlyMap<Field, string>;
  readonly unit: number;
  /** What is written behind each number. */
  readonly suffix: string;
  readonly human: 1000 | 1024 | undefined;
  readonly badSize?: string;
}

/** Each file system once: the first of its device, or the one with the shortest path. */
function shownMounts(
  system: System,
  mounts: readonly MountedFileSystem[],
  all: boolean,
): readonly MountedFileSystem[] {
  if (all) return mounts;
  const byDevice = new Map<number, MountedFileSystem>();
  for (const mount of mounts) {
    const status = attempt(() => system.status(mount.target));
    if (status instanceof SystemError) continue;
    const other = byDevice.get(status.deviceId);
    if (other === undefined || mount.target.length < other.target.length)
      byDevice.set(status.deviceId, mount);
  }
  const kept = new Set(byDevice.values());
  return mounts.filter((mount) => kept.has(mount));
}

function layoutOf({ options, system }: CommandContext): Layout | string {
  let unit = system.environment().has('POSIXLY_CORRECT') ? 512 : 1024;
  let suffix = '';
  let human: Layout['human'];
  let sizeHeader: string | undefined;
  let badSize: string | undefined;
  for (const { name, value } of options.given) {
    if (name === 'human-readable') human = 1024;
    else if (name === 'si') human = 1000;
    else if (name === 'k' || name === 'm') {
      human = undefined;
      unit = name === 'k' ? 1024 : 1024 ** 2;
    } else if (name === 'block-size') {
      const size = parseSize(value);
      human = undefined;
      if (size === undefined || size === 0)
        badSize = `-B argument ${quoteFile(value) === value ? `'${value}'` : quoteFile(value)}`;
      else {
        unit = size;
        suffix = unitSuffix(value);
      }
    }
  }
  const inodes = options.has('inodes');
  const output = options.value('output');
  const posix = options.has('portability');
  if (output !== undefined) {
    for (const [name, letter] of [
      ['inodes', 'i'],
      ['portability', 'P'],
      ['print-type', 'T'],
    ] as const) {
      if (options.has(name)) return `options -${letter} and --output are mutually exclusive`;
    }
  }
  let fields: readonly Field[];
  if (output !== undefined) {
    const names = options
      .values('output')
      .filter((one) => one !== '')
      .flatMap((one) => one.split(','));
    const chosen: Field[] = [];
    for (const name of names) {
      const field = FIELDS.find((one) => one === name);
      if (field === undefined) return `option --output: field ${quote(name)} unknown`;
      if (chosen.includes(field))
        return `option --output: field ${quote(name)} used more than once`;
      chosen.push(field);
    }
    fields = chosen.length === 0 ? FIELDS : chosen;
  } else {
    const numbers: readonly Field[] = inodes
      ? ['itotal', 'iused', 'iavail', 'ipcent']
      : ['size', 'used', 'avail', 'pcent'];
    fields = [
      'source',
      ...(options.has('print-type') ? (['fstype'] as const) : []),
      ...numbers,
      'target',
    ];
  }
  if (human !== undefined && !posix) sizeHeader = 'Size';
  const short = human !== undefined || output !== undefined || inodes;
  const headers = new Map<Field, string>([
    ['source', 'Filesystem'],
    ['fstype', 'Type'],
    ['itotal', 'Inodes'],
    ['iused', 'IUsed'],
    ['iavail', 'IFree'],
    ['ipcent', 'IUse%'],
    ['size', sizeHeader ?? blocksHeader(unit, posix)],
    ['used', 'Used'],
    ['avail', short && !posix ? 'Avail' : 'Available'],
    ['pcent', posix ? 'Capacity' : 'Use%'],
    ['file', 'File'],
    ['target', 'Mounted on'],
  ]);
  return { fields, headers, unit, suffix, human, ...(badSize === undefined ? {} : { badSize }) };
}

function blocksHeader(unit: number, posix: boolean): string {
  if (posix) return `${unit}-blocks`;
  for (const base of [1024, 1000] as const) {
    let exponent = 0;
    let rest = unit;
    while (rest % base === 0 && rest > 1) {
      rest /= base;
      exponent++;
    }
    if (exponent > 0) {
      const letter = 'KMGTPEZY'.charAt(exponent - 1);
      return base === 1024
        ? `${rest}${letter}-blocks`
        : `${rest}${exponent === 1 ? 'k' : letter}B-blocks`;
    }
  }
  return `${unit}B-blocks`;
}

function totalOf(rows: readonly Row[], fields: readonly Field[]): Row {
  const sum = (pick: (status: FileSystemStatus) => number): number =>
    rows.reduce((total, { status }) => total + (status === undefined ? 0 : pick(status)), 0);
  return {
    mount: {
      source: 'total',
      target: fields.includes('source') ? '-' : 'total',
      type: '-',
      options: '',
    },
    status: {
      type: '-',
      blockSize: 1,
      blocks: sum((one) => one.blocks * one.blockSize),
      freeBlocks: sum((one) => one.freeBlocks * one.blockSize),
      availableBlocks: sum((one) => one.availableBlocks * one.blockSize),
      inodes: sum((one) => one.inodes),
      freeInodes: sum((one) => one.freeInodes),
      longestName: 0,
    },
    file: '-',
  };
}

/** Part of a whole in percent, rounded up; `-` of nothing. */
function percent(used: number, free: number): string {
  const total = used + free;
  return total === 0 ? '-' : `${Math.ceil((used * 100) / total)}%`;
}

function cell({ mount, status, file }: Row, field: Field, { unit, suffix, human }: Layout): string {
  if (field === 'source') return mount.source;
  if (field === 'fstype') return mount.type;
  if (field === 'target') return mount.target;
  if (field === 'file') return file;
  if (status === undefined) return '-';
  const { blockSize, blocks, freeBlocks, availableBlocks, inodes, freeInodes } = status;
  const bytes = (count: number): string =>
    human === undefined
      ? inUnits(count * blockSize, unit, suffix)
      : humanSize(count * blockSize, human);
  const count = (number: number): string =>
    inodes === 0
      ? number === 0
        ? '0'
        : '-'
      : human === undefined
        ? String(number)
        : humanSize(number, human);
  switch (field) {
    case 'itotal':
      return count(inodes);
    case 'iused':
      return count(inodes - freeInodes);
    case 'iavail':
      return count(freeInodes);
    case 'ipcent':
      return percent(inodes - freeInodes, freeInodes);
    case 'size':
      return bytes(blocks);
    case 'used':
      return bytes(blocks - freeBlocks);
    case 'avail':
      return bytes(availableBlocks);
    case 'pcent':
      return percent(blocks - freeBlocks, availableBlocks);
  }
}

/** Widths that columns have at least. Source: coreutils 9.1, where device names have 14 columns. */
const LEAST_WIDTHS = new Map<Field, number>([
  ['source', 14],
  ['fstype', 4],
  ['itotal', 5],
  ['iused', 5],
  ['iavail', 5],
  ['ipcent', 4],
  ['size', 5],
  ['used', 5],
  ['avail', 5],
  ['pcent', 4],
  ['file', 0],
  ['target', 0],
]);

function table(rows: readonly Row[], layout: Layout): string {
  const { fields, headers } = layout;
  const cells = [
    fields.map((field) => headers.get(field) ?? ''),
    ...rows.map((row) => fields.map((field) => cell(row, field, layout))),
  ];
  const widths = fields.map((field, index) =>
    cells.reduce(
      (most, line) => Math.max(most, line[index]?.length ?? 0),
      LEAST_WIDTHS.get(field) ?? 0,
    ),
  );
  return cells
    .map((line) => {
      const texts = line.map((text, index) => {
        const field = fields[index];
        const width = widths[index] ?? 0;
        if (field !== undefined && LEFT.has(field)) {
          return index === fields.length - 1 ? text : text.padEnd(width);
        }
        return text.padStart(width);
      });
      return `${texts.join(' ')}\n`;
    })
    .join('');
}
