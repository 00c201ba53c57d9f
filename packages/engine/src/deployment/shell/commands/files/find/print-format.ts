import { type System, SystemError } from '../../../../../machine/index.ts';
import type { TimeZone } from '../../dates/index.ts';
import { formatDate, type Moment, momentOf } from '../../dates/index.ts';
import { attempt } from '../../formats/attempt.ts';
import {
  type DirectiveLayout,
  layOutNumber,
  layOutText,
  parseLayout,
  unescapeAt,
} from '../../formats/directive.ts';
import { baseName } from '../../formats/paths.ts';
import { kindLetter, modeString } from '../../formats/permissions.ts';
import type { Finder, Visit } from './expression.ts';

/** A piece of a format of `-printf`. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `\c`: nothing more. */
  | { readonly kind: 'stop' }
  | {
      readonly kind: 'directive';
      readonly letter: string;
      readonly time: string;
      readonly layout: DirectiveLayout;
    };

const DIRECTIVES = new Set('abcdDfFgGhHiklmMnpPsStuUyY');
const TIMES = new Set('ABCT');

/** A format in pieces, with the warnings that it deserves; or what is wrong with it. Source: find(1), `-printf`. */
export function parsePrintFormat(
  format: string,
): { readonly pieces: readonly Piece[]; readonly warnings: readonly string[] } | string {
  const pieces: Piece[] = [];
  const warnings: string[] = [];
  let index = 0;
  const text = (added: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === 'text')
      pieces[pieces.length - 1] = { kind: 'text', text: last.text + added };
    else pieces.push({ kind: 'text', text: added });
  };
  while (index < format.length) {
    const character = format.charAt(index++);
    if (character === '\\') {
      if (format.charAt(index) === 'c') {
        pieces.push({ kind: 'stop' });
        return { pieces, warnings };
      }
      const found = unescapeAt(format, index);
      if (found === undefined) {
        const next = format.charAt(index++);
        if (next === '') warnings.push("escape `\\' followed by nothing at all");
        else warnings.push(`unrecognized escape \`\\${next}'`);
        text(`\\${next}`);
      } else {
        text(found.text);
        index = found.end;
      }
      continue;
    }
    if (character !== '%') {
      text(character);
      continue;
    }
    if (format.charAt(index) === '%') {
      text('%');
      index++;
      continue;
    }
    const { layout, end } = parseLayout(format, index);
    const letter = format.charAt(end);
    if (letter === '') return 'error: % at end of format string';
    if (TIMES.has(letter)) {
      const time = format.charAt(end + 1);
      if (time === '') {
        warnings.push(
          `format directive \`${format.slice(index - 1)}' should be followed by another character`,
        );
        text(format.slice(index - 1));
        break;
      }
      pieces.push({ kind: 'directive', letter, time, layout });
      index = end + 2;
    } else if (DIRECTIVES.has(letter)) {
      pieces.push({ kind: 'directive', letter, time: '', layout });
      index = end + 1;
    } else {
      warnings.push(`unrecognized format directive \`%${letter}'`);
      text(format.slice(index - 1, end + 1));
      index = end + 1;
    }
  }
  return { pieces, warnings };
}

/** What a format says of a file. */
export function printFormatted(pieces: readonly Piece[], visit: Visit, finder: Finder): string {
  let text = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') text += piece.text;
    else if (piece.kind === 'stop') break;
    else if (piece.time !== '')
      text += layOutText(timeText(piece.letter, piece.time, visit, finder), piece.layout);
    else text += directiveText(piece.letter, piece.layout, visit, finder);
  }
  return text;
}

/** Seconds with the digits that find prints: nine of the fraction and a zero. */
function fraction({ nanoseconds }: Moment): string {
  return `.${String(nanoseconds).padStart(9, '0')}0`;
}

function timeText(
  letter: string,
  time: string,
  { status }: Visit,
  { context, zone }: Finder,
): string {
  const value =
    { A: status.accessTime, B: status.birthTime, C: status.changeTime, T: status.modifyTime }[
      letter
    ] ?? 0;
  return formatTime(time, momentOf(context.system.bootSecond, value), zone);
}

function formatTime(letter: string, moment: Moment, zone: TimeZone): string {
  switch (letter) {
    case '@':
      return `${moment.seconds}${fraction(moment)}`;
    case '+':
      return `${formatDate('%Y-%m-%d+%H:%M:%S', moment, zone)}${fraction(moment)}`;
    case 'S':
    case 'T':
    case 'X':
      return `${formatDate(`%${letter}`, moment, zone)}${fraction(moment)}`;
    case 'E':
    case 'O':
    case 'q':
    case 'N':
    case '%':
      return `%${letter}`;
    default:
      return formatDate(`%${letter}`, moment, zone);
  }
}

