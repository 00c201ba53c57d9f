import { describe, expect, test } from 'vitest';
import { expandWords } from '../../../../../src/deployment/shell/language/expansion/index.ts';
import { parseCommands } from '../../../../../src/deployment/shell/language/syntax/index.ts';
import { type System, SystemError } from '../../../../../src/machine/index.ts';
import { settle, smallShell } from '../small-shell.ts';

/** Files, by directory. */
const TREE: Readonly<Record<string, readonly string[]>> = {
  '': ['b.txt', 'a.txt', '.hidden', 'sub', 'Z', 'ä', '[x]'],
  sub: ['c.txt', 'deep', '.dot'],
  'sub/deep': ['d.txt'],
};

function shellWithFiles() {
  const shell = smallShell();
  const plain = (path: string): string => path.replace(/^\.$/, '').replace(/\/$/, '');
  const files = {
    readDirectory(path: string) {
      const names = TREE[plain(path)];
      if (names === undefined) throw new SystemError('ENOTDIR');
      return names.map((name) => ({ name }));
    },
    status(path: string) {
      const name = plain(path);
      if (TREE[name] !== undefined) return { kind: 'directory' };
      const at = name.lastIndexOf('/');
      const among = TREE[at === -1 ? '' : name.slice(0, at)];
      if (among?.includes(name.slice(at + 1)) === true) return { kind: 'file' };
      throw new SystemError('ENOENT');
    },
  };
  return { ...shell, system: { ...shell.system, ...files } as unknown as System };
}

function glob(words: string, options: readonly string[] = []): readonly string[] {
  const shell = shellWithFiles();
  for (const option of options) shell.shopt[option as 'dotglob'] = true;
  const [command] = parseCommands(`: ${words}`, 1).commands;
  if (command?.kind !== 'simple') throw new Error('no command');
  return settle(expandWords(shell, command.words)).slice(1);
}

describe('pathname expansion', () => {
  test('names are sorted by bytes, and hidden ones left out', () => {
    expect(glob('*')).toEqual(['Z', '[x]', 'a.txt', 'b.txt', 'sub', 'ä']);
    expect(glob('.*')).toEqual(['.hidden']);
    expect(glob('*', ['dotglob'])).toContain('.hidden');
  });

  test('a pattern that matches nothing stays, or goes, or is an error', () => {
    expect(glob('*.no x')).toEqual(['*.no', 'x']);
    expect(glob('*.no x', ['nullglob'])).toEqual(['x']);
    expect(() => glob('*.no', ['failglob'])).toThrow('no match: *.no');
  });

  test('what is quoted is no pattern', () => {
    expect(glob('"*".txt \\*')).toEqual(['*.txt', '*']);
    expect(glob('"[x"*')).toEqual(['[x]']);
  });

  test('each part of a path is matched', () => {
    expect(glob('*/*.txt')).toEqual(['sub/c.txt']);
    expect(glob('s?b/[c-e]*')).toEqual(['sub/c.txt', 'sub/deep']);
    expect(glob('*/')).toEqual(['sub/']);
  });

  test('two stars are directories of any depth with globstar', () => {
    expect(glob('**/*.txt', ['globstar'])).toEqual([
      'a.txt',
      'b.txt',
      'sub/c.txt',
      'sub/deep/d.txt',
    ]);
    expect(glob('**/', ['globstar'])).toEqual(['sub/', 'sub/deep/']);
  });

  test('extended groups and case', () => {
    expect(glob('@(a|b).txt', ['extglob'])).toEqual(['a.txt', 'b.txt']);
    expect(glob('!(*.txt|sub)', ['extglob'])).toEqual(['Z', '[x]', 'ä']);
    expect(glob('z*', ['nocaseglob'])).toEqual(['Z']);
  });
});
