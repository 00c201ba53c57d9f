import { describe, expect, test } from 'vitest';
import { createLinux, type LinuxMachine } from '../../../src/world/linux/index.ts';
import { createWorkClock } from './work-clock.ts';

/** Steps between two looks at what a page wants, as in the page. */
const STEPS = 20_000;

/** Milliseconds of the host for a command before it is stopped. */
const HEAD_START = 150;

/** Milliseconds within which a reader sees an answer. */
const LIMIT = 100;

/** Milliseconds after which an answer is given up. */
const PATIENCE = 3000;

const now = createWorkClock();

async function goOn(machine: LinuxMachine, isOver: () => boolean): Promise<number> {
  let longest = 0;
  const patience = now() + PATIENCE;
  while (!isOver() && now() < patience) {
    const began = now();
    const state = machine.run(STEPS, machine.now() + 10e6);
    longest = Math.max(longest, now() - began);
    // A page shows it; here it is dropped, so that who writes goes on.
    machine.takeOutput();
    if (state.kind === 'loading') await state.loaded;
    if (state.kind === 'ended') break;
  }
  return longest;
}

/** Types a command, lets it work, and presses Ctrl-C. Milliseconds to the prompt, and of the longest stretch. */
async function stop(command: string): Promise<{ answer: number; longest: number }> {
  const machine = createLinux({ disk: 64 * 1024 ** 2 });
  await goOn(machine, () => machine.atPrompt());
  machine.type(`${command}\r`);
  const end = now() + HEAD_START;
  const longest = await goOn(machine, () => now() > end);
  const pressed = now();
  machine.type('\x03');
  const after = await goOn(machine, () => machine.atPrompt());
  return { answer: now() - pressed, longest: Math.max(longest, after) };
}

/** Other work on the host may hold up one try, but hardly three. */
async function stopAtBest(command: string): Promise<{ answer: number; longest: number }> {
  let best = { answer: Number.POSITIVE_INFINITY, longest: Number.POSITIVE_INFINITY };
  for (let tries = 0; tries < 3; tries++) {
    const { answer, longest } = await stop(command);
    best = { answer: Math.min(best.answer, answer), longest: Math.min(best.longest, longest) };
    if (best.answer < LIMIT && best.longest < LIMIT) break;
  }
  return best;
}

const as = 'a'.repeat(40);

describe('Stop answers within 100 ms, and nothing holds the page longer', () => {
  test.each([
    // Of a pipeline the last decides whether a loop goes on, so no line here repeats a short one.
    [
      'a writer to a closed pipe',
      "(trap '' PIPE; while :; do echo x; done) 2> /dev/null | (exec <&-; while :; do :; done)",
    ],
    ['a disk that fills up', 'while :; do seq 1 100000000 > big; done 2> /dev/null'],
    ['kill -9 in a pipeline', 'while :; do yes | cat | wc -l & kill -9 $!; done 2> /dev/null'],
    ['a fork bomb', 'ulimit -u 200; f() { f | f & }; f; while :; do :; done'],
    ['a loop without end', 'while true; do :; done'],
    ['an arithmetic loop', 'for ((;;)); do ((i++)); done'],
    ['a loop of conditions', 'while [[ -n x ]]; do [[ a == b ]]; done'],
    ['cat /dev/zero', 'cat /dev/zero'],
    ['1 GB of output', "head -c 1G /dev/zero | tr '\\0' x"],
    ['1 GB in a variable', 'x=$(head -c 1G /dev/zero | tr "\\0" x)'],
    ['deep recursion', 'while :; do (f() { f; }; f); done 2> /dev/null'],
    ['a command of 200 KB', `while :; do set -- ${'x'.repeat(19)}{1..10000}; done`],
    ['a catastrophic regex', `yes ${as}b | grep -cE '(a+)+$'`],
    ['a regex with back-references', `printf '${as}${as}b\\n' | grep -E '^(a*)*(a*)*\\1\\2c$'`],
    ['a regex of bash', `x=${as}${as}; [[ $x =~ ^(a*)*(a*)*(a*)*b$ ]]; while :; do :; done`],
    ['a glob of bash', `shopt -s extglob; x=${as}; [[ $x == +(+(a))b ]]; while :; do :; done`],
    ['sort of much', 'yes | head -n 1000000 | sort -R | sort | uniq -c'],
    ['brace expansion', 'echo {1..9}{0..9}{0..9}{0..9}{0..9}{0..9} | wc -c'],
    ['a replacement', `x=${as}; for i in {1..12}; do x=$x$x; done; echo "\${x//a*a/b}" | wc -c`],
  ])(
    '%s',
    async (_, command) => {
      const { answer, longest } = await stopAtBest(command);
      expect(longest).toBeLessThan(LIMIT);
      expect(answer).toBeLessThan(LIMIT);
    },
    60_000,
  );
});
