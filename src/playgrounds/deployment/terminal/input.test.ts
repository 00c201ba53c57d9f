import { describe, expect, it } from 'vitest';
import { announcementOf } from './announce.ts';
import { terminalCodec } from './codec.ts';
import { applyCompletions, listChoices } from './complete.ts';
import { belowHistory, moveInHistory, searchHistory } from './history.ts';
import { actionOf, type KeyContext, type KeyPress } from './keys.ts';
import { createScreen } from './screen.ts';
import { describeInput, initialTerminalState, keysOf } from './state.ts';

function press(name: string, change: Partial<KeyContext> = {}) {
  const parts = name.split('-');
  const key = parts.at(-1) ?? '';
  const keyPress: KeyPress = {
    key,
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
  };
  const { text = '' } = change;
  return actionOf(keyPress, {
    text,
    start: text.length,
    end: text.length,
    atPrompt: true,
    isSelecting: false,
    isSearching: false,
    isLeaving: false,
    ...change,
  });
}

describe('actionOf', () => {
  it('completes a line with Tab, and lets an empty one go', () => {
    expect(press('Tab', { text: 'ca' })).toEqual({ kind: 'complete' });
    expect(press('Tab')).toEqual({ kind: 'native' });
    expect(press('Tab', { text: 'ca', isLeaving: true })).toEqual({ kind: 'native' });
    expect(press('Shift-Tab', { text: 'ca' })).toEqual({ kind: 'native' });
    expect(press('Escape', { text: 'ca' })).toEqual({ kind: 'leave' });
  });

  it('puts a tab into what goes to a program', () => {
    expect(press('Tab', { text: 'ab', start: 1, end: 1, atPrompt: false })).toEqual({
      kind: 'edit',
      text: 'a\tb',
      cursor: 2,
    });
  });

  it('copies what is selected with Ctrl-C, and interrupts otherwise', () => {
    expect(press('Ctrl-c')).toEqual({ kind: 'control', character: '\x03' });
    expect(press('Ctrl-c', { isSelecting: true })).toEqual({ kind: 'native' });
    expect(press('Ctrl-c', { text: 'abc', start: 0, end: 2 })).toEqual({ kind: 'native' });
    expect(press('Ctrl-Shift-c')).toEqual({ kind: 'native' });
    expect(press('Meta-c')).toEqual({ kind: 'native' });
  });

  it('takes keys with Ctrl alike with Caps Lock', () => {
    expect(press('Ctrl-C')).toEqual({ kind: 'control', character: '\x03' });
    expect(press('Ctrl-L')).toEqual({ kind: 'clear' });
    expect(press('Ctrl-R', { isSearching: true })).toEqual({ kind: 'search' });
    expect(press('Ctrl-C', { isSearching: true })).toEqual({ kind: 'cancel' });
  });

  it('ends the input with Ctrl-D, or deletes a character of a command', () => {
    expect(press('Ctrl-d')).toEqual({ kind: 'control', character: '\x04' });
    expect(press('Ctrl-d', { text: 'abc', atPrompt: false })).toEqual({
      kind: 'control',
      character: '\x04',
    });
    expect(press('Ctrl-d', { text: 'abc', start: 1, end: 1 })).toEqual({
      kind: 'edit',
      text: 'ac',
      cursor: 1,
    });
  });

  it('suspends a program with Ctrl-Z, and undoes at the prompt', () => {
    expect(press('Ctrl-z', { atPrompt: false })).toEqual({ kind: 'control', character: '\x1a' });
    expect(press('Ctrl-z')).toEqual({ kind: 'native' });
  });

  it('edits as readline does', () => {
    const context = { text: 'one two three', start: 8, end: 8 };
    const edits = {
      'Ctrl-a': ['one two three', 0],
      'Ctrl-e': ['one two three', 13],
      'Ctrl-u': ['three', 0],
      'Ctrl-k': ['one two ', 8],
      'Ctrl-w': ['one three', 4],
    } as const;
    for (const [name, [text, cursor]] of Object.entries(edits)) {
      expect(press(name, context), name).toEqual({ kind: 'edit', text, cursor });
    }
  });

  it('searches with Ctrl-R', () => {
    expect(press('Ctrl-r')).toEqual({ kind: 'search' });
    const searching = { isSearching: true, text: 'gr' };
    expect(press('Ctrl-r', searching)).toEqual({ kind: 'search' });
    expect(press('Ctrl-g', searching)).toEqual({ kind: 'cancel' });
    expect(press('Escape', searching)).toEqual({ kind: 'accept' });
    expect(press('e', searching)).toEqual({ kind: 'native' });
  });

  it('leaves all other keys to the browser', () => {
    for (const name of ['a', 'Enter', 'ArrowLeft', 'Ctrl-f', 'Alt-ArrowUp', 'Shift-ArrowUp']) {
      expect(press(name, { text: 'abc' }), name).toEqual({ kind: 'native' });
    }
  });
});

