import { expect, test } from 'vitest';
import { pause, programFrom, type Run, read, wait, write } from '../../../src/machine/index.ts';
import { run } from './machine.ts';

/** A child fills a pipe and waits for room; its parent works, and then reads. */
const piped = () =>
  run(function* (system): Run<number> {
    const { reader, writer } = system.pipe();
    const child = system.fork(
      programFrom(function* (writing) {
        yield* write(writing, writer, new Uint8Array(70_000));
        return 0;
      }),
    );
    system.close(writer);
    while (system.cpuTimes().self < 20e6) yield* pause(system, 100);
    let got = 0;
    while (got < 70_000) got += (yield* read(system, reader, 70_000)).length;
    yield* wait(system, child);
    return 0;
  });

test('the log tells who ran on which core when: no core runs two threads at once', () => {
  const { kernel } = piped();
  for (const core of kernel.cores) {
    let free = 0;
    let busy = 0;
    for (const event of kernel.log.entries()) {
      if (event.kind !== 'ran' || event.core !== core.index) continue;
      expect(event.from).toBeGreaterThanOrEqual(free);
      expect(event.to).toBeGreaterThan(event.from);
      free = event.to;
      busy += event.to - event.from;
    }
    expect(busy).toBe(core.busyTime);
  }
});

test('the log tells who wrote and read how much of which pipe', () => {
  const { kernel, process } = piped();
  const sums = new Map<string, number>();
  for (const event of kernel.log.entries()) {
    if (event.kind !== 'wrote' && event.kind !== 'read') continue;
    const key = `${event.kind} by ${event.process === process.id ? 'parent' : 'child'}`;
    sums.set(key, (sums.get(key) ?? 0) + event.bytes);
  }
  expect(Object.fromEntries(sums)).toEqual({ 'wrote by child': 70_000, 'read by parent': 70_000 });
});

test('the log tells who waited for what', () => {
  const { kernel, process } = piped();
  const isChild = (event: { readonly process: number }) =>
    event.process !== process.id && event.process !== 1;
  const waits = kernel.log.entries().filter((event) => event.kind === 'blocked' && isChild(event));
  expect(waits).toHaveLength(1);
  expect(waits[0]).toMatchObject({ on: expect.stringContaining('pipe') });
});

test('the log keeps the newest ten thousand entries', () => {
  const { kernel } = run(function* (system) {
    const { reader, writer } = system.pipe();
    for (let times = 0; times < 6000; times++) {
      yield* write(system, writer, new Uint8Array(1));
      yield* read(system, reader, 1);
    }
    return 0;
  });
  expect(kernel.log.entries()).toHaveLength(10_000);
  expect(kernel.log.dropped).toBeGreaterThan(2000);
});
