import { describe, expect, test } from 'vitest';
import { runScript } from '../../../src/world/linux/index.ts';

describe('device files', () => {
  test.each([
    ['null swallows all and is empty', 'echo lost > /dev/null; cat /dev/null | wc -c', '0\n'],
    ['zero gives null characters', "head -c 3 /dev/zero | tr '\\0' z; echo", 'zzz\n'],
    ['full takes nothing', 'echo x > /dev/full; echo $?', '1\n'],
    [
      'random gives bytes that differ',
      'cmp -s <(head -c 64 /dev/random) <(head -c 64 /dev/random); echo $?',
      '1\n',
    ],
    [
      'urandom gives as many bytes as are asked for',
      'head -c 100000 /dev/urandom | wc -c; head -c 1000 /dev/urandom | tr -d "\\0-\\177" | wc -c | tr "1-9" x | cut -c 1',
      '100000\nx\n',
    ],
    ['stdin is descriptor 0', 'echo through | cat /dev/stdin', 'through\n'],
    ['stdout is descriptor 1', 'echo out > /dev/stdout | cat', 'out\n'],
    ['stderr is descriptor 2', '{ echo err > /dev/stderr; } 2>&1 | tr e E', 'Err\n'],
    ['fd leads to all that are open', 'exec 7< /etc/hostname; cat /dev/fd/7', 'rackbook\n'],
  ])('%s', async (_, script, expected) => {
    expect((await runScript({ script })).stdout).toBe(expected);
  });

  test('what random gives depends on the seed alone', async () => {
    const bytes = 'head -c 64 /dev/urandom | tr -dc a-z';
    const one = await runScript({ script: bytes, seed: 1 });
    const again = await runScript({ script: bytes, seed: 1 });
    const other = await runScript({ script: bytes, seed: 2 });
    expect(again.stdout).toBe(one.stdout);
    expect(other.stdout).not.toBe(one.stdout);
  });
});
