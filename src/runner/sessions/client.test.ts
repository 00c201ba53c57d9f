import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkerPort } from '../start-worker.ts';
import { openSession, type SessionListener } from './client.ts';
import type { Phase, SessionReport, SessionRequest } from './messages.ts';

/** Workers that only remember what they were sent; the test answers for them. */
function fakeWorkers() {
  const workers: {
    readonly port: WorkerPort;
    readonly sent: SessionRequest[];
    terminated: boolean;
  }[] = [];
  const start = () => {
    const sent: SessionRequest[] = [];
    const port: WorkerPort = {
      onmessage: null,
      onerror: null,
      postMessage: (message: SessionRequest) => {
        sent.push(message);
      },
      terminate() {
        worker.terminated = true;
      },
    };
    const worker = { port, sent, terminated: false };
    workers.push(worker);
    return port;
  };
  const answer = (report: SessionReport, { port } = workers.at(-1) ?? { port: start() }) =>
    port.onmessage?.call(port as unknown as Worker, { data: report } as MessageEvent);
  return { workers, start, answer };
}

const options = { size: { rows: 24, columns: 80 }, opening: ['ls'] };
const prompt: Phase = { kind: 'prompt', history: [] };
const settings = { canonical: true, echo: true, signals: true };
const running: Phase = { kind: 'running', waiting: false };

function open() {
  const { workers, start, answer } = fakeWorkers();
  const heard: unknown[] = [];
  const listener: SessionListener = {
    onOutput: (text) => heard.push(text),
    onPhase: (phase, { echo }) => heard.push([phase.kind, echo]),
    onRebuild: (state) => heard.push(`rebuilt: ${state}`),
    onFailure: (message) => heard.push(`failed: ${message}`),
  };
  const session = openSession(options, listener, start);
  const phase = (next: Phase, input = 0) =>
    answer({ kind: 'phase', id: 1, input, phase: next, settings });
  const receive = (input: number, time: number) => answer({ kind: 'received', id: 1, input, time });
  return { session, workers, answer, phase, receive, heard };
}

describe('openSession', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts a machine and passes on what it says', () => {
    const { session, workers, answer, phase, heard } = open();
    expect(workers[0]?.sent).toEqual([{ kind: 'session start', id: 1, options, replay: [] }]);
    answer({ kind: 'output', id: 1, text: '$ ' });
    phase(prompt);
    expect(heard).toEqual(['$ ', ['prompt', true]]);
    session.shown(2);
    expect(workers[0]?.sent[1]).toEqual({ kind: 'shown', id: 1, characters: 2 });
  });

  it('does not pass on what the terminal did before the last input came there', () => {
    const { session, phase, receive, heard } = open();
    phase(prompt);
    heard.length = 0;
    session.type('cat\r');
    phase(prompt);
    receive(1, 10);
    expect(heard).toEqual([]);
    phase(running, 1);
    expect(heard).toEqual([['running', true]]);
  });

  it('waits for a Worker that is still loading', () => {
    const { session, workers, phase } = open();
    session.type('ls\r');
    vi.advanceTimersByTime(5000);
    phase({ kind: 'loading' });
    vi.advanceTimersByTime(5000);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.terminated).toBe(false);
  });

  it('leaves a Worker alone that answers', () => {
    const { session, workers, phase, receive } = open();
    phase(prompt);
    session.type('ls\r');
    vi.advanceTimersByTime(200);
    receive(1, 5);
    session.type('ls\r');
    vi.advanceTimersByTime(200);
    receive(2, 6);
    vi.advanceTimersByTime(5000);
    expect(workers).toHaveLength(1);
  });

  it('ends a Worker that does not answer, and goes back to the last prompt', () => {
    const { session, workers, phase, receive, heard } = open();
    phase(prompt);
    session.type('cd /tmp\r');
    receive(1, 1000);
    phase(prompt);
    session.resize({ rows: 24, columns: 40 });
    receive(2, 2000);
    phase(prompt);
    session.type('hang\r');
    receive(3, 3000);
    phase(running);
    session.type('\x03');
    vi.advanceTimersByTime(299);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(workers[0]?.terminated).toBe(true);
    expect(workers[1]?.sent).toEqual([
      {
        kind: 'session start',
        id: 1,
        options,
        replay: [
          { time: 1000, text: 'cd /tmp\r' },
          { time: 2000, size: { rows: 24, columns: 40 } },
        ],
      },
      { kind: 'resize', id: 1, input: 5, size: { rows: 24, columns: 40 } },
    ]);
    expect(heard.at(-1)).toBe('rebuilt: last prompt');
  });

  it('drops what a Worker that was ended still says', () => {
    const { session, workers, answer, phase, heard } = open();
    phase(prompt);
    session.reset();
    const [old] = workers;
    heard.length = 0;
    answer({ kind: 'output', id: 1, text: 'late' }, old);
    expect(heard).toEqual([]);
    expect(workers[1]?.sent).toEqual([{ kind: 'session start', id: 1, options, replay: [] }]);
  });

  it('does not blame the Worker for a page that was asleep', () => {
    const { session, workers, phase, receive } = open();
    phase(prompt);
    session.type('ls\r');
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(300);
    receive(1, 1);
    vi.advanceTimersByTime(1000);
    expect(workers).toHaveLength(1);
  });

  it('begins afresh when the replay takes too long', () => {
    const { session, workers, phase, receive, heard } = open();
    phase(prompt);
    session.type('loop &\r');
    receive(1, 1000);
    phase(prompt);
    session.rebuild();
    vi.advanceTimersByTime(10_000);
    expect(workers).toHaveLength(3);
    expect(workers[2]?.sent).toEqual([{ kind: 'session start', id: 1, options, replay: [] }]);
    expect(heard.slice(-2)).toEqual(['rebuilt: last prompt', 'rebuilt: fresh']);
    phase(prompt);
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(3);
  });

  it('answers each request for completions, also when the Worker goes', async () => {
    const { session, answer, phase } = open();
    phase(prompt);
    const first = session.complete('e');
    answer({
      kind: 'completions',
      id: 1,
      input: 1,
      completions: { start: 0, words: ['echo '] },
    });
    expect(await first).toEqual({ start: 0, words: ['echo '] });
    const second = session.complete('s');
    session.close();
    expect(await second).toEqual({ start: 0, words: [] });
    expect(await session.complete('s')).toEqual({ start: 0, words: [] });
  });

  it('is over after a failure, until Reset', () => {
    const { session, workers, answer, phase, heard } = open();
    phase(prompt);
    answer({ kind: 'session failed', id: 1, message: 'TypeError: oops' });
    expect(heard.at(-1)).toBe('failed: TypeError: oops');
    session.type('ls\r');
    expect(workers).toHaveLength(1);
    session.reset();
    expect(workers).toHaveLength(2);
  });
});
