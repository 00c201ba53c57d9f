import { createEventQueue } from '@rackbook/engine/sim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('createEventQueue', () => {
  it('takes events in order of time and moves the clock', () => {
    const queue = createEventQueue<string>();
    queue.schedule(30, 'late');
    queue.schedule(10, 'early');
    expect(queue.now).toBe(0);
    expect(queue.next()).toEqual({ time: 10, event: 'early' });
    expect(queue.now).toBe(10);
    expect(queue.peekTime()).toBe(30);
    expect(queue.next()).toEqual({ time: 30, event: 'late' });
    expect(queue.next()).toBeUndefined();
    expect(queue.now).toBe(30);
  });

  it('refuses an event in the past and an endless time', () => {
    const queue = createEventQueue<string>();
    queue.schedule(5, 'a');
    queue.next();
    expect(() => queue.schedule(4, 'b')).toThrow('event at 4 cannot be scheduled at 5');
    expect(() => queue.schedule(Number.NaN, 'c')).toThrow(RangeError);
    expect(() => queue.schedule(Number.POSITIVE_INFINITY, 'd')).toThrow(RangeError);
  });

  it('sorts by time and keeps the order of scheduling within one time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (times) => {
        const queue = createEventQueue<number>();
        times.forEach((time, order) => {
          queue.schedule(time, order);
        });
        const taken = times.map(() => queue.next());
        const expected = times
          .map((time, event) => ({ time, event }))
          .sort((a, b) => a.time - b.time || a.event - b.event);
        expect(taken).toEqual(expected);
        expect(queue.size).toBe(0);
      }),
    );
  });
});
