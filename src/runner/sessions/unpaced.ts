import type { LinuxMachine, RunState } from '@rackbook/engine/world/linux';

/** How much work is done before giving way, in steps. */
const STEPS = 20_000;

/** Sleepers may go on by so much at a time, in nanoseconds, so that no prompt is passed over. */
const WINDOW = 1_000_000;

/** No step takes longer, in nanoseconds. */
const LONGEST_STEP = 1000;

/** Called between slices; throws or rejects to give up. */
type GiveWay = () => Promise<void>;

async function go(
  machine: LinuxMachine,
  until: number,
  giveWay: GiveWay,
  steps = STEPS,
): Promise<RunState> {
  const state = machine.run(steps, until);
  if (state.kind === 'loading') await state.loaded;
  await giveWay();
  return state;
}

/** Runs until the shell waits for a command, or nothing more happens by itself. */
async function untilPrompt(machine: LinuxMachine, giveWay: GiveWay): Promise<RunState> {
  let until = machine.now() + WINDOW;
  for (;;) {
    const state = await go(machine, until, giveWay);
    if (state.kind === 'ended' || machine.atPrompt()) return state;
    if (state.kind === 'idle') {
      if (state.nextTime === undefined) return state;
      until = Math.max(machine.now(), state.nextTime);
    } else {
      until = machine.now() + WINDOW;
    }
  }
}

/**
 * Types each line at the next prompt, or when the program at the terminal waits for it, and
 * runs until the prompt after the last. Sleepers do not keep anybody waiting. The same lines
 * give the same run at build and in the page.
 */
export async function typeLines(
  machine: LinuxMachine,
  lines: readonly string[],
  giveWay: GiveWay,
): Promise<void> {
  await untilPrompt(machine, giveWay);
  for (const line of lines) {
    machine.type(`${line}\r`);
    await untilPrompt(machine, giveWay);
  }
}

/** Runs to a time at which something came from outside, as fast as it goes. */
export async function runTo(machine: LinuxMachine, time: number, giveWay: GiveWay): Promise<void> {
  while (machine.now() < time) {
    // Who works is not held back by a time: it is approached in ever smaller pieces.
    const steps = Math.ceil((time - machine.now()) / LONGEST_STEP);
    const state = await go(machine, time, giveWay, Math.min(STEPS, steps));
    if (state.kind === 'ended') return;
    if (state.kind === 'idle' && (state.nextTime === undefined || state.nextTime > time)) return;
  }
}
