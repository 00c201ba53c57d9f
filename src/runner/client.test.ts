import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRunner } from './client.ts';
import type { Report, Request } from './messages.ts';
import type { WorkerPort } from './start-worker.ts';

/** A Worker that only remembers what it was sent; the test answers for it. */
function fakeWorker() {
  const sent: Request[] = [];
  const port: WorkerPort & { terminated: boolean } = {
    terminated: false,
    onmessage: null,
    onerror: null,
    postMessage: (message: Request) => {
      sent.push(message);
    },
    terminate() {
      port.terminated = true;
    },
  };
  const answer = (report: Report) =>
    port.onmessage?.call(port as unknown as Worker, { data: report } as MessageEvent);
  return { port, sent, answer };
}

const input = { policies: ['lru'], trace: { accesses: new Int32Array(1), names: ['a'] }, seed: 1 };
const point = (size: number) => ({ policy: 'lru', size, misses: 1, missRatio: 1 });

describe('createRunner', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts no Worker before the first run', () => {
    const start = vi.fn();
    createRunner(start).close();
    expect(start).not.toHaveBeenCalled();
  });

  it('has a Worker load the code of a job without running it', () => {
    const { port, sent } = fakeWorker();
    const start = vi.fn(() => port);
    createRunner(start).prepare('python-cell');
    expect(start).toHaveBeenCalledWith('python-cell');
    expect(sent).toEqual([{ kind: 'prepare', job: 'python-cell' }]);
  });

  it('passes values to the request that they belong to', async () => {
    const { port, sent, answer } = fakeWorker();
    const runner = createRunner(() => port);
    const first: number[] = [];
    const second: number[] = [];
    const one = runner.run('miss-ratio-curve', input, {
      onValues: (values) => first.push(...values.map(({ size }) => size)),
    });
    runner.run('miss-ratio-curve', input, {
      onValues: (values) => second.push(...values.map(({ size }) => size)),
    });
    expect(sent).toMatchObject([{ id: 1 }, { id: 2 }]);
    answer({ kind: 'values', id: 2, values: [point(5)] });
    answer({ kind: 'values', id: 1, values: [point(1), point(2)] });
    answer({ kind: 'ended', id: 1, ending: { kind: 'done' } });
    answer({ kind: 'values', id: 1, values: [point(3)] });
    expect(await one.ended).toEqual({ kind: 'done' });
    expect(first).toEqual([1, 2]);
    expect(second).toEqual([5]);
  });

  it('terminates a Worker that does not answer Stop, and starts a fresh one', async () => {
    const workers = [fakeWorker(), fakeWorker()];
    let started = 0;
    const runner = createRunner(() => (workers[started++] ?? fakeWorker()).port);
    const run = runner.run('miss-ratio-curve', input, { onValues: () => {} });
    run.stop();
    expect(workers[0]?.sent[1]).toEqual({ kind: 'stop', id: 1 });
    expect(workers[0]?.port.terminated).toBe(false);
    vi.advanceTimersByTime(300);
    expect(workers[0]?.port.terminated).toBe(true);
    expect(await run.ended).toEqual({ kind: 'stopped', by: 'reader' });
    runner.run('miss-ratio-curve', input, { onValues: () => {} });
    expect(started).toBe(2);
  });

  it('does not tell a run that nobody stopped that the reader stopped it', async () => {
    const { port } = fakeWorker();
    const runner = createRunner(() => port);
    const stopped = runner.run('miss-ratio-curve', input, { onValues: () => {} });
    const other = runner.run('miss-ratio-curve', input, { onValues: () => {} });
    stopped.stop();
    vi.advanceTimersByTime(300);
    expect(await stopped.ended).toEqual({ kind: 'stopped', by: 'reader' });
    expect(await other.ended).toEqual({
      kind: 'internal error',
      message: 'another run could not be stopped',
    });
  });

  it('leaves the Worker alone when it answers Stop in time', async () => {
    const { port, answer } = fakeWorker();
    const run = createRunner(() => port).run('miss-ratio-curve', input, { onValues: () => {} });
    run.stop();
    answer({ kind: 'ended', id: 1, ending: { kind: 'stopped', by: 'reader' } });
    vi.advanceTimersByTime(1000);
    expect(await run.ended).toEqual({ kind: 'stopped', by: 'reader' });
    expect(port.terminated).toBe(false);
  });

  it('ends every request when the Worker fails', async () => {
    const { port } = fakeWorker();
    const run = createRunner(() => port).run('miss-ratio-curve', input, { onValues: () => {} });
    port.onerror?.call(port as unknown as Worker, { message: 'no such file' } as ErrorEvent);
    expect(await run.ended).toEqual({ kind: 'internal error', message: 'no such file' });
  });
});
