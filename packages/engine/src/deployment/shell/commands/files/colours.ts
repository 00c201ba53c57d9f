import type { FileKind } from '../../../../machine/index.ts';

/** Escape codes by what they colour: kinds of two letters, and endings such as `*.tar`. */
export type Colours = ReadonlyMap<string, string>;

/** Without LS_COLORS. Source: dircolors(1), the defaults of ls. */
const DEFAULTS: Colours = new Map([
  ['di', '01;34'],
  ['ln', '01;36'],
  ['pi', '33'],
  ['so', '01;35'],
  ['bd', '01;33'],
  ['cd', '01;33'],
  ['su', '37;41'],
  ['sg', '30;43'],
  ['tw', '30;42'],
  ['ow', '34;42'],
  ['st', '37;44'],
  ['ex', '01;32'],
]);

const MOST = 1000;

/** Types of terminals that show colours. Source: dircolors(1), the lines TERM of its defaults. */
const COLOUR_TERMINALS =
  /color|direct|^(Eterm|ansi|con[0-9]+x[0-9]+|cons25|console|cygwin|dtterm|gnome|hurd|jfbterm|konsole|kterm|linux|linux-c|mlterm|putty|st|terminator|vt100)$|^(rxvt|screen|tmux|xterm)/;

/** Whether an environment speaks of colours at all: by LS_COLORS, COLORTERM, or a TERM that has them. */
export function knowsColours(environment: ReadonlyMap<string, string>): boolean {
  if ((environment.get('LS_COLORS') ?? '') !== '') return true;
  return (
    (environment.get('COLORTERM') ?? '') !== '' ||
    COLOUR_TERMINALS.test(environment.get('TERM') ?? '')
  );
}

/** The colours of the variable LS_COLORS, over the defaults. */
export function coloursFrom(variable: string | undefined): Colours {
  const colours = new Map(DEFAULTS);
  for (const part of (variable ?? '').split(':').slice(0, MOST)) {
    const equals = part.indexOf('=');
    if (equals > 0) colours.set(part.slice(0, equals), part.slice(equals + 1));
  }
  return colours;
}

/** What decides the colour of a file. */
export interface ColouredFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly permissions: number;
  /** A symbolic link that leads nowhere. */
  readonly orphan: boolean;
  /** What a symbolic link leads to, for `ln=target`. */
  readonly target?: ColouredFile | undefined;
}

/** The escape code of a file, `undefined` when it has none. */
export function colourOf(file: ColouredFile, colours: Colours): string | undefined {
  const code = (key: string): string | undefined => {
    const value = colours.get(key);
    return value === undefined || value === '' || value === '0' || value === '00'
      ? undefined
      : value;
  };
  const { kind, permissions } = file;
  if (kind === 'symbolic link') {
    if (file.orphan && code('or') !== undefined) return code('or');
    if (colours.get('ln') !== 'target') return code('ln');
    return file.target === undefined ? undefined : colourOf(file.target, colours);
  }
  if (kind === 'directory') {
    const sticky = (permissions & 0o1000) !== 0;
    const open = (permissions & 0o002) !== 0;
    if (sticky && open && code('tw') !== undefined) return code('tw');
    if (open && code('ow') !== undefined) return code('ow');
    if (sticky && code('st') !== undefined) return code('st');
    return code('di');
  }
  if (kind === 'fifo') return code('pi');
  if (kind === 'socket') return code('so');
  if (kind === 'block device') return code('bd');
  if (kind === 'character device') return code('cd');
  if ((permissions & 0o4000) !== 0 && code('su') !== undefined) return code('su');
  if ((permissions & 0o2000) !== 0 && code('sg') !== undefined) return code('sg');
  if ((permissions & 0o111) !== 0 && code('ex') !== undefined) return code('ex');
  let longest = '';
  for (const key of colours.keys()) {
    if (key.startsWith('*') && key.length > longest.length && file.name.endsWith(key.slice(1)))
      longest = key;
  }
  return longest === '' ? code('fi') : code(longest);
}
