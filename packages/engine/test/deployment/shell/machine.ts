import { createLinux, runCommand, type ScriptRun } from '../../../src/world/linux/index.ts';

/** What a script did, run with `bash -c` on a machine of its own. */
export function bash(script: string, ...args: readonly string[]): Promise<ScriptRun> {
  return runCommand(['bash', '-c', script, ...args]);
}

/** The standard output of a script that says nothing else. */
export async function outputOf(script: string): Promise<string> {
  const { stdout, stderr } = await bash(script);
  return stdout + stderr;
}

/** Nanoseconds that are given to a command at the terminal before the next is typed. */
const PATIENCE = 500e6;

/**
 * What the screen shows after each of some inputs was typed at the prompt of a fresh machine: a text is a line, one
 * that begins with a control character is sent as it is.
 */
export async function screenAfter(...inputs: readonly string[]): Promise<string> {
  const machine = createLinux({ files: { '.bashrc': "PS1='$ '\n" } });
  let screen = '';
  const run = async () => {
    const until = machine.now() + PATIENCE;
    for (;;) {
      const state = machine.run(100_000, until);
      if (state.kind === 'loading') await state.loaded;
      else if (state.kind !== 'busy' || machine.now() >= until) break;
    }
    screen += machine.takeOutput();
  };
  await run();
  for (const input of inputs) {
    machine.type(input < ' ' ? input : `${input}\r`);
    await run();
  }
  return screen;
}
