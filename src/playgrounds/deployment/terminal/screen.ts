import { classOf, plainStyle, selectGraphic, type TextStyle } from './style.ts';

/** What is kept of the lines that went by. */
export const scrollback = { lines: 10_000, characters: 1_048_576 };

/** Lines come and go in blocks, so that a frame draws what is new and not all. */
const BLOCK_LINES = 50;
/** A longer line goes on on the next one, in characters. */
const MAX_LINE = 4096;
const TAB = 8;

/** Plain text, or text with the classes of its style; without line ends. */
export type TextRun = string | readonly [text: string, classes: string];

export type Line = readonly TextRun[];

/** Lines that are over. A block that is full never changes. */
export interface Block {
  /** Grows from block to block. */
  readonly id: number;
  readonly lines: readonly Line[];
}

/** What a screen shows at one moment. */
export interface ScreenView {
  readonly blocks: readonly Block[];
  /** The line that the cursor stands on: a prompt, or output that has not ended its line. */
  readonly current: Line;
  /** Lines that were dropped, for there were too many. */
  readonly dropped: number;
  /** All lines that ever ended on this screen. */
  readonly ended: number;
}

/** A terminal's screen without rows: lines follow one another for ever. */
export interface Screen {
  /** Takes output: text, line ends, and sequences of ECMA-48, which may be cut anywhere. */
  write(text: string): void;
  /** Drops all lines but the one that the cursor stands on. */
  clear(): void;
  /** Ends the line of the cursor with `typed`, writes whole lines of text, and begins that line anew. */
  interject(typed: string, text: string): void;
  view(): ScreenView;
}

/** What may follow Escape: a control sequence, a title up to its end, or one character. */
const sequence =
  /^(?:\[([0-?]{0,64})([ -/]{0,4})([@-~])|\]\P{Cc}{0,256}\p{Cc}\\?|[ -/]{1,4}[0-~]|[0-Z\\^-~])/u;
/** What may become one when more is there. */
const beginning = /^(?:\[[0-?]{0,64}[ -/]{0,4}|\]\P{Cc}{0,256}\p{Cc}?|[ -/]{0,4})$/u;

/** The characters of a line, merged into runs of one style. */
function toRuns(characters: readonly string[], styles: readonly TextStyle[]): Line {
  const runs: TextRun[] = [];
  let from = 0;
  for (let index = 1; index <= characters.length; index++) {
    const style = styles[from];
    if (style === undefined || styles[index] === style) continue;
    const text = characters.slice(from, index).join('');
    const classes = classOf(style);
    runs.push(classes === '' ? text : [text, classes]);
    from = index;
  }
  return runs;
}

/** The text of a line without its styles. */
export function textOf(line: Line): string {
  return line.map((run) => (typeof run === 'string' ? run : run[0])).join('');
}

/**
 * An empty screen, or one that goes on from a view of another: the line of the cursor is then shown
 * until something is written, which begins it anew. The screen knows what programs that write lines use: carriage return, backspace, tab
 * stops, colours, "erase line" and "clear screen". Other sequences are skipped.
 */
