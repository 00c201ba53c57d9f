import { expect, test } from 'vitest';
import { runScript } from '../../../../../src/world/linux/run-script.ts';

/** Objects of the smaller run, and how many times as many the larger one has. */
const COUNT = 4000;
const TIMES = 4;
/** Of what grows with the square the larger run would take 16 times as long. */
const MOST = 8;

const CLASS = `
import weakref
dead = 0
class A:
    def __init__(self, value):
        self.value = value
    def __del__(self):
        global dead
        dead += 1
class B:
    pass
def gone(reference):
    global dead
    dead += 1
`;

/** Milliseconds that this thread works for a program; what other work on the host takes does not count. */
async function timeOf(program: string, count: number): Promise<number> {
  const before = process.threadCpuUsage();
  const { stdout, stderr } = await runScript({
    script: 'exec python3 program.py',
    files: { 'program.py': `${CLASS}\nN = ${count}\n${program}\nprint(dead)\n` },
  });
  const { user, system } = process.threadCpuUsage(before);
  expect(stderr).toBe('');
  expect(stdout).toMatch(new RegExp(`^(?:0|${count - 1}|${count})\n$`));
  return (user + system) / 1000;
}

test.each([
  ['objects that stay', 'items = []\nfor n in range(N): items.append(A(n))'],
  ['objects of a comprehension', 'items = [A(n) for n in range(N)]'],
  ['objects that die at once', 'items = [A(n) for n in range(N)]\nitems = None'],
  ['objects that die one after the other', 'for n in range(N): a = A(n)'],
  ['a chain that stays', 'head = None\nfor n in range(N): head = A(head)'],
  ['a chain that dies', 'head = None\nfor n in range(N): head = A(head)\nhead = None'],
  [
    'references to objects that stay',
    `
items = []
references = []
for n in range(N):
    b = B()
    items.append(b)
    references.append(weakref.ref(b))
for reference in references:
    reference()
`,
  ],
  [
    'references to objects that die',
    'items = [B() for n in range(N)]\nreferences = [weakref.ref(b, gone) for b in items]\nitems = None',
  ],
])(
  'the time for %s grows as their number',
  async (_what, program) => {
    await timeOf(program, 100);
    let best = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3 && best >= MOST; tries += 1) {
      const few = await timeOf(program, COUNT);
      best = Math.min(best, (await timeOf(program, COUNT * TIMES)) / few);
    }
    expect(best).toBeLessThan(MOST);
  },
  120_000,
);
