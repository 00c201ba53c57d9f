/** SGR sequences of what grep colours, without the escape around them. */
export interface Colours {
  readonly match: string;
  readonly contextMatch: string;
  readonly line: string;
  readonly context: string;
  readonly name: string;
  readonly number: string;
  readonly offset: string;
  readonly separator: string;
}

export interface PrintSettings {
  /** Whether names of files stand before lines. */
  readonly names: boolean;
  /** The name of standard input. */
  readonly label: string;
  readonly lineNumbers: boolean;
  readonly byteOffsets: boolean;
  readonly initialTab: boolean;
  /** What ends a name instead of a colon or line break. */
  readonly nameEnd: string | undefined;
  readonly groupSeparator: string | undefined;
  readonly lineBuffered: boolean;
  readonly colours: Colours | undefined;
}

/** The colours by GREP_COLORS. Source: grep(1), "ENVIRONMENT". */
export function colours(variable: string): Colours {
  const values = new Map<string, string>();
  for (const item of variable.split(':')) {
    const [key = '', value = ''] = item.split('=');
    if (/^[\d;]*$/.test(value)) values.set(key, value);
  }
  const both = values.get('mt');
  return {
    match: both ?? values.get('ms') ?? '01;31',
    contextMatch: both ?? values.get('mc') ?? '01;31',
    line: values.get('sl') ?? '',
    context: values.get('cx') ?? '',
    name: values.get('fn') ?? '35',
    number: values.get('ln') ?? '32',
    offset: values.get('bn') ?? '32',
    separator: values.get('se') ?? '36',
  };
}

/** Text in a colour. */
export function paint(text: string, colour: string | undefined): string {
  return colour === undefined || colour === '' ? text : `\x1b[${colour}m\x1b[K${text}\x1b[m\x1b[K`;
}

/** Columns of numbers with `-T`. */
const TABBED_WIDTH = 4;

export interface LinePlace {
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
  /** Bytes before it. */
  readonly offset: number;
  /** `:` for what is selected, `-` for what is around it. */
  readonly mark: string;
}

/** What stands before a line. */
export function linePrefix(settings: PrintSettings, place: LinePlace): string {
  const { names, lineNumbers, byteOffsets, initialTab, nameEnd, colours: colour } = settings;
  const mark = paint(place.mark, colour?.separator);
  const numberOf = (value: number) =>
    initialTab ? String(value).padStart(TABBED_WIDTH - 2) : String(value);
  let prefix = '';
  if (names) prefix += paint(place.name, colour?.name) + (nameEnd ?? mark);
  if (lineNumbers) prefix += paint(numberOf(place.line), colour?.number) + mark;
  if (byteOffsets) prefix += paint(numberOf(place.offset), colour?.offset) + mark;
  return initialTab && prefix !== '' ? `${prefix}\t` : prefix;
}
