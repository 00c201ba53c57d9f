import { describe, expect, it } from 'vitest';
import { attainable, desktop, kernels, ridge, shortest } from './roofline.ts';

describe('the roofline', () => {
  it('rises with the intensity up to the peak', () => {
    expect(desktop.peak).toBe(768e9);
    expect(attainable(desktop, 1)).toBe(50e9);
    expect(attainable(desktop, 1000)).toBe(768e9);
    expect(ridge(desktop)).toBeCloseTo(15.36, 10);
  });

  it('finds additions bound by memory and large products bound by arithmetic', () => {
    const add = shortest(desktop, kernels.add(1e9));
    expect(add.bound).toBe('memory');
    expect(add.time).toBeCloseTo(0.24, 10);
    const product = shortest(desktop, kernels.matrixMatrix(3000));
    expect(product.bound).toBe('compute');
    expect(product.intensity).toBeCloseTo(500, 10);
  });
});
