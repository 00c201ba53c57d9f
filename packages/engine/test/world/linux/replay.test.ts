import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLinux, type LinuxMachine } from '../../../src/world/linux/index.ts';

/** What was typed, and the machine's time at which it was. */
interface Typed {
  readonly time: number;
  readonly text: string;
}

const SECOND = 1e9;

async function runFor(machine: LinuxMachine, steps: number, until: number) {
  const state = machine.run(steps, until);
  if (state.kind === 'loading') await state.loaded;
  return state;
}

/** Types each text after some stretches of work of sizes that the host chose, as its speed has it. */
async function live(
  texts: readonly { readonly text: string; readonly stretches: number }[],
  sizes: readonly number[],
): Promise<{ screen: string; typed: readonly Typed[]; now: number }> {
  const machine = createLinux();
  const typed: Typed[] = [];
  let screen = '';
  let stretch = 0;
  const goOn = async (until: number) => {
    const state = await runFor(machine, sizes[stretch++ % sizes.length] ?? 1000, until);
    screen += machine.takeOutput();
    return state;
  };
  for (const { text, stretches } of texts) {
    for (let count = 0; count < stretches; count++) await goOn(machine.now() + 30e6);
    typed.push({ time: machine.now(), text });
    machine.type(text);
  }
  const end = machine.now() + SECOND;
  while (machine.now() < end) if ((await goOn(end)).kind === 'ended') break;
  return { screen, typed, now: end };
}

/** The same texts at the same times, as fast as the host goes. */
async function again(typed: readonly Typed[], end: number, steps: number): Promise<string> {
  const machine = createLinux();
  let screen = '';
  const goTo = async (time: number) => {
    while (machine.now() < time) {
      const left = Math.ceil((time - machine.now()) / 1000);
      const state = await runFor(machine, Math.min(steps, left), time);
      screen += machine.takeOutput();
      if (state.kind === 'ended') return;
    }
  };
  for (const { time, text } of typed) {
    await goTo(time);
    machine.type(text);
  }
  await goTo(end);
  return screen;
}

const text = fc.constantFrom(
  'echo $RANDOM $SECONDS\r',
  'for i in 1 2 3; do echo $i; done | cat | sort -r\r',
  'sleep 0.05; date +%N\r',
  'seq 1 3000 | tail -n 1 &\r',
  'yes | head -n 2000 | md5sum\r',
  '(echo a; sleep 0.01; echo b) & (echo c; echo d) & wait\r',
  'while :; do echo y; done | head -n 5000 | wc -l\r',
  'i=0; while ((i < 3000)); do ((i++)); done; echo $i\r',
  'ps -o pid,stat,time,comm\r',
  'jobs\r',
  'fg\r',
  'cat\r',
  '\x03',
  '\x04',
  '\x1a',
  'l',
  's\r',
);

test('a session that is typed again at the same times is the same, however fast the host is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ text, stretches: fc.integer({ min: 0, max: 12 }) }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.array(fc.integer({ min: 64, max: 60_000 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 64, max: 60_000 }),
      async (texts, sizes, steps) => {
        const { screen, typed, now } = await live(texts, sizes);
        expect(await again(typed, now, steps)).toBe(screen);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
