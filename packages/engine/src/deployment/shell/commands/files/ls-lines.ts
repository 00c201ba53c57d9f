import type { FileStatus } from '../../../../machine/index.ts';
import type { TimeZone } from '../dates/index.ts';
import { formatDate, type Moment, momentOf } from '../dates/index.ts';
import { kindLetter, modeString } from '../formats/permissions.ts';
import { humanSize, inUnits } from '../formats/sizes.ts';
import type { Accounts } from '../formats/users.ts';
import { type Colours, colourOf } from './colours.ts';
import type { LsSettings } from './ls-settings.ts';
import { hideUnprintable, styleName, textWidth } from './name-styles.ts';

/** An entry of a listing. */
export interface LsEntry {
  readonly name: string;
  /** `undefined` when it could not be asked for. */
  readonly status: FileStatus | undefined;
  readonly kind: FileStatus['kind'];
  readonly inode: number;
  /** Where a symbolic link leads, as it is written. */
  readonly target?: string | undefined;
  /** What a symbolic link leads to in the end. */
  readonly targetStatus?: FileStatus | undefined;
}

/** What lines need to know beside the entries. */
export interface LsScene {
  readonly settings: LsSettings;
  readonly accounts: Accounts;
  readonly colours: Colours | undefined;
  readonly bootSecond: number;
  readonly now: Moment;
  readonly zone: TimeZone;
  /** Whether names are shown with a blank in the place of the quotes that others have. */
  readonly align: boolean;
}

/** Half a year of the Gregorian calendar, in seconds. */
const HALF_YEAR = 31_556_952 / 2;

/** A name as the listing writes it. */
export function shownName(name: string, settings: LsSettings): string {
  const styled = styleName(name, settings.style);
  return settings.hideControl ? hideUnprintable(styled) : styled;
}

/** Whether quotes stand around a name of these, so that the others are moved by one column. */
export function someQuoted(entries: readonly LsEntry[], settings: LsSettings): boolean {
  const aligned = settings.style === 'shell' || settings.style === 'shell-escape';
  if (!aligned || settings.format === 'single' || settings.format === 'commas') return false;
  return entries.some(({ name }) => shownName(name, settings) !== name);
}

function indicatorOf(
  kind: FileStatus['kind'],
  permissions: number | undefined,
  indicator: LsSettings['indicator'],
): string {
  if (indicator === 'none') return '';
  if (kind === 'directory') return '/';
  if (indicator === 'slash') return '';
  if (kind === 'file') {
    const executable = permissions !== undefined && (permissions & 0o111) !== 0;
    return indicator === 'classify' && executable ? '*' : '';
  }
  return { 'symbolic link': '@', fifo: '|', socket: '=' }[kind as string] ?? '';
}

/** A name with its colour and its width on the terminal, and without what stands before it. */
function nameText(
  entry: LsEntry,
  scene: LsScene,
): { readonly text: string; readonly width: number } {
  const { settings } = scene;
  const shown = shownName(entry.name, settings);
  const pad = scene.align && shown === entry.name ? ' ' : '';
  const code =
    scene.colours === undefined
      ? undefined
      : colourOf(
          {
            name: entry.name,
            kind: entry.kind,
            permissions: entry.status?.permissions ?? 0,
            orphan: entry.kind === 'symbolic link' && entry.targetStatus === undefined,
            target: entry.targetStatus && {
              ...entry.targetStatus,
              name: entry.name,
              orphan: false,
            },
          },
          scene.colours,
        );
  const text = pad + painted(shown, code);
  return { text, width: pad.length + textWidth(shown) };
}

function painted(text: string, code: string | undefined): string {
  return code === undefined ? text : `\u001b[${code}m${text}\u001b[0m`;
}

function blocksText(entry: LsEntry, settings: LsSettings): string {
  return entry.status === undefined ? '?' : blockCount(entry.status.blocks, settings);
}

/** Blocks of 512 bytes in the units of the listing. */
export function blockCount(blocks: number, settings: LsSettings): string {
  if (settings.human !== undefined) return humanSize(blocks * 512, settings.human);
  return inUnits(blocks * 512, settings.blockUnit, settings.unitSuffix);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
}

/** No file has a security context: the machine's kernel has no SELinux. */
const NO_CONTEXT = '? ';

/** What stands before names: inode and blocks, right-aligned. */
function prefixes(
  entries: readonly LsEntry[],
  settings: LsSettings,
  aligned: boolean,
): readonly string[] {
  const inodes = settings.inode ? entries.map((entry) => String(entry.inode)) : [];
  const blocks = settings.blocks ? entries.map((entry) => blocksText(entry, settings)) : [];
  const inodeWidth = aligned ? widest(inodes) : 0;
  const blockWidth = aligned ? widest(blocks) : 0;
  return entries.map((_, index) => {
    const inode = settings.inode ? `${(inodes[index] ?? '').padStart(inodeWidth)} ` : '';
    const block = settings.blocks ? `${(blocks[index] ?? '').padStart(blockWidth)} ` : '';
    return inode + block + (settings.context && settings.format !== 'long' ? NO_CONTEXT : '');
  });
}

