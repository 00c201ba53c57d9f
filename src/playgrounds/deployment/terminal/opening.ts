import { createMachine, typeLines } from '../../../runner/sessions/at-build/index.ts';
import { openingSize } from './machine-view.ts';
import { createScreen, type ScreenView } from './screen.ts';

/** Slices of work after which an opening is given up. */
const MOST_SLICES = 10_000;

/**
 * What a fresh machine shows when these lines are typed, with the prompt at its end. For the build:
 * rejects when they do not come to a prompt.
 */
export async function openingScreen(lines: readonly string[]): Promise<ScreenView> {
  const machine = await createMachine({ size: openingSize });
  const screen = createScreen();
  let slices = 0;
  await typeLines(machine, lines, async () => {
    screen.write(machine.takeOutput());
    if (++slices > MOST_SLICES) throw new Error(`No end of ${JSON.stringify(lines)}`);
  });
  if (!machine.atPrompt()) throw new Error(`No prompt after ${JSON.stringify(lines)}`);
  screen.write(machine.takeOutput());
  return screen.view();
}
