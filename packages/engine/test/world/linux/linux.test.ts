import { describe, expect, it } from 'vitest';
import { createLinux, type LinuxMachine } from '../../../src/world/linux/index.ts';

/** Types a line and lets 200 ms go by. */
async function enter(machine: LinuxMachine, line: string) {
  machine.type(`${line}\r`);
  const until = machine.now() + 200e6;
  while (machine.now() < until) {
    const state = machine.run(10_000, until);
    if (state.kind === 'loading') await state.loaded;
  }
}

describe('waitsForKeyboard', () => {
  it('is so while a program in the foreground reads, whatever sleeps or works behind', async () => {
    const machine = createLinux();
    await enter(machine, 'sleep 1000 &');
    await enter(machine, 'yes > /dev/null &');
    await enter(machine, 'sleep 0.5');
    expect(machine.waitsForKeyboard()).toBe(false);
    await enter(machine, '\x03cat');
    expect(machine.waitsForKeyboard()).toBe(true);
    await enter(machine, '\x04if true');
    expect(machine.atPrompt()).toBe(false);
    expect(machine.waitsForKeyboard()).toBe(true);
  });
});

describe('worksInForeground', () => {
  it('tells work for which the reader waits from work behind', async () => {
    const machine = createLinux();
    await enter(machine, '');
    expect(machine.worksInForeground()).toBe(false);
    await enter(machine, 'yes > /dev/null &');
    expect(machine.atPrompt()).toBe(true);
    expect(machine.worksInForeground()).toBe(false);
    await enter(machine, 'sleep 100');
    expect(machine.worksInForeground()).toBe(false);
    await enter(machine, '\x03while :; do :; done');
    expect(machine.worksInForeground()).toBe(true);
  });
});
