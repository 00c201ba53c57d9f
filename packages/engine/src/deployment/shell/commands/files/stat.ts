import {
  type FileStatus,
  type FileSystemStatus,
  type System,
  SystemError,
} from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { formatDate, type Moment, momentOf, type TimeZone, zoneOf } from '../dates/index.ts';
import { attempt } from '../formats/attempt.ts';
import {
  byteText,
  type DirectiveLayout,
  layOutNumber,
  layOutText,
  parseLayout,
  unescapeAt,
} from '../formats/directive.ts';
import { option } from '../formats/option.ts';
import { describeKind, kindBits, modeString } from '../formats/permissions.ts';
import { type Accounts, readAccounts } from '../formats/users.ts';
import { quote, quoteFileAlways } from '../quoting.ts';
import { canonicalPath } from './canonical-path.ts';
import { type MountedFileSystem, mountOf, readMounts } from './mount-table.ts';

export const stat: Command = {
  name: 'stat',
  follows: 'GNU coreutils 9.1',
  summary: 'Display file or file system status.',
  synopsis: ['[OPTION]... FILE...'],
  options: [
    option('L', 'dereference', 'follow links'),
    option('f', 'file-system', 'display file system status instead of file status'),
    option('', 'cached', 'specify how to use cached attributes', 'required'),
    option(
      'c',
      'format',
      'use the specified VALUE instead of the default; a newline after each use',
      'required',
    ),
    option(
      '',
      'printf',
      'like --format, but interpret backslash escapes, and no newline',
      'required',
    ),
    option('t', 'terse', 'print the information in terse form'),
  ],
  unsupported: [],
  *run(context) {
    const { options, operands, complain, misuse, output, system } = context;
    if (operands.length === 0) return yield* misuse('missing operand');
    const scene: Scene = {
      accounts: yield* readAccounts(system),
      mounts: yield* readMounts(system),
      system,
      zone: zoneOf(system),
    };
    const given = options.given.findLast(({ name }) => name === 'format' || name === 'printf');
    const escapes = given?.name === 'printf';
    const faults = faultsOf(given?.value ?? '', escapes);
    let status = 0;
    for (const path of operands) {
      const text = options.has('file-system')
        ? fileSystemText(context, path, given?.value, escapes)
        : fileText(context, scene, path, given?.value, escapes);
      if (text instanceof SystemError) {
        const what = options.has('file-system')
          ? 'cannot read file system information for'
          : 'cannot statx';
        yield* complain(`${what} ${quoteFileAlways(path)}: ${text.message}`);
        status = 1;
        continue;
      }
      if (faults.directive !== undefined) {
        yield* complain(`${quote(faults.directive)}: invalid directive`);
        return 1;
      }
      for (const warning of faults.warnings) yield* complain(`warning: ${warning}`);
      yield* output.write(text);
    }
    return status;
  },
};

interface Scene {
  readonly accounts: Accounts;
  readonly mounts: readonly MountedFileSystem[];
  readonly system: System;
  readonly zone: TimeZone;
}

const FILE_FORMAT = `  File: %N
  Size: %-10s\tBlocks: %-10b IO Block: %-6o %F
Device: %Hd,%Ld\tInode: %-10i  Links: %h
Access: (%04a/%10.10A)  Uid: (%5u/%8U)   Gid: (%5g/%8G)
Access: %x
Modify: %y
Change: %z
 Birth: %w
`;

const DEVICE_FORMAT = FILE_FORMAT.replace('Links: %h', 'Links: %-5h Device type: %Hr,%Lr');

const TERSE_FORMAT = '%n %s %b %f %u %g %D %i %h %t %T %X %Y %Z %W %o\n';

const FILE_SYSTEM_FORMAT = `  File: "%n"
    ID: %-8i Namelen: %-7l Type: %T
Block size: %-10s Fundamental block size: %S
Blocks: Total: %-10b Free: %-10f Available: %a
Inodes: Total: %-10c Free: %d
`;

const TERSE_FILE_SYSTEM_FORMAT = '%n %i %l %t %s %S %b %f %a %c %d\n';

