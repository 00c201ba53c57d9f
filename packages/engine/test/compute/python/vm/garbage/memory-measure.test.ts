import { expect, test } from 'vitest';
import { runScript } from '../../../../../src/world/linux/run-script.ts';

async function run(program: string): Promise<{ stdout: string; stderr: string; status: number }> {
  const { stdout, stderr, status } = await runScript({
    script: 'python3 program.py',
    files: { 'program.py': program },
  });
  return { stdout, stderr, status };
}

test.each([
  ['texts', "items.append('x' * 1_000_000)"],
  ['bytes', 'items.append(bytes(1_000_000))'],
  ['lists', 'items.append([0] * 100_000)'],
  ['long integers', 'items.append(number); number += 1'],
])('a program that keeps ever more %s gets a MemoryError', async (_what, statement) => {
  const { stderr, status } = await run(
    `items = []\nnumber = 1 << 900_000\nwhile True:\n    ${statement}\n`,
  );
  expect(stderr).toMatch(/^Traceback.*\n {2}File .*line 4, in <module>\n(.*\n)+MemoryError\n$/);
  expect(status).toBe(1);
});

test('a program that drops what it had goes on after a MemoryError', async () => {
  const { stdout, status } = await run(`
items = []
try:
    while True:
        items.append('x' * 1_000_000)
except MemoryError as error:
    count = len(items)
    items = None
print(200 < count < 400)
items = ['y' * 1_000_000 for _ in range(100)]
print(len(items))
`);
  expect(stdout).toBe('True\n100\n');
  expect(status).toBe(0);
});

test('a text that many hold is counted once', async () => {
  const { stdout } = await run(`
text = 'shared' * 10_000
items = [text] * 1_000_000
for n in range(1_000_000):
    pass
print(len([[n] for n in range(500_000)]), len(items))
`);
  expect(stdout).toBe('500000 1000000\n');
});
