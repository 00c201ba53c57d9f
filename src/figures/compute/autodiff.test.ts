import { describe, expect, it } from 'vitest';
import { add, backward, leaf, multiply, square, subtract, tripLoss } from './autodiff.ts';

describe('reverse-mode differentiation', () => {
  it('agrees with PyTorch on the trip: loss 9, gradients -18 and -6', () => {
    const { loss, weight, bias, distance, error } = tripLoss();
    expect(loss.value).toBe(9);
    expect([weight, bias, distance, error].map(({ gradient }) => gradient)).toEqual([
      -18, -6, -12, -6,
    ]);
  });

  it('adds the contributions of two paths', () => {
    const x = leaf('x', 5);
    backward(multiply(x, x));
    expect(x.gradient).toBe(10);
  });

  it('passes a shared node on once, with the whole of its gradient', () => {
    const x = leaf('x', 3);
    const y = square(x);
    backward(add(y, multiply(y, y)));
    // x^2 + x^4: 2x + 4x^3
    expect(x.gradient).toBe(6 + 108);
  });

  it('adds into the gradient when called again', () => {
    const x = leaf('x', 5);
    for (let call = 0; call < 3; call++) backward(square(x));
    expect(x.gradient).toBe(30);
  });

  it('agrees with a small difference', () => {
    const f = (value: number) => {
      const x = leaf('x', value);
      const result = subtract(square(multiply(x, x)), multiply(leaf('four', 4), square(x)));
      backward(result);
      return { value: result.value, gradient: x.gradient };
    };
    const difference = (f(1.3 + 1e-6).value - f(1.3 - 1e-6).value) / 2e-6;
    expect(f(1.3).gradient).toBeCloseTo(difference, 5);
  });
});