function plainTime(letter: string, visit: Visit, finder: Finder): string {
  const capital = { a: 'A', c: 'C', t: 'T' }[letter] ?? 'T';
  const { status } = visit;
  const { zone } = finder;
  const value = { A: status.accessTime, C: status.changeTime, T: status.modifyTime }[capital] ?? 0;
  const moment = momentOf(finder.context.system.bootSecond, value);
  return `${formatDate('%a %b %e %H:%M:%S', moment, zone)}${fraction(moment)} ${formatDate('%Y', moment, zone)}`;
}

function directiveText(
  letter: string,
  layout: DirectiveLayout,
  visit: Visit,
  finder: Finder,
): string {
  const { path, start, depth, status } = visit;
  const { accounts, context } = finder;
  const { system } = context;
  const text = (value: string | number): string => layOutText(String(value), layout);
  switch (letter) {
    case 'a':
    case 'c':
    case 't':
      return text(plainTime(letter, visit, finder));
    case 'b':
      return text(status.blocks);
    case 'd':
      return layOutNumber(String(depth), layout);
    case 'D':
      return text(status.deviceId);
    case 'f':
      return text(
        path.endsWith('/') && depth === 0 && path !== '/' ? lastPart(path) : baseName(path),
      );
    case 'F':
      return text(fileSystemType(visit, finder));
    case 'g':
      return text(accounts.groupName(status.gid) ?? status.gid);
    case 'G':
      return text(status.gid);
    case 'h':
      return text(leadingPart(path));
    case 'H':
      return text(start);
    case 'i':
      return text(status.inode);
    case 'k':
      return text(Math.ceil(status.blocks / 2));
    case 'l':
      return text(status.kind === 'symbolic link' ? linkTarget(system, path) : '');
    case 'm':
      return layOutNumber(
        `${layout.flags.includes('#') ? '0' : ''}${status.permissions.toString(8)}`,
        layout,
      );
    case 'M':
      return text(modeString(status.kind, status.permissions));
    case 'n':
      return text(status.links);
    case 'p':
      return text(path);
    case 'P':
      return text(
        depth === 0 ? '' : path.slice(start.endsWith('/') ? start.length : start.length + 1),
      );
    case 's':
      return text(status.size);
    case 'S':
      return text(sparseness(status.size, status.blocks));
    case 'u':
      return text(accounts.userName(status.uid) ?? status.uid);
    case 'U':
      return text(status.uid);
    case 'y':
      return text(typeLetter(status.kind));
    default:
      return text(finalType(system, visit));
  }
}

function sparseness(size: number, blocks: number): string {
  const value = size === 0 ? (blocks === 0 ? 1 : 0) : (blocks * 512) / size;
  return String(Number(value.toPrecision(6)));
}

/** A path's end with its slashes, as it was given. */
function lastPart(path: string): string {
  return `${baseName(path)}/`;
}

function leadingPart(path: string): string {
  const slash = path.replace(/\/+$/, '').lastIndexOf('/');
  if (path.endsWith('/') && slash < 0) return path === '/' ? '' : path.replace(/\/+$/, '');
  return slash < 0 ? '.' : path.slice(0, slash);
}

function typeLetter(kind: Visit['status']['kind']): string {
  return kind === 'file' ? 'f' : kindLetter(kind);
}

function linkTarget(system: System, path: string): string {
  const target = attempt(() => system.readLink(path));
  return target instanceof SystemError ? '' : target;
}

/** The type of what a symbolic link leads to: `N` for nothing, `L` for a loop. */
function finalType(system: System, { path, status }: Visit): string {
  if (status.kind !== 'symbolic link') return typeLetter(status.kind);
  const found = attempt(() => system.status(path));
  if (!(found instanceof SystemError)) return typeLetter(found.kind);
  return found.code === 'ELOOP'
    ? 'L'
    : found.code === 'ENOENT' || found.code === 'ENOTDIR'
      ? 'N'
      : '?';
}

/** The type of the file system that a file lies on. */
export function fileSystemType({ path, status }: Visit, finder: Finder): string {
  const known = finder.types.get(status.deviceId);
  if (known !== undefined) return known;
  const found = attempt(() => finder.context.system.fileSystemStatus(path));
  const type = found instanceof SystemError ? 'unknown' : found.type;
  finder.types.set(status.deviceId, type);
  return type;
}
