import { describe, expect, it } from 'vitest';
import { hasSymbols, plainWords, spellingsOf, trimPunctuation } from './symbols.ts';

describe('trimPunctuation', () => {
  it.each([
    ['memory.', 'memory'],
    ['(memory).', 'memory'],
    ['“memory”,', 'memory'],
    ['why?', 'why'],
    ['C++.', 'C++'],
    ['(C++)', 'C++'],
    ['f()', 'f()'],
    ['(see', 'see'],
    ['f(x)),', 'f(x)'],
    ['(f(x))', 'f(x)'],
    ['O(n', 'O(n'],
    ['.env', '.env'],
    ['--rm', '--rm'],
    ['$HOME', '$HOME'],
    ['<stdio.h>', 'stdio.h'],
    ['2>&1;', '2>&1'],
    ['__call__', '__call__'],
    ['"spark.sql.shuffle.partitions",', 'spark.sql.shuffle.partitions'],
    ['&&', '&&'],
    ['$?.', '$?'],
    ['...', ''],
    ['', ''],
  ])('leaves of %j what belongs to the word: %j', (word, trimmed) => {
    expect(trimPunctuation(word)).toBe(trimmed);
  });
});

describe('hasSymbols', () => {
  it.each(['C++', '2>&1', '__call__', 'snake_case', 'a.b', '-p', '8080:80', 'p^3', '>>', 'I/O'])(
    'is true of %j',
    (word) => expect(hasSymbols(word)).toBe(true),
  );
  it.each(['memory', 'don’t', 'copy-on-write', 'lru-cache', 'x86-64', 'naïve', '42', '|', ''])(
    'is false of %j',
    (word) => expect(hasSymbols(word)).toBe(false),
  );
});

describe('plainWords', () => {
  it.each([
    ['spark.sql', ['spark', 'sql']],
    ['__call__', ['call']],
    ['2>&1', ['2', '1']],
    ['->', []],
  ])('finds in %j the words %j', (word, plain) => {
    expect(plainWords(word)).toEqual(plain);
  });
});

describe('spellingsOf', () => {
  it('leaves plain words alone, also at the end of a sentence', () => {
    for (const word of ['memory', 'memory.', '(memory),', 'copy-on-write', 'don’t', '3–5', '—']) {
      expect(spellingsOf(word), word).toEqual({ symbols: [], names: [] });
    }
  });

  it('finds a dotted key in a call, and its tails', () => {
    const { symbols } = spellingsOf('spark.conf.set("spark.sql.shuffle.partitions",');
    expect(symbols).toEqual(
      expect.arrayContaining([
        'spark.conf.set("spark.sql.shuffle.partitions',
        'spark.conf.set',
        'spark.sql.shuffle.partitions',
        'sql.shuffle.partitions',
        'shuffle.partitions',
      ]),
    );
    expect(symbols).not.toContain('partitions');
  });

  it.each([
    ['self.__call__(x)', '__call__'],
    ['--memory=512m', '--memory'],
    ['1−(1−p)^3', '1−(1−p)^3'],
    ['2*p^3', 'p^3'],
    ['C++’s', 'C++'],
    ['cache—I/O', 'I/O'],
  ])('finds in %j the token %j', (word, token) => {
    expect(spellingsOf(word).symbols).toContain(token);
  });

  it.each([
    ['rdd.reduceByKey(add)', 'reduceByKey'],
    ['np.int64(3)', 'int64'],
    ["import('lru-cache')", 'lru-cache'],
  ])('finds in %j the name %j', (word, name) => {
    expect(spellingsOf(word).names).toContain(name);
  });

  it('leaves data alone that nobody types', () => {
    const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
    expect(spellingsOf(digest).symbols).toEqual([]);
  });
});