export function createScreen(from?: ScreenView): Screen {
  let full: Block[] = [];
  let open: Line[] = [];
  let given = from?.current;
  let nextId = 0;
  let characters: string[] = [];
  let styles: TextStyle[] = [];
  let column = 0;
  let style = plainStyle;
  /** Whether the cursor was just sent to the first column of the first row. */
  let atHome = false;
  let rest = '';
  let ended = 0;
  let dropped = 0;
  let keptCharacters = 0;

  const lengthOf = (lines: readonly Line[]) =>
    lines.reduce((sum, line) => sum + 1 + textOf(line).length, 0);

  function dropOldest() {
    for (;;) {
      const [oldest] = full;
      const lines = full.length * BLOCK_LINES + open.length;
      if (oldest === undefined) return;
      if (lines <= scrollback.lines && keptCharacters <= scrollback.characters) return;
      full.shift();
      dropped += oldest.lines.length;
      keptCharacters -= lengthOf(oldest.lines);
    }
  }

  function endLine() {
    keep(toRuns(characters, styles));
    characters = [];
    styles = [];
    column = 0;
  }

  function keep(line: Line) {
    open.push(line);
    keptCharacters += lengthOf([line]);
    ended++;
    if (open.length === BLOCK_LINES) {
      full.push({ id: nextId++, lines: open });
      open = [];
    }
    dropOldest();
  }

  function put(character: string) {
    if (column >= MAX_LINE) endLine();
    while (characters.length < column) {
      characters.push(' ');
      styles.push(plainStyle);
    }
    characters[column] = character;
    styles[column] = style;
    column++;
  }

  function clear() {
    full = [];
    open = [];
    keptCharacters = 0;
    dropped = 0;
    nextId++;
  }

  function eraseLine(kind: number) {
    if (kind === 0) {
      characters.length = Math.min(characters.length, column);
      styles.length = characters.length;
      return;
    }
    const end = kind === 1 ? Math.min(column + 1, characters.length) : characters.length;
    characters.fill(' ', 0, end);
    styles.fill(plainStyle, 0, end);
  }

  /** Control sequences that mean something to lines. */
  function control(parameters: string, final: string) {
    const numbers = parameters.split(';').map((text) => Number.parseInt(text, 10) || 0);
    const [first = 0] = numbers;
    const wasHome = atHome;
    atHome = false;
    if (final === 'm') {
      style = selectGraphic(style, numbers);
    } else if (final === 'K') {
      eraseLine(first);
    } else if (final === 'J' && (first >= 2 || (first === 0 && wasHome))) {
      clear();
      characters = [];
      styles = [];
      column = 0;
    } else if ((final === 'H' || final === 'f') && first <= 1 && (numbers[1] ?? 0) <= 1) {
      atHome = true;
    }
  }

  function write(text: string) {
    given = undefined;
    const input = rest + text;
    rest = '';
    for (let index = 0; index < input.length; ) {
      const code = input.codePointAt(index) ?? 0;
      if (code === 0x1b) {
        const ahead = input.slice(index + 1, index + 400);
        if (beginning.test(ahead)) {
          rest = input.slice(index);
          return;
        }
        const found = sequence.exec(ahead);
        if (found?.[3] !== undefined && found[2] === '') control(found[1] ?? '', found[3]);
        index += 1 + (found?.[0].length ?? 0);
        continue;
      }
      const character = String.fromCodePoint(code);
      index += character.length;
      if (code === 0x0a || code === 0x0b || code === 0x0c) endLine();
      else if (code === 0x0d) column = 0;
      else if (code === 0x08) column = Math.max(0, column - 1);
      else if (code === 0x09) column = Math.min(MAX_LINE, (Math.floor(column / TAB) + 1) * TAB);
      else if (code >= 0xd800 && code <= 0xdfff) put('\ufffd');
      else if (code >= 0x20 && (code < 0x7f || code >= 0xa0)) put(character);
    }
  }

  for (const { lines } of from?.blocks ?? []) lines.forEach(keep);

  return {
    write,
    clear,
    interject(typed, text) {
      const before = given;
      const line = { characters: [...characters], styles: [...styles], column, style };
      style = plainStyle;
      write(typed);
      if (characters.length > 0) endLine();
      write(text);
      ({ characters, styles, column, style } = line);
      given = before;
    },
    view: () => ({
      blocks: open.length === 0 ? full.slice() : [...full, { id: nextId, lines: open.slice() }],
      current: given ?? [...toRuns(characters, styles), ...padding(characters.length, column)],
      dropped,
      ended,
    }),
  };
}

/** The cursor may stand behind the text, after a tab. */
function padding(length: number, column: number): Line {
  return column > length ? [' '.repeat(column - length)] : [];
}
