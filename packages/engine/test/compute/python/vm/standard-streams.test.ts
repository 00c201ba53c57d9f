import { expect, test } from 'vitest';
import {
  StandardInput,
  StandardOutput,
} from '../../../../src/compute/python/vm/standard-streams.ts';
import { Blocked, type System } from '../../../../src/machine/index.ts';

function outputTo(
  written: string[],
  options: { isTerminal?: boolean; answers?: (number | Blocked)[] } = {},
): StandardOutput {
  const { isTerminal = false, answers = [] } = options;
  const system = {
    isTerminal: () => isTerminal,
    write: (_descriptor: number, bytes: Uint8Array) => {
      const answer = answers.shift() ?? bytes.length;
      if (typeof answer === 'number')
        written.push(new TextDecoder().decode(bytes.slice(0, answer)));
      return answer;
    },
  } as unknown as System;
  return new StandardOutput(system);
}

test('gathers text until there is much of it', () => {
  const written: string[] = [];
  const output = outputTo(written);
  expect(output.add('a\n')).toBe(false);
  expect(output.add('x'.repeat(8192))).toBe(true);
  expect(written).toEqual([]);
  expect(output.write()).toBeUndefined();
  expect(written.join('')).toBe(`a\n${'x'.repeat(8192)}`);
});

test('is written line by line to a terminal', () => {
  const output = outputTo([], { isTerminal: true });
  expect(output.add('a')).toBe(false);
  expect(output.add('b\n')).toBe(true);
});

test('goes on where it had to wait', () => {
  const written: string[] = [];
  const blocked = new Blocked([]);
  const output = outputTo(written, { answers: [2, blocked] });
  output.add('abcé');
  expect(output.write()).toBe(blocked);
  output.add('!');
  expect(output.write()).toBeUndefined();
  expect(written).toEqual(['ab', 'cé!']);
});

test('refuses what is no text', () => {
  expect(() => outputTo([]).add('\ud800')).toThrow(
    "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed",
  );
});

test('reads lines, waits, and ends', () => {
  const blocked = new Blocked([]);
  const answers: (string | Blocked)[] = ['on', blocked, 'e\ntwo\nthr', 'ee', ''];
  const system = {
    read: () => {
      const answer = answers.shift() ?? '';
      return typeof answer === 'string' ? new TextEncoder().encode(answer) : answer;
    },
  } as unknown as System;
  const input = new StandardInput(system);
  expect(input.line()).toBe(blocked);
  expect([input.line(), input.line(), input.line(), input.line()]).toEqual([
    'one\n',
    'two\n',
    'three',
    '',
  ]);
});
