import type { TerminalSize } from '@rackbook/engine/machine';
import { describe, expect, it } from 'vitest';
import { fakeLinux } from './fake-linux.ts';
import type { LoggedInput, SessionOptions, SessionReport } from './messages.ts';
import { startSession } from './session.ts';

const size: TerminalSize = { rows: 24, columns: 80 };

/** A session on a clock of the test's own, which goes on by 0.25 ms at each look. */
function open(options: Partial<SessionOptions> = {}, replay: readonly LoggedInput[] = []) {
  const reports: SessionReport[] = [];
  const timers = new Set<{ readonly at: number; readonly call: () => void }>();
  let clock = 0;
  let shownByItself = true;
  const machine = fakeLinux();
  const session = startSession(1, { size, ...options }, replay, async () => machine, {
    now: () => {
      clock += 0.25;
      return clock;
    },
    giveWay: () => new Promise((resolve) => setImmediate(resolve)),
    after(milliseconds, call) {
      const timer = { at: clock + milliseconds, call };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    report(report) {
      reports.push(report);
      if (report.kind === 'output' && shownByItself) {
        queueMicrotask(() => session.shown(report.text.length));
      }
    },
  });
  const turns = async (count = 20) => {
    for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    session,
    machine,
    reports,
    turns,
    showNothing: () => {
      shownByItself = false;
    },
    /** Lets so many milliseconds pass. */
    async pass(milliseconds: number) {
      const end = clock + milliseconds;
      for (;;) {
        await turns();
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        clock = Math.max(clock, next.at);
        next.call();
      }
      clock = Math.max(clock, end);
    },
    output: () =>
      reports.flatMap((report) => (report.kind === 'output' ? [report.text] : [])).join(''),
    phase: () => {
      const last = reports.findLast((report) => report.kind === 'phase');
      return last?.kind === 'phase' ? { ...last.phase, echo: last.settings.echo } : undefined;
    },
  };
}

const prompt = (...history: string[]) => ({ kind: 'prompt', history, echo: true });

describe('startSession', () => {
  it('comes to the prompt, runs a command and tells its history', async () => {
    const { session, turns, output, phase, reports } = open();
    await turns();
    expect(output()).toBe('$ ');
    expect(phase()).toEqual(prompt());
    session.type(7, 'echo hello\r');
    await turns();
    expect(output()).toBe('$ echo hello\r\nhello\r\n$ ');
    expect(phase()).toEqual(prompt('echo hello'));
    expect(reports).toContainEqual(expect.objectContaining({ kind: 'received', input: 7 }));
  });

  it('keeps what comes before the machine is there', async () => {
    const { session, turns, output } = open();
    session.type(1, 'echo a\r');
    session.type(2, 'echo b\r');
    await turns();
    expect(output()).toBe('$ echo a\r\na\r\n$ echo b\r\nb\r\n$ ');
  });

  it('goes through the opening unseen, at once, and begins with the line of the cursor', async () => {
    const { turns, output, phase, machine } = open({ opening: ['echo a', 'sleep 100', 'echo b'] });
    await turns();
    expect(output()).toBe('$ ');
    expect(phase()).toEqual(prompt('echo a', 'sleep 100', 'echo b'));
    expect(machine.now()).toBeGreaterThanOrEqual(100e9);
  });

  it('lets a second of the machine take a second', async () => {
    const { session, turns, pass, output, phase } = open();
    await turns();
    session.type(1, 'sleep 2\r');
    await turns();
    expect(phase()).toEqual({ kind: 'running', waiting: false, echo: true });
    await pass(1900);
    expect(output()).toBe('$ sleep 2\r\n');
    await pass(200);
    expect(output()).toBe('$ sleep 2\r\n$ ');
    expect(phase()).toEqual(prompt('sleep 2'));
  });

  it('keeps to real time while only the background works', async () => {
    const { session, turns, pass, machine, output } = open();
    session.type(1, 'spin &\r');
    await turns();
    const before = machine.now();
    await pass(1000);
    expect(machine.now() - before).toBeGreaterThan(0.9e9);
    expect(machine.now() - before).toBeLessThan(1.1e9);
    session.type(2, 'sleep 2\r');
    await pass(1800);
    expect(output()).toBe('$ spin &\r\n$ sleep 2\r\n');
    await pass(300);
    expect(output()).toBe('$ spin &\r\n$ sleep 2\r\n$ ');
  });

  it('gives way to Ctrl-C while a program works', async () => {
    const { session, turns, output, phase } = open();
    session.type(1, 'spin\r');
    await turns();
    expect(phase()).toMatchObject({ kind: 'running' });
    session.type(2, '\x03');
    await turns();
    expect(output()).toBe('$ spin\r\n^C\r\n$ ');
    expect(phase()).toEqual(prompt('spin'));
  });

  it('tells when a program waits for the keyboard, and when typing is not to be seen', async () => {
    const { session, turns, pass, output, phase } = open();
    session.type(1, 'secret\r');
    await turns();
    expect(phase()).toEqual({ kind: 'running', waiting: true, echo: false });
    session.type(2, '1234\r');
    await turns();
    expect(output()).toBe('$ secret\r\nPassword: \r\n4 characters\r\n$ ');
    expect(phase()).toEqual(prompt('secret'));
    session.type(3, 'spin &\rcat\r');
    await pass(100);
    expect(phase()).toEqual({ kind: 'running', waiting: true, echo: true });
  });

  it('does not run a machine whose output nobody sees', async () => {
    const { session, turns, output, machine, showNothing } = open();
    await turns();
    showNothing();
    session.type(1, 'yes\r');
    await turns(200);
    const sent = output().length;
    expect(sent).toBeGreaterThan(60_000);
    expect(sent).toBeLessThan(140_000);
    const { now } = machine;
    const before = now();
    await turns(50);
    expect(now()).toBe(before);
    session.type(2, '\x03');
    session.shown(sent);
    await turns();
    expect(output()).toMatch(/\^C\r\n\$ $/);
  });

  it('completes', async () => {
    const { session, turns, reports } = open();
    session.complete(3, 'se');
    await turns();
    expect(reports).toContainEqual({
      kind: 'completions',
      id: 1,
      input: 3,
      completions: { start: 0, words: ['secret '] },
    });
  });

  it('replays what was logged, at its times, and shows the last line only', async () => {
    const first = open();
    await first.turns();
    first.session.type(1, 'sleep 5\r');
    await first.pass(1000);
    first.session.resize(2, { rows: 24, columns: 50 });
    await first.pass(4500);
    first.session.type(3, 'cat\r');
    await first.pass(100);
    const times = first.reports.flatMap((report) =>
      report.kind === 'received' ? [report.time] : [],
    );
    expect(times).toHaveLength(3);
    const [one = 0, two = 0, three = 0] = times;
    const again = open({}, [
      { time: one, text: 'sleep 5\r' },
      { time: two, size: { rows: 24, columns: 50 } },
      { time: three, text: 'cat\r' },
    ]);
    await again.turns(100);
    expect(again.output()).toBe('');
    expect(again.phase()).toEqual({ kind: 'running', waiting: true, echo: true });
    again.session.type(9, 'hello\r\x04');
    again.session.type(10, 'size\r');
    await again.turns();
    expect(again.output()).toBe('hello\r\nhello\r\n$ size\r\n50\r\n$ ');
  });

  it('says what a broken machine threw, and does nothing more', async () => {
    const { session, turns, reports } = open();
    session.type(1, 'break\r');
    await turns();
    expect(reports.at(-1)).toEqual({
      kind: 'session failed',
      id: 1,
      message: 'TypeError: oops',
    });
    session.type(2, 'echo\r');
    await turns();
    expect(reports.at(-1)).toMatchObject({ kind: 'session failed' });
  });

  it('ends when it is stopped', async () => {
    const { session, turns, machine } = open();
    session.type(1, 'spin\r');
    await turns();
    session.stop();
    await turns();
    const before = machine.now();
    await turns();
    expect(machine.now()).toBe(before);
  });
});
