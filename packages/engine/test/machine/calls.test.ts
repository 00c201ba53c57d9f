import { describe, expect, test } from 'vitest';
import { fetched, fetchedOnce, READY } from '../../src/machine/calls.ts';

describe('code that is fetched', () => {
  test('is fetched once, and each use gives way once', async () => {
    let fetches = 0;
    const use = fetched(async () => ++fetches);
    const first = use();
    const request = first.next('ready').value;
    if (typeof request !== 'object' || request.kind !== 'loading') throw new Error('no fetch');
    await request.loaded;
    expect(first.next('ready')).toEqual({ done: true, value: 1 });
    const second = use();
    expect(second.next('ready')).toEqual({ done: false, value: READY });
    expect(second.next('ready')).toEqual({ done: true, value: 1 });
  });

  test('fails with EIO when it cannot be, and is tried again', async () => {
    let fetches = 0;
    const use = fetched(async () => {
      fetches++;
      if (fetches === 1) throw new Error('offline');
      return 'code';
    });
    const first = use();
    const request = first.next('ready').value;
    if (typeof request !== 'object' || request.kind !== 'loading') throw new Error('no fetch');
    await expect(request.loaded).rejects.toThrow('offline');
    expect(() => first.next('ready')).toThrow('Input/output error');
    const second = use();
    const again = second.next('ready').value;
    if (typeof again !== 'object' || again.kind !== 'loading') throw new Error('no fetch');
    await again.loaded;
    expect(second.next('ready').value).toBe('code');
  });

  test('for users that use it often gives way with the first use of each', async () => {
    let fetches = 0;
    const code = fetchedOnce(async () => ++fetches);
    const one = {};
    const other = {};
    expect(code.of(one)).toBeUndefined();
    const first = code.fetch(one);
    const request = first.next('ready').value;
    if (typeof request !== 'object' || request.kind !== 'loading') throw new Error('no fetch');
    await request.loaded;
    expect(first.next('ready')).toEqual({ done: true, value: 1 });
    expect(code.of(one)).toBe(1);
    // Another user gives way as well, though the code is here.
    expect(code.of(other)).toBeUndefined();
    const second = code.fetch(other);
    expect(second.next('ready')).toEqual({ done: false, value: READY });
    expect(second.next('ready')).toEqual({ done: true, value: 1 });
    expect(code.of(other)).toBe(1);
  });
});
