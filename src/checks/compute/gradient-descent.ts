import { backward, leaf, multiply, tripLoss } from '../../figures/compute/autodiff.ts';
import { descend, slope } from '../../figures/compute/descent.ts';
import { chooseOne, typeNumber } from '../builders.ts';

const step = typeNumber({
  id: 'one-step',
  prompt:
    'f(x) = (x − 3)², x is 5, the learning rate is 0.25. Where is x after one step of gradient descent?',
  answer: () => descend({ start: 5, rate: 0.25, steps: 1 })[1] ?? 0,
  within: 0.001,
  reason: 'The slope at 5 is 2 × (5 − 3) = 4. A quarter of it is 1, taken off: 5 − 1.',
  mistakes: [
    {
      answer: () => 5 + 0.25 * slope(5),
      reason: 'That walks uphill. The slope points to where f grows, so it is subtracted.',
    },
    {
      answer: () => 5 - slope(5),
      reason: 'The slope was subtracted whole. The learning rate says which share of it to take.',
    },
    {
      answer: () => 5 - 0.25,
      reason:
        'That is the learning rate alone. The step is the rate times the slope, which is 4 here.',
    },
  ],
  hint: 'First the slope, 2 × (x − 3), then x − rate × slope.',
});

const distances = (rate: number, zero = true) =>
  descend({ rate, steps: 60, zero }).map((x) => Math.abs(x - 3));

/** Whether the last third of the run comes as far from the goal as the first did. */
const settles = (zero: boolean) => Math.max(...distances(0.1, zero).slice(40)) < 0.01;
const grows = (zero: boolean) => Math.max(...distances(0.1, zero).slice(40)) > 6;

const forgotten = chooseOne<{ readonly settles: boolean; readonly grows: boolean }>({
  id: 'forgotten-zero-grad',
  prompt:
    'On f(x) = (x − 3)² with rate 0.1, a loop calls `backward()` and `step()` but never `zero_grad()`. From x = 0, what does x do?',
  options: [
    {
      id: 'same',
      label: 'It approaches 3 as before; `step()` clears the gradient anyway.',
      facts: { settles: true, grows: false },
      reason:
        '`step()` only reads the gradient and changes x. What `backward()` added stays until someone clears it.',
    },
    {
      id: 'swings',
      label: 'It runs past 3, comes back, and swings about it without settling.',
      facts: { settles: false, grows: false },
      reason:
        'x.grad holds the sum of all slopes so far. At 3 the new slope is 0, but the old ones still push: a ball on a track without friction.',
    },
    {
      id: 'explodes',
      label: 'It moves away from 3, farther with each step, to infinity.',
      facts: { settles: false, grows: true },
      reason:
        'Beyond 3 the slopes have the other sign and take the sum down again, so at this rate the swing keeps its size.',
    },
    {
      id: 'stops',
      label: 'It stops at once, since the gradients cancel out.',
      facts: { settles: true, grows: false },
      reason:
        'They would have to sum to 0. From 0 to 3 all slopes have the same sign, so the sum only grows at first.',
    },
  ],
  holds: (facts) => facts.settles === settles(false) && facts.grows === grows(false),
});

const twice = typeNumber({
  id: 'used-twice',
  prompt:
    'x is 4 and requires a gradient. The program computes `y = x * x`, calls `y.backward()`, computes `y = x * x` once more and calls `y.backward()` again. What is `x.grad`?',
  answer() {
    const x = leaf('x', 4);
    backward(multiply(x, x));
    backward(multiply(x, x));
    return x.gradient;
  },
  reason:
    'One pass gives 4 for each of the two places where x is used, so 8. The second pass adds another 8.',
  mistakes: [
    {
      answer: () => 8,
      reason: 'That is one pass. The second `backward()` adds to what is there.',
    },
    {
      answer: () => 4,
      reason: 'x is used twice in the product; each use contributes, and there were two passes.',
    },
    {
      answer: () => 32,
      reason: '32 is the sum of the two values of y. The derivative of x² is 2x.',
    },
  ],
  hint: 'What is the slope of x² at 4, and what does `backward()` do with what is already in x.grad?',
});

const contributions = typeNumber({
  id: 'gradient-of-the-weight',
  prompt:
    'The graph of the note again, (w × km + b − actual)², now with w = 3, km = 2, b = 1, actual = 4. Which gradient does w get?',
  answer: () => tripLoss(3, 2, 1, 4).weight.gradient,
  reason:
    'The error is 6 + 1 − 4 = 3, the square passes back 2 × 3 = 6, and the product multiplies by km.',
  mistakes: [
    {
      answer: () => tripLoss(3, 2, 1, 4).bias.gradient,
      reason:
        'That reaches b. On the way to w it is multiplied by the other factor of the product.',
    },
    {
      answer: () => 6 * 3,
      reason: 'The product passes back its gradient times the other factor: km for w, w for km.',
    },
  ],
  hint: 'Go forward to the error, then back: square, minus, plus, times.',
});

/** The rate's factor on the distance to the goal for f(x) = a (x − 3)²: |1 − 2 a rate|. */
const shrinks = (a: number, rate: number) => Math.abs(1 - 2 * a * rate) < 1;
const candidates = [0.005, 0.05, 0.09, 0.2] as const;
const bestRate = chooseOne<{ readonly rate: number }>({
  id: 'largest-rate',
  prompt:
    'For f(u, v) = u² + 10v², each step multiplies u by 1 − 2 × rate and v by 1 − 20 × rate. With which of these rates is the point nearest to the lowest one, (0, 0), after 100 steps from (1, 1)?',
  options: candidates.map((rate) => ({
    id: `rate-${String(rate).replace('.', '-')}`,
    label: String(rate),
    facts: { rate },
    reason: shrinks(10, rate)
      ? rate === 0.09
        ? 'Along v the factor is −0.8, along u it is 0.82: both shrink, at about the same pace.'
        : `Both shrink, but u only by the factor ${(1 - 2 * rate).toFixed(2)} a step, and the slower of the two decides.`
      : 'Along v the factor is 1 − 4 = −3: the steep direction blows up while u does well.',
  })),
  holds: ({ rate }) => rate === nearest(),
});
function nearest() {
  const distance = (rate: number) =>
    Math.hypot(Math.abs(1 - 2 * rate) ** 100, Math.abs(1 - 20 * rate) ** 100);
  return candidates.reduce<number>(
    (best, rate) => (distance(rate) < distance(best) ? rate : best),
    candidates[0],
  );
}

export const questions = [step, forgotten, twice, contributions, bestRate];