describe('history', () => {
  const history = ['ls', 'grep a log', 'cd /tmp', 'grep b log'];

  it('goes up and comes back to what was being written', () => {
    const first = moveInHistory(history, belowHistory, 'dra', 'older');
    expect(first).toEqual({ place: { index: 3, draft: 'dra' }, text: 'grep b log' });
    const second = first && moveInHistory(history, first.place, first.text, 'older');
    expect(second?.text).toBe('cd /tmp');
    const down = second && moveInHistory(history, second.place, second.text, 'newer');
    expect(down?.text).toBe('grep b log');
    expect(down && moveInHistory(history, down.place, down.text, 'newer')).toEqual({
      place: belowHistory,
      text: 'dra',
    });
  });

  it('stays at its ends', () => {
    expect(moveInHistory(history, belowHistory, 'x', 'newer')).toBeUndefined();
    expect(moveInHistory(history, { index: 0, draft: '' }, 'ls', 'older')).toBeUndefined();
    expect(moveInHistory([], belowHistory, 'x', 'older')).toBeUndefined();
  });

  it('finds the latest command with a word, and then older ones', () => {
    expect(searchHistory(history, 'grep', history.length)).toBe(3);
    expect(searchHistory(history, 'grep', 3)).toBe(1);
    expect(searchHistory(history, 'grep', 1)).toBe(-1);
    expect(searchHistory(history, '', 4)).toBe(-1);
  });
});

describe('completion', () => {
  it('goes on with the only way there is', () => {
    expect(applyCompletions('ec', 2, { start: 0, words: ['echo'] })).toEqual({
      text: 'echo ',
      cursor: 5,
      choices: [],
    });
    expect(applyCompletions('ls /ho | wc', 6, { start: 3, words: ['/home/'] })).toEqual({
      text: 'ls /home/ | wc',
      cursor: 9,
      choices: [],
    });
  });

  it('adds what all ways have in common, and lists them when that is nothing', () => {
    const words = ['access.log', 'access.log.1'];
    expect(applyCompletions('cat a', 5, { start: 4, words })).toEqual({
      text: 'cat access.log',
      cursor: 14,
      choices: [],
    });
    expect(applyCompletions('cat access.log', 14, { start: 4, words })).toEqual({
      text: 'cat access.log',
      cursor: 14,
      choices: words,
    });
  });

  it('changes nothing where there is no way on', () => {
    expect(applyCompletions('xyz', 3, { start: 0, words: [] })).toEqual({
      text: 'xyz',
      cursor: 3,
      choices: [],
    });
  });

  it('lists choices down first, by the last part of their paths', () => {
    const words = ['/etc/a', '/etc/bb/', '/etc/c'];
    expect(listChoices(words, 10)).toBe('a    c\r\nbb/\r\n');
    expect(listChoices(words, 80)).toBe('a    bb/  c\r\n');
    expect(listChoices(words, 3)).toBe('a\r\nbb/\r\nc\r\n');
    expect(listChoices(['d/\\[ ', 'd/a\\ b'], 80)).toBe('[    a b\r\n');
  });
});

describe('state', () => {
  it('knows what the keyboard sends, and how to say it', () => {
    expect(keysOf({ text: 'ls', to: 'shell' })).toBe('ls\r');
    expect(keysOf({ text: '\x03', to: 'program' })).toBe('\x03');
    expect(describeInput({ text: 'ab\x03', to: 'program' })).toBe('ab^C');
    expect(describeInput({ text: '', to: 'hidden' })).toBe('(typed unseen)');
  });

  it('is read back, and nothing else', () => {
    const state = { inputs: [{ text: 'ls', to: 'shell' }] };
    expect(terminalCodec(state)).toEqual(state);
    expect(terminalCodec(initialTerminalState)).toEqual(initialTerminalState);
    expect(terminalCodec({ inputs: [{ text: 'ls', to: 'disk' }] })).toBeUndefined();
    expect(terminalCodec({ inputs: [{ text: 'x'.repeat(5000), to: 'shell' }] })).toBeUndefined();
    expect(terminalCodec({ inputs: ['ls'] })).toBeUndefined();
  });
});

describe('announcementOf', () => {
  const screenOf = (text: string) => {
    const screen = createScreen();
    screen.write(text);
    return screen.view();
  };

  it('says the lines since, without the prompt', () => {
    expect(announcementOf(screenOf('$ ls\r\na\r\nb\r\n$ '), 1, false)).toBe('a\nb');
    expect(announcementOf(screenOf('$ ls\r\n$ '), 1, false)).toBe('');
  });

  it('says what a program asks', () => {
    expect(announcementOf(screenOf('$ ask\r\nName: '), 1, true)).toBe('Name:');
  });

  it('says no more than twenty lines, and how many it leaves out', () => {
    const view = screenOf(Array.from({ length: 120 }, (_, line) => `${line}\r\n`).join(''));
    const said = announcementOf(view, 0, false).split('\n');
    expect(said).toHaveLength(21);
    expect(said[0]).toBe('100 more lines before:');
    expect(said.at(-1)).toBe('119');
  });
});
