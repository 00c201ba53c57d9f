import { describe, expect, it } from 'vitest';
import { copiesThatFit, hasOwnKernel, secondsUnderQuota } from './isolation.ts';

describe('isolation', () => {
  it('gives a kernel of its own to virtual machines only', () => {
    expect(hasOwnKernel('vm')).toBe(true);
    expect(hasOwnKernel('system')).toBe(false);
    expect(hasOwnKernel('application')).toBe(false);
  });

  it('counts whole copies', () => {
    expect(copiesThatFit(1000, 300, 40)).toBe(2);
  });

  it('is bound by threads, cores or quota, whichever is least', () => {
    expect(secondsUnderQuota(4, 6, 8, 1.5)).toBe(16);
    expect(secondsUnderQuota(2, 6, 8, 4)).toBe(6);
    expect(secondsUnderQuota(4, 6, 2, 4)).toBe(12);
  });
});
