import { describe, expect, it } from 'vitest';
import type { Phase, SessionListener } from '../../../runner/index.ts';
import { createTerminalMachine } from './machine.ts';
import { type MachineView, openingSize } from './machine-view.ts';
import { createScreen, textOf } from './screen.ts';
import type { TypedInput } from './state.ts';

const settings = { canonical: true, echo: true, signals: true };
const prompt: Phase = { kind: 'prompt', history: [] };
const running: Phase = { kind: 'running', waiting: false };
const waiting: Phase = { kind: 'running', waiting: true };

/** A machine whose session is the test itself, and whose frames come at once. */
function open() {
  const built = createScreen();
  built.write('$ ls\r\na\r\n$ ');
  const calls: unknown[] = [];
  let listener: SessionListener | undefined;
  let view: MachineView | undefined;
  let saved: readonly TypedInput[] = [];
  const timers = new Set<() => void>();
  const machine = createTerminalMachine(['ls'], built.view(), {
    openSession(options, given) {
      listener = given;
      calls.push(options);
      return {
        type: (text) => calls.push(text),
        resize: (size) => calls.push(size),
        complete: async (line) => ({
          start: 0,
          words: ['echo', 'exit', 'exec'].filter((word) => word.startsWith(line)),
        }),
        shown: () => {},
        reset: () => calls.push('reset'),
        rebuild: () => calls.push('rebuild'),
        close: () => calls.push('close'),
      };
    },
    now: () => 0,
    nextFrame: (call) => call(),
    after(_milliseconds, call) {
      timers.add(call);
      return () => timers.delete(call);
    },
    onView: (next) => {
      view = next;
    },
    onInputs: (inputs) => {
      saved = inputs;
    },
  });
  const lines = () =>
    view?.screen.blocks.flatMap((block) => block.lines.map(textOf)).join('\n') ?? '';
  return {
    machine,
    calls,
    timers,
    print: (text: string) => listener?.onOutput(text),
    phase: (next: Phase, echo = true) => listener?.onPhase(next, { ...settings, echo }),
    tell: () => listener as SessionListener,
    view: () => view as MachineView,
    saved: () => saved,
    screen: () => `${lines()}\n${textOf(view?.screen.current ?? [])}`,
  };
}

