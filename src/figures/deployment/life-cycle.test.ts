import { describe, expect, it } from 'vitest';
import { listed, live } from './life-cycle.ts';

describe('life of a container', () => {
  it('goes on after a stop, and starts its command again', () => {
    expect(live(['run', 'stop', 'start'])).toEqual({ state: 'running', starts: 2 });
    expect(live(['create'])).toEqual({ state: 'created', starts: 0 });
  });

  it('ends with --rm as soon as it stops', () => {
    expect(live(['run', 'kill'], true).state).toBe('removed');
  });

  it('refuses what Docker refuses', () => {
    expect(() => live(['run', 'rm'])).toThrow('not possible');
    expect(() => live([])).toThrow('begins');
  });

  it('is listed while it runs, or with -a while it exists', () => {
    expect(listed(live(['run', 'pause']))).toBe(true);
    expect(listed(live(['run', 'end']))).toBe(false);
    expect(listed(live(['run', 'end']), true)).toBe(true);
    expect(listed(live(['run', 'rm -f']), true)).toBe(false);
  });
});