function fileText(
  context: CommandContext,
  scene: Scene,
  path: string,
  format: string | undefined,
  escapes: boolean,
): string | SystemError {
  const { system, options } = context;
  const noFollow = !options.has('dereference');
  const status = attempt(() =>
    path === '-' ? system.statusOf(0) : system.status(path, { noFollow }),
  );
  if (status instanceof SystemError) return status;
  const value = (letter: string, modifier: string, layout: DirectiveLayout): string | undefined =>
    fileDirective(scene, path, status, letter, modifier, layout);
  if (format !== undefined) return expand(format, escapes, value) + (escapes ? '' : '\n');
  if (options.has('terse')) return expand(TERSE_FORMAT, false, value);
  const device = status.kind === 'character device' || status.kind === 'block device';
  // The name is not quoted in the default layout.
  const named = (letter: string, modifier: string, layout: DirectiveLayout): string | undefined =>
    letter === 'N'
      ? linkedName(scene.system, path, status, (name) => name)
      : value(letter, modifier, layout);
  return expand(device ? DEVICE_FORMAT : FILE_FORMAT, false, named);
}

function fileSystemText(
  context: CommandContext,
  path: string,
  format: string | undefined,
  escapes: boolean,
): string | SystemError {
  const { system, options } = context;
  const found = attempt(() => ({
    status: system.fileSystemStatus(path),
    device: system.status(path).deviceId,
  }));
  if (found instanceof SystemError) return found;
  const value = (letter: string, _: string, layout: DirectiveLayout): string | undefined =>
    fileSystemDirective(path, found.status, found.device, letter, layout);
  if (format !== undefined) return expand(format, escapes, value) + (escapes ? '' : '\n');
  return expand(options.has('terse') ? TERSE_FILE_SYSTEM_FORMAT : FILE_SYSTEM_FORMAT, false, value);
}

type Directive = (letter: string, modifier: string, layout: DirectiveLayout) => string | undefined;

/** What is wrong with a format: escapes that are none, and a directive that ends before its letter. */
function faultsOf(
  format: string,
  escapes: boolean,
): { readonly warnings: readonly string[]; readonly directive: string | undefined } {
  const warnings: string[] = [];
  for (let index = 0; index < format.length; index++) {
    const character = format.charAt(index);
    if (character === '%') {
      const { end } = parseLayout(format, index + 1);
      if (end >= format.length && end > index + 1) {
        return { warnings, directive: format.slice(index) };
      }
      index = end;
    } else if (character === '\\' && escapes) {
      const next = format.charAt(++index);
      if (next === '') warnings.push('backslash at end of format');
      else if (
        next === 'x'
          ? !/^x[0-9a-f]/i.test(format.slice(index, index + 2))
          : !unescapeAt(format, index)
      ) {
        warnings.push(`unrecognized escape '\\${next}'`);
      }
    }
  }
  return { warnings, directive: undefined };
}

/** Fills a format; an unknown directive becomes `?`. */
function expand(format: string, escapes: boolean, directive: Directive): string {
  let text = '';
  let index = 0;
  while (index < format.length) {
    const character = format.charAt(index++);
    if (character === '\\' && escapes) {
      const hex = /^x([0-9a-fA-F]{1,2})/.exec(format.slice(index, index + 3));
      const found =
        hex === null
          ? unescapeAt(format, index)
          : { text: byteText(Number.parseInt(hex[1] ?? '', 16)), end: index + hex[0].length };
      text += found?.text ?? (format.charAt(index) || '\\');
      index = found?.end ?? index + 1;
      continue;
    }
    if (character !== '%') {
      text += character;
      continue;
    }
    const { layout, end } = parseLayout(format, index);
    const modified = /^[HL][dr]/.test(format.slice(end, end + 2));
    const modifier = modified ? format.charAt(end) : '';
    const letter = format.charAt(end + modifier.length);
    index = end + modifier.length + 1;
    if (letter === '%' || letter === '') text += '%';
    else text += directive(letter, modifier, layout) ?? '?';
  }
  return text;
}

function linkedName(
  system: System,
  path: string,
  status: FileStatus,
  show: (name: string) => string,
): string {
  if (status.kind !== 'symbolic link') return show(path);
  const target = attempt(() => system.readLink(path));
  return target instanceof SystemError ? show(path) : `${show(path)} -> ${show(target)}`;
}

function isoTime(moment: Moment, zone: TimeZone): string {
  return formatDate('%Y-%m-%d %H:%M:%S.%N %z', moment, zone);
}

/** Seconds since 1970, with as many digits of the fraction as the precision says; a bare point means all nine. */
function epochTime(
  { seconds, nanoseconds }: Moment,
  layout: DirectiveLayout,
  bare: boolean,
): string {
  const { precision } = layout;
  if (precision === undefined || (precision === 0 && !bare))
    return layOutNumber(String(seconds), layout);
  const digits = bare ? 9 : precision;
  const fraction = String(nanoseconds).padStart(9, '0').slice(0, digits).padEnd(digits, '0');
  return layOutText(`${seconds}.${fraction}`, { ...layout, precision: undefined });
}