describe('createTerminalMachine', () => {
  it('starts once, on the size of the opening, and then takes the size of the page', () => {
    const { machine, calls } = open();
    machine.resize({ rows: 20, columns: 40 });
    machine.start();
    machine.start();
    expect(calls).toEqual([
      { size: openingSize, opening: ['ls'] },
      { rows: 20, columns: 40 },
    ]);
  });

  it('takes the prompt of the machine for that of the build', () => {
    const { machine, print, phase, screen } = open();
    machine.start();
    print('$ ');
    phase(prompt);
    expect(screen()).toBe('$ ls\na\n$ ');
  });

  it('shows what is typed until the machine does', () => {
    const { machine, calls, print, phase, view, screen, saved } = open();
    machine.send(['echo b']);
    expect(view().underway).toBe('echo b\n');
    expect(calls.at(-1)).toBe('echo b\r');
    print('$ echo b\r\nb\r\n$ ');
    expect(view().underway).toBe('');
    phase(prompt);
    expect(screen()).toBe('$ ls\na\n$ echo b\nb\n$ ');
    expect(saved()).toEqual([{ text: 'echo b', to: 'shell' }]);
  });

  it('neither shows nor keeps what is typed unseen', () => {
    const { machine, phase, view, saved } = open();
    machine.start();
    phase(waiting, false);
    machine.send(['secret']);
    expect(view().underway).toBe('');
    expect(saved()).toEqual([{ text: '', to: 'hidden' }]);
  });

  it('keeps a Ctrl-C that is not echoed, as one that ends top', () => {
    const { machine, phase, saved } = open();
    machine.start();
    phase({ kind: 'running', waiting: false }, false);
    machine.send(['\x03']);
    expect(saved()).toEqual([{ text: '\x03', to: 'program' }]);
  });

  it('completes, and shows what there is to choose from', async () => {
    const { machine, print, screen } = open();
    machine.start();
    print('$ ');
    expect(await machine.complete('ec', 2)).toEqual({ text: 'echo ', cursor: 5 });
    expect(await machine.complete('e', 1)).toEqual({ text: 'e', cursor: 1 });
    expect(screen()).toBe('$ ls\na\n$ e\necho  exit  exec\n$ ');
  });

  it('reads out what a command printed, and what a program asks', () => {
    const { machine, print, phase, view } = open();
    machine.start();
    print('$ ');
    phase(prompt);
    machine.send(['ls']);
    print('ls\r\none\r\ntwo\r\n$ ');
    phase(prompt);
    expect(view().said).toBe('one\ntwo');
    machine.send(['ask']);
    print('ask\r\nName: ');
    phase(waiting);
    expect(view().said).toBe('Name:');
  });

  it('types a list one by one, each at its prompt', () => {
    const { machine, calls, phase, view, saved } = open();
    const list: TypedInput[] = [
      { text: 'cd /tmp', to: 'shell' },
      { text: 'cat', to: 'shell' },
      { text: 'hello', to: 'program' },
      { text: '\x04', to: 'program' },
      { text: 'ls', to: 'shell' },
    ];
    machine.run(list);
    const typed = () => calls.slice(1);
    expect(typed()).toEqual([]);
    phase(prompt);
    expect(typed()).toEqual(['cd /tmp\r']);
    expect(saved()).toEqual(list);
    phase(running);
    expect(typed()).toHaveLength(1);
    phase(prompt);
    phase(waiting);
    phase(waiting);
    expect(typed()).toEqual(['cd /tmp\r', 'cat\r', 'hello\r', '\x04']);
    expect(view().queued).toHaveLength(1);
    phase(prompt);
    expect(typed().at(-1)).toBe('ls\r');
    expect(saved()).toEqual(list);
  });

  it('types lines that come together each at its prompt, or at once to a program', () => {
    const { machine, calls, phase } = open();
    machine.start();
    phase(prompt);
    machine.send(['a', 'b']);
    expect(calls.slice(1)).toEqual(['a\r']);
    phase(prompt);
    expect(calls.slice(1)).toEqual(['a\r', 'b\r']);
    phase(running);
    machine.send(['c', 'd']);
    expect(calls.slice(3)).toEqual(['c\r', 'd\r']);
  });

  it('interrupts a program after a second, if it is still there', () => {
    const list: TypedInput[] = [
      { text: 'sleep 100', to: 'shell' },
      { text: '\x03', to: 'program' },
    ];
    const { machine, calls, phase, timers } = open();
    machine.run(list);
    phase(prompt);
    phase(running);
    expect(calls.at(-1)).toBe('sleep 100\r');
    for (const call of timers) call();
    expect(calls.at(-1)).toBe('\x03');

    const other = open();
    other.machine.run(list);
    other.phase(prompt);
    other.phase(running);
    other.phase(prompt);
    expect(other.timers.size).toBe(0);
    expect(other.view().queued).toEqual([]);
    expect(other.calls.at(-1)).toBe('sleep 100\r');
  });

  it('waits for the reader where something is typed unseen', () => {
    const { machine, calls, phase } = open();
    machine.run([
      { text: '', to: 'hidden' },
      { text: 'ls', to: 'shell' },
    ]);
    phase(waiting, false);
    expect(calls).toHaveLength(1);
    machine.send(['1234']);
    phase(prompt);
    expect(calls.slice(1)).toEqual(['1234\r', 'ls\r']);
  });

  it('interrupts with Stop, and ends the machine when that does not help', () => {
    const { machine, calls, phase, tell, view, saved, screen } = open();
    machine.start();
    phase(prompt);
    machine.send(['cd /tmp']);
    phase(prompt);
    machine.send(['deaf']);
    phase(running);
    machine.stop();
    expect(calls.at(-1)).toBe('\x03');
    expect(view().stopping).toBe(true);
    machine.stop();
    expect(calls.at(-1)).toBe('rebuild');
    tell().onRebuild('last prompt');
    expect(view().stopping).toBe(false);
    expect(saved()).toEqual([{ text: 'cd /tmp', to: 'shell' }]);
    tell().onOutput('/tmp$ ');
    expect(screen()).toMatch(/built again as it was at the last prompt\.\]\n\/tmp\$ $/);
  });

  it('says that the shell has ended, and takes no more until Reset', () => {
    const { machine, calls, print, phase, screen } = open();
    machine.start();
    print('$ ');
    phase(prompt);
    machine.send(['exit 3']);
    print('exit 3\r\n');
    phase({ kind: 'ended', status: 3 });
    expect(screen()).toMatch(/\[The shell has ended with status 3\. Reset starts/);
    const before = calls.length;
    machine.send(['ls']);
    expect(calls).toHaveLength(before);
    machine.reset();
    expect(screen()).toBe('$ ls\na\n$ ');
    machine.send(['ls']);
    expect(calls.slice(before)).toEqual(['reset', 'ls\r']);
  });

  it('says what is wrong with itself', () => {
    const { machine, tell, screen } = open();
    machine.start();
    tell().onFailure('TypeError: oops');
    expect(screen()).toContain('[Internal error: TypeError: oops. Reset starts a fresh machine.]');
  });
});
