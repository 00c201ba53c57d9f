import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { savedState } from './saved-state.ts';

const open = (path = '/rackbook/memory/caching/', original = { size: 4 }) =>
  savedState(path, 'lab', original);

describe('savedState', () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('reads what was written, until it is cleared', () => {
    expect(open().read()).toBeUndefined();
    open().write({ size: 7 });
    expect(open().read()).toEqual({ size: 7 });
    open().clear();
    expect(open().read()).toBeUndefined();
  });

  it('keeps edits apart by page, base path and original', () => {
    open().write({ size: 7 });
    expect(open('/fork/memory/caching/').read()).toBeUndefined();
    expect(open('/rackbook/memory/caching/', { size: 5 }).read()).toBeUndefined();
  });

  it('ignores what is not JSON any more', () => {
    open().write({ size: 7 });
    for (const key of stored.keys()) stored.set(key, '{');
    expect(open().read()).toBeUndefined();
  });

  it('does without storage where it is blocked', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => open().write({ size: 7 })).not.toThrow();
    expect(open().read()).toBeUndefined();
    expect(() => open().clear()).not.toThrow();
  });
});