function fileDirective(
  { accounts, mounts, system, zone }: Scene,
  path: string,
  status: FileStatus,
  letter: string,
  modifier: string,
  layout: DirectiveLayout,
): string | undefined {
  const number = (value: number, base = 10): string => layOutNumber(value.toString(base), layout);
  const text = (value: string): string => layOutText(value, layout);
  const time = (value: number): Moment => momentOf(system.bootSecond, value);
  const { device } = status;
  switch (letter) {
    case 'a':
      return layout.flags.includes('#')
        ? layOutNumber(`0${status.permissions.toString(8)}`, layout)
        : number(status.permissions, 8);
    case 'A':
      return text(modeString(status.kind, status.permissions));
    case 'b':
      return number(status.blocks);
    case 'B':
      return number(512);
    case 'C':
      return text('?');
    case 'd': {
      const major = Math.floor(status.deviceId / 256);
      const minor = status.deviceId % 256;
      return number(modifier === 'H' ? major : modifier === 'L' ? minor : status.deviceId);
    }
    case 'D':
      return number(status.deviceId, 16);
    case 'f':
      return number(kindBits(status.kind) | status.permissions, 16);
    case 'F':
      return text(describeKind(status.kind, status.size));
    case 'g':
      return number(status.gid);
    case 'G':
      return text(accounts.groupName(status.gid) ?? 'UNKNOWN');
    case 'h':
      return number(status.links);
    case 'i':
      return number(status.inode);
    case 'm': {
      const found = attempt(() => canonicalPath(system, path, 'all'));
      return text(found instanceof SystemError ? '?' : (mountOf(mounts, found)?.target ?? '/'));
    }
    case 'n':
      return text(path);
    case 'N':
      return text(linkedName(system, path, status, quoteFileAlways));
    case 'o':
      return number(status.blockSize);
    case 'r':
      return number(
        modifier === 'H'
          ? device.major
          : modifier === 'L'
            ? device.minor
            : device.major * 256 + device.minor,
      );
    case 'R':
      return number(device.major * 256 + device.minor, 16);
    case 's':
      return number(status.size);
    case 't':
      return number(device.major, 16);
    case 'T':
      return number(device.minor, 16);
    case 'u':
      return number(status.uid);
    case 'U':
      return text(accounts.userName(status.uid) ?? 'UNKNOWN');
    case 'w':
      return text(isoTime(time(status.birthTime), zone));
    case 'W':
      return epochTime(time(status.birthTime), layout, isBare(layout));
    case 'x':
      return text(isoTime(time(status.accessTime), zone));
    case 'X':
      return epochTime(time(status.accessTime), layout, isBare(layout));
    case 'y':
      return text(isoTime(time(status.modifyTime), zone));
    case 'Y':
      return epochTime(time(status.modifyTime), layout, isBare(layout));
    case 'z':
      return text(isoTime(time(status.changeTime), zone));
    case 'Z':
      return epochTime(time(status.changeTime), layout, isBare(layout));
    default:
      return undefined;
  }
}

/** A point without digits. */
function isBare({ barePoint }: DirectiveLayout): boolean {
  return barePoint === true;
}

/** Types as `statfs` numbers them. Source: statfs(2). */
const TYPES = new Map([
  ['ext2/ext3', 0xef53],
  ['tmpfs', 0x01021994],
  ['proc', 0x9fa0],
  ['overlayfs', 0x794c7630],
  ['devpts', 0x1cd1],
  ['sysfs', 0x62656572],
]);

function fileSystemDirective(
  path: string,
  status: FileSystemStatus,
  device: number,
  letter: string,
  layout: DirectiveLayout,
): string | undefined {
  const number = (value: number, base = 10): string => layOutNumber(value.toString(base), layout);
  const text = (value: string): string => layOutText(value, layout);
  // What stat calls them: the number of ext4 is that of ext2 too.
  const type =
    status.type === 'ext4' ? 'ext2/ext3' : status.type === 'overlay' ? 'overlayfs' : status.type;
  switch (letter) {
    case 'a':
      return number(status.availableBlocks);
    case 'b':
      return number(status.blocks);
    case 'c':
      return number(status.inodes);
    case 'd':
      return number(status.freeInodes);
    case 'f':
      return number(status.freeBlocks);
    case 'i':
      return number(device, 16);
    case 'l':
      return number(status.longestName);
    case 'n':
      return text(path);
    case 's':
    case 'S':
      return number(status.blockSize);
    case 't':
      return number(TYPES.get(type) ?? 0, 16);
    case 'T':
      return text(type);
    default:
      return undefined;
  }
}