/** Names with all that stands around them in the short formats. */
export function shortEntries(
  entries: readonly LsEntry[],
  scene: LsScene,
): { readonly texts: readonly string[]; readonly widths: readonly number[] } {
  const { settings } = scene;
  const before = prefixes(entries, settings, settings.format !== 'commas');
  const parts = entries.map((entry, index) => {
    const { text, width } = nameText(entry, scene);
    const mark = indicatorOf(entry.kind, entry.status?.permissions, settings.indicator);
    const prefix = before[index] ?? '';
    return { text: prefix + text + mark, width: prefix.length + width + mark.length };
  });
  return { texts: parts.map(({ text }) => text), widths: parts.map(({ width }) => width) };
}

/** The lines of the long format. */
export function longLines(entries: readonly LsEntry[], scene: LsScene): readonly string[] {
  const { settings, accounts } = scene;
  const before = prefixes(entries, settings, true);
  const links = entries.map(({ status }) => (status === undefined ? '?' : String(status.links)));
  const owners = entries.map(({ status }) =>
    idText(status?.uid, (uid) => accounts.userName(uid), settings),
  );
  const groups = entries.map(({ status }) =>
    idText(status?.gid, (gid) => accounts.groupName(gid), settings),
  );
  const devices = entries.flatMap(({ status }) =>
    status !== undefined && isDevice(status) ? [status] : [],
  );
  const majorWidth = widest(devices.map(({ device }) => String(device.major)));
  const minorWidth = widest(devices.map(({ device }) => String(device.minor)));
  const sizes = entries.map(({ status }) =>
    status === undefined ? '?' : sizeText(status, settings),
  );
  const sizeWidth = Math.max(devices.length > 0 ? majorWidth + minorWidth + 2 : 0, widest(sizes));
  const dates = entries.map(({ status }) =>
    status === undefined ? undefined : dateText(status, scene),
  );
  const dateWidth = widest(dates.map((date) => date ?? ''));
  const linkWidth = widest(links);
  const ownerWidth = widest(owners.map(({ text }) => text));
  const groupWidth = widest(groups.map(({ text }) => text));
  return entries.map((entry, index) => {
    const { status } = entry;
    const mode =
      status === undefined
        ? `${entry.kind === 'file' ? '-' : kindLetter(entry.kind)}?????????`
        : modeString(status.kind, status.permissions);
    let line = `${before[index] ?? ''}${mode} ${(links[index] ?? '').padStart(linkWidth)} `;
    if (settings.owner) line += `${alignId(owners[index], ownerWidth)} `;
    if (settings.group) line += `${alignId(groups[index], groupWidth)} `;
    if (settings.author) line += `${alignId(owners[index], ownerWidth)} `;
    if (settings.context) line += NO_CONTEXT;
    if (status !== undefined && isDevice(status)) {
      const { major, minor } = status.device;
      const blanks = sizeWidth - (majorWidth + minorWidth + 2);
      line += `${String(major).padStart(majorWidth + blanks)}, ${String(minor).padStart(minorWidth)} `;
    } else line += `${(sizes[index] ?? '').padStart(sizeWidth)} `;
    const date = dates[index];
    line += `${date === undefined ? '?'.padStart(dateWidth === 0 ? 12 : dateWidth) : date} `;
    return line + nameText(entry, scene).text + linkText(entry, scene);
  });
}

function linkText(entry: LsEntry, scene: LsScene): string {
  const { settings } = scene;
  if (entry.kind !== 'symbolic link' || entry.target === undefined) {
    return indicatorOf(entry.kind, entry.status?.permissions, settings.indicator);
  }
  const target = entry.targetStatus;
  const code =
    scene.colours === undefined || target === undefined
      ? undefined
      : colourOf({ ...target, name: entry.target, orphan: false }, scene.colours);
  const mark =
    target === undefined ? '' : indicatorOf(target.kind, target.permissions, settings.indicator);
  return ` -> ${painted(shownName(entry.target, settings), code)}${mark}`;
}

function isDevice(status: FileStatus): boolean {
  return status.kind === 'character device' || status.kind === 'block device';
}

function sizeText(status: FileStatus, settings: LsSettings): string {
  if (isDevice(status)) return '';
  if (settings.human !== undefined) return humanSize(status.size, settings.human);
  return inUnits(status.size, settings.sizeUnit, settings.unitSuffix);
}

interface IdText {
  readonly text: string;
  readonly numeric: boolean;
}

function idText(
  id: number | undefined,
  nameOf: (id: number) => string | undefined,
  settings: LsSettings,
): IdText {
  if (id === undefined) return { text: '?', numeric: false };
  const name = settings.numeric ? undefined : nameOf(id);
  return name === undefined ? { text: String(id), numeric: true } : { text: name, numeric: false };
}

function alignId(id: IdText | undefined, width: number): string {
  if (id === undefined) return ''.padEnd(width);
  return id.numeric ? id.text.padStart(width) : id.text.padEnd(width);
}

/** The time of an entry that the settings are about, in nanoseconds since boot. */
export function timeOf(status: FileStatus, settings: LsSettings): number {
  switch (settings.time) {
    case 'access':
      return status.accessTime;
    case 'change':
      return status.changeTime;
    case 'birth':
      return status.birthTime;
    case 'modify':
      return status.modifyTime;
  }
}

function dateText(status: FileStatus, scene: LsScene): string {
  const moment = momentOf(scene.bootSecond, timeOf(status, scene.settings));
  const age =
    scene.now.seconds - moment.seconds + (scene.now.nanoseconds - moment.nanoseconds) / 1e9;
  const [recent, old] = scene.settings.timeFormats;
  return formatDate(age > 0 && age < HALF_YEAR ? recent : old, moment, scene.zone);
}
