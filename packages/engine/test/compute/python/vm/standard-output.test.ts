import { expect, test } from 'vitest';
import { StandardOutput } from '../../../../src/compute/python/vm/standard-output.ts';
import { Blocked, type System, SystemError } from '../../../../src/machine/index.ts';

function outputTo(
  written: string[],
  options: {
    readonly isTerminal?: boolean;
    readonly isClosed?: boolean;
    readonly isUnbuffered?: boolean;
    readonly answers?: (number | Blocked | SystemError)[];
  } = {},
): StandardOutput {
  const { isTerminal = false, isClosed = false, isUnbuffered = false, answers = [] } = options;
  const system = {
    isTerminal: () => isTerminal,
    descriptorFlags: () => (isClosed ? undefined : {}),
    write: (_descriptor: number, bytes: Uint8Array) => {
      const answer = answers.shift() ?? bytes.length;
      if (answer instanceof SystemError) throw answer;
      if (typeof answer === 'number') {
        written.push(new TextDecoder().decode(bytes.slice(0, answer)));
      }
      return answer;
    },
  } as unknown as System;
  return new StandardOutput(system, isUnbuffered);
}

test('gathers text until there is much of it', () => {
  const written: string[] = [];
  const output = outputTo(written);
  expect(output.add('a\n')).toBe(false);
  expect(output.add('x'.repeat(8192))).toBe(true);
  expect(written).toEqual([]);
  expect(output.write().next().done).toBe(true);
  expect(written.join('')).toBe(`a\n${'x'.repeat(8192)}`);
});

test('is written line by line to a terminal, and at once when nothing is to be kept', () => {
  const output = outputTo([], { isTerminal: true });
  expect(output.add('a')).toBe(false);
  expect(output.add('b\n')).toBe(true);
  expect(outputTo([], { isUnbuffered: true }).add('a')).toBe(true);
});

test('goes on where it had to wait', () => {
  const written: string[] = [];
  const blocked = new Blocked([]);
  const output = outputTo(written, { answers: [2, blocked] });
  output.add('abcé');
  const run = output.write();
  expect(run.next().value).toBe(blocked);
  output.add('!');
  expect(run.next().done).toBe(true);
  expect(written).toEqual(['ab', 'cé', '!']);
});

test('keeps what could not be written', () => {
  const written: string[] = [];
  const output = outputTo(written, { answers: [1, new SystemError('EPIPE')] });
  output.add('abc');
  expect(() => output.write().next()).toThrow(SystemError);
  expect(output.handOver()).toBe('bc');
});

test('leaves to sys.stdout what is no text, and all that comes after it has taken over', () => {
  const output = outputTo([]);
  expect(output.takes('\ud800')).toBe(false);
  expect(output.takes('\u{1f600}')).toBe(true);
  output.add('a');
  expect(output.handOver()).toBe('a');
  expect(output.takes('b')).toBe(false);
});

test('drops all when the descriptor is closed', () => {
  const written: string[] = [];
  const output = outputTo(written, { isClosed: true });
  expect(output.add('x'.repeat(9000))).toBe(false);
  expect(output.write().next().done).toBe(true);
  expect(written).toEqual([]);
});
