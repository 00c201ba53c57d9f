// cspell:ignore mbin mone mred
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScreen, type ScreenView, scrollback, textOf } from './screen.ts';

const shown = (...texts: readonly string[]) => {
  const screen = createScreen();
  for (const text of texts) screen.write(text);
  return screen.view();
};
const linesOf = ({ blocks }: ScreenView) => blocks.flatMap(({ lines }) => lines.map(textOf));
const coloured = ({ current }: ScreenView) => current;
const currentOf = ({ current }: ScreenView) => textOf(current);

describe('createScreen', () => {
  it('ends lines, and keeps the one of the cursor apart', () => {
    const view = shown('one\r\n\r\nthree\r\n$ ');
    expect(linesOf(view)).toEqual(['one', '', 'three']);
    expect(currentOf(view)).toBe('$ ');
    expect(view.ended).toBe(3);
  });

  it('overwrites after carriage return and backspace, as progress bars do', () => {
    expect(currentOf(shown(' 10 %\r100 %'))).toBe('100 %');
    expect(currentOf(shown('100 %\r 7'))).toBe(' 70 %');
    expect(currentOf(shown('abc\b\bX'))).toBe('aXc');
    expect(currentOf(shown('\b\bX'))).toBe('X');
  });

  it('goes to every eighth column on a tab, and writes nothing there', () => {
    expect(currentOf(shown('a\tb'))).toBe('a       b');
    expect(currentOf(shown('12345678\tb'))).toBe('12345678        b');
    expect(currentOf(shown('a\t'))).toBe('a       ');
    expect(currentOf(shown('abcdefghij\r\tX'))).toBe('abcdefghXj');
  });

  it('knows the sixteen colours, bold, underlined and inverse', () => {
    expect(coloured(shown('\x1b[01;34mbin\x1b[0m etc'))).toEqual([['bin', 'tm-4 tm-bold'], ' etc']);
    expect(coloured(shown('\x1b[91;42ma\x1b[39mb\x1b[4;7mc\x1b[24;27;49md'))).toEqual([
      ['a', 'tm-9 tm-on tm-on-2'],
      ['b', 'tm-on tm-on-2'],
      ['c', 'tm-on tm-on-2 tm-underline tm-inverse'],
      'd',
    ]);
    expect(coloured(shown('\x1b[38;5;12ma\x1b[38;5;200mb\x1b[38;2;1;2;3;1mc\x1b[md'))).toEqual([
      ['a', 'tm-12'],
      'b',
      ['c', 'tm-bold'],
      'd',
    ]);
  });

  it('keeps a style over lines', () => {
    const view = shown('\x1b[31mred\r\nstill\x1b[m\r\n');
    expect(view.blocks.flatMap(({ lines }) => lines)).toEqual([
      [['red', 'tm-1']],
      [['still', 'tm-1']],
    ]);
  });

  it('erases the rest of the line, its beginning, or all of it', () => {
    expect(currentOf(shown('abcdef\b\b\b\x1b[K'))).toBe('abc');
    expect(currentOf(shown('abcdef\b\b\b\x1b[1KX'))).toBe('   Xef');
    expect(currentOf(shown('abcdef\r\x1b[2KX'))).toBe('X     ');
  });

  it.each(['\x1b[H\x1b[2J\x1b[3J', '\x1b[H\x1b[J', '\x1b[2J\x1b[1;1H', '\x1b[H\x1b[2J'])(
    'is cleared by %j',
    (clear) => {
      const view = shown(`one\r\ntwo\r\n$ clear\r\n${clear}$ `);
      expect(linesOf(view)).toEqual([]);
      expect(currentOf(view)).toBe('$ ');
      expect(view.ended).toBe(3);
    },
  );

  it('skips what it does not know, in one piece', () => {
    expect(
      currentOf(shown('a\x1b[?25lb\x1b[10;5Hc\x1b]0;a title\x07d\x1b(Be\x07f\x1b7g\x9bh')),
    ).toBe('abcdefgh');
    expect(currentOf(shown('a\x1b]2;title\x1b\\b'))).toBe('ab');
  });

  it('shows a byte that is not UTF-8 as the replacement character', () => {
    expect(currentOf(shown('a\udcffb'))).toBe('a\ufffdb');
    expect(currentOf(shown('🐧é'))).toBe('🐧é');
  });

  it('does not care where output is cut', () => {
    const text = 'a\x1b[1;31mb\r\nc\td\x1b]0;title\x07e\x1b[0m\x1b(Bf\r\n\x1b[Kg';
    const whole = shown(text);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const ends = [...cuts, text.length].sort((a, b) => a - b);
        const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
        expect(shown(...pieces)).toEqual(whole);
      }),
    );
  });

  it('takes any output, and never shows a control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const view = shown(text);
        const seen = [...linesOf(view), currentOf(view)].join('');
        expect(seen).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('drops the oldest of too many lines, and says how many', () => {
    const screen = createScreen();
    const count = scrollback.lines + 1000;
    screen.write(Array.from({ length: count }, (_, index) => `${index}\r\n`).join(''));
    const view = screen.view();
    const lines = linesOf(view);
    expect(lines.length).toBeLessThanOrEqual(scrollback.lines);
    expect(lines.length + view.dropped).toBe(count);
    expect(view.ended).toBe(count);
    expect(lines.at(-1)).toBe(String(count - 1));
  });

  it('drops the oldest of too much text, and breaks lines without an end', () => {
    const screen = createScreen();
    for (let piece = 0; piece < 40; piece++) screen.write('x'.repeat(65_536));
    const view = screen.view();
    const kept = linesOf(view).join('').length;
    expect(kept).toBeLessThanOrEqual(scrollback.characters);
    expect(kept).toBeGreaterThan(scrollback.characters / 2);
    expect(view.dropped).toBeGreaterThan(0);
  });

  it('keeps full blocks as they are, so that they are drawn once', () => {
    const screen = createScreen();
    screen.write('line\r\n'.repeat(60));
    const [first] = screen.view().blocks;
    screen.write('line\r\n'.repeat(60));
    const { blocks } = screen.view();
    expect(blocks[0]).toBe(first);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  });

  it('shows lines between, and the line of the cursor again', () => {
    const screen = createScreen();
    screen.write('\x1b[32m$ ');
    screen.interject('cat', 'a  b\r\nc\r\n');
    screen.write('!');
    const view = screen.view();
    expect(linesOf(view)).toEqual(['$ cat', 'a  b', 'c']);
    expect(coloured(view)).toEqual([['$ !', 'tm-2']]);
    screen.write('\r\n');
    screen.interject('', 'note\r\n');
    expect(linesOf(screen.view()).slice(-2)).toEqual(['$ !', 'note']);
  });

  it('goes on from a view, whose last line begins anew', () => {
    const before = shown('\x1b[1mone\x1b[m\r\ntwo\r\n\x1b[32m$ ');
    const screen = createScreen(before);
    expect(screen.view()).toEqual(before);
    screen.interject('', 'note\r\n');
    expect(coloured(screen.view())).toEqual([['$ ', 'tm-2']]);
    screen.write('# ');
    const view = screen.view();
    expect(linesOf(view)).toEqual(['one', 'two', 'note']);
    expect(currentOf(view)).toBe('# ');
  });

  it('clears all but the line of the cursor when the reader asks', () => {
    const screen = createScreen();
    screen.write('one\r\n$ ');
    screen.clear();
    expect(screen.view()).toEqual({
      blocks: [],
      current: ['$ '],
      dropped: 0,
      ended: 1,
    });
  });
});
