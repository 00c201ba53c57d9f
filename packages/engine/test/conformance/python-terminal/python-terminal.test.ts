import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLinux, runScript } from '../../../src/world/linux/index.ts';

// Recorded by record.py beside this file with CPython; the version is in each file.

interface Session {
  readonly typed: readonly string[];
  readonly shown: string;
  readonly status: number;
}

interface Command {
  readonly command: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

const recording = (name: string) =>
  JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));

/** Bracketed paste, which only the shell asks for, and what the shell shows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how terminals are told.
const OF_SHELL = /\x1b\[\?2004[hl]\r?/g;

/** Types a session at `python3 -q`; returns what the terminal shows up to the shell's next prompt. */
async function talk(typed: readonly string[]): Promise<{ shown: string; status: number }> {
  const machine = createLinux({ disk: 64 * 1024 ** 2 });
  let shown = '';
  /** Until somebody waits for the keyboard. */
  const goOn = async () => {
    for (let waits = 0; waits < 3; ) {
      const state = machine.run(20_000, machine.now() + 10e6);
      shown += machine.takeOutput();
      if (state.kind === 'loading') await state.loaded;
      const isWaiting = machine.waitsForKeyboard() || machine.atPrompt();
      waits = isWaiting || state.kind === 'idle' ? waits + 1 : 0;
    }
  };
  await goOn();
  machine.type('python3 -q\r');
  await goOn();
  shown = shown.slice(shown.indexOf('-q\n') + 3);
  for (const line of [...typed, '\x04']) {
    if (machine.atPrompt()) break;
    machine.type(line === '\x03' || line === '\x04' ? line : `${line}\r`);
    await goOn();
  }
  const end = shown.length;
  machine.type('echo $?\r');
  await goOn();
  const clean = shown.slice(0, end).replaceAll(OF_SHELL, '').replaceAll('\r\n', '\n');
  const status = /\n(\d+)\r?\n/.exec(shown.slice(end))?.[1];
  return { shown: clean.replace(/[^\n]*\$ $/, ''), status: Number(status) };
}

describe('the interactive prompt', () => {
  const sessions = Object.entries(recording('sessions').sessions as Record<string, Session>);
  test.each(sessions)('%s', async (_, { typed, shown, status }) => {
    if (status >= 0) expect(await talk(typed)).toEqual({ shown, status });
    // Of a signal a shell makes 128 more than its number, and begins a new line.
    else expect(await talk(typed)).toEqual({ shown: `${shown}\n`, status: 128 - status });
  });
});

describe('the command line', () => {
  const { files, commands } = recording('commands') as {
    readonly files: Readonly<Record<string, string>>;
    readonly commands: readonly Command[];
  };
  const cases = commands.map((command) => [command.command, command] as const);
  test.each(cases)('%s', async (_, { command, stdout, stderr, status }) => {
    const found = await runScript({ script: command, name: 'bash', files });
    expect({ stdout: found.stdout, stderr: found.stderr, status: found.status }).toEqual({
      stdout,
      stderr,
      status,
    });
  });
});
