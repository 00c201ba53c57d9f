import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

/** What a class does when `double = Mult(2)` and then `double(10)` are run. */
interface MultClass {
  /** Whether `__init__` keeps the factor on the object. */
  readonly keeps: boolean;
  /** Whether the object can be called with one number. */
  readonly callable: boolean;
  /** What the call gives back. */
  readonly gives: (factor: number, number: number) => number | null;
}

const mult = chooseOne<MultClass>({
  id: 'write-mult',
  prompt:
    'Write a class `Mult` so that after `double = Mult(2)` the expression `double(10)` is 20, and after `triple = Mult(3)`, `triple(5)` is 15. `__init__(self, factor)` comes first. Which two methods are right?',
  options: [
    {
      id: 'kept',
      label:
        '`__init__` sets `self.factor = factor`; `__call__(self, number)` returns `number * self.factor`',
      facts: { keeps: true, callable: true, gives: (factor, number) => factor * number },
      reason:
        'The factor lives on the object, so `double` and `triple` each have their own, and Python turns `double(10)` into `double.__call__(10)`.',
    },
    {
      id: 'forgotten',
      label:
        '`__init__` sets `factor = factor`; `__call__(self, number)` returns `number * self.factor`',
      facts: { keeps: false, callable: true, gives: () => null },
      reason:
        'Without `self.` the name is local to `__init__` and gone when it ends: the call raises an AttributeError.',
    },
    {
      id: 'printed',
      label:
        '`__init__` sets `self.factor = factor`; `__call__(self, number)` prints `number * self.factor`',
      facts: { keeps: true, callable: true, gives: () => null },
      reason:
        'It shows 20, but the value of the expression is None: `double(10) + 1` raises a TypeError. A function has to return its result.',
    },
    {
      id: 'named',
      label:
        '`__init__` sets `self.factor = factor`; `multiply(self, number)` returns `number * self.factor`',
      facts: { keeps: true, callable: false, gives: (factor, number) => factor * number },
      reason:
        'Then `double.multiply(10)` would be 20, but `double(10)` says that the object is not callable: parentheses look for `__call__`.',
    },
  ],
  holds: ({ keeps, callable, gives }) =>
    keeps && callable && gives(2, 10) === 20 && gives(3, 5) === 15,
});

const nested = typeNumber({
  id: 'nested-calls',
  prompt:
    'With a correct `Mult`, `double = Mult(2)` and `triple = Mult(3)`. Then someone sets `double.factor = 5`. What is `double(triple(4))`?',
  answer: () => 5 * (3 * 4),
  reason:
    'The inner call gives 12. The factor is read when the object is called, not when it was made, so the outer one now multiplies by 5. Training changes a model in the same way.',
  mistakes: [
    {
      answer: () => 2 * 3 * 4,
      reason:
        'That is with the old factor. `__call__` looks up `self.factor` each time, and it has been changed since.',
    },
    {
      answer: () => 5 * 4,
      reason: 'That leaves out the inner function: `triple(4)` is computed first.',
    },
  ],
  hint: 'Work from the inside: what does `triple(4)` return, and what is `double.factor` at that moment?',
});

const parameters = (sizes: readonly number[]) =>
  sizes.slice(1).reduce((sum, outputs, index) => sum + outputs * (sizes[index] ?? 0) + outputs, 0);

const counted = typeNumber({
  id: 'parameters',
  prompt:
    'A model is `Sequential(Linear(10, 20), ReLU(), Linear(20, 1))`. How many numbers does it learn?',
  unit: 'parameters',
  answer: () => parameters([10, 20, 1]),
  reason:
    '10 × 20 weights and 20 biases, then 20 × 1 weights and 1 bias. ReLU has nothing to learn.',
  mistakes: [
    {
      answer: () => 10 * 20 + 20,
      reason:
        'That is either the first layer with its biases or all weights without biases. Count both for both layers.',
    },
    {
      answer: () => 10 + 20 + 1,
      reason: 'Those are the sizes. Each output has a weight for every input.',
    },
  ],
  hint: 'A linear layer has a weight for each pair of input and output, and a bias for each output.',
});

/** Slope, start: each of these models of one input is a straight line, or is bent. */
interface Model {
  readonly run: (x: number) => number;
}
const relu = (x: number) => Math.max(0, x);
/** Whether a function of one number takes the middle value in the middle, on every pair tried. */
const straight = (run: Model['run']) =>
  [-4, -1, 0, 2, 5].every((a) =>
    [-3, 1, 6].every((b) => Math.abs(run((a + b) / 2) - (run(a) + run(b)) / 2) < 1e-9),
  );

const bent = chooseSome<Model>({
  id: 'which-bend',
  prompt:
    'Heating costs rise when it is colder than 18 °C and cooling costs when it is warmer: a curve like a V over the temperature. Which of these models of one input can bend, so that with suitable numbers it might have that shape?',
  options: [
    {
      id: 'two-linear',
      label: '`Linear(1, 50)`, `Linear(50, 1)`',
      facts: { run: (x) => 3 * (2 * x - 1) - 2 * (-x + 4) },
      reason: 'fifty straight lines, added up, are a straight line again.',
    },
    {
      id: 'relu-between',
      label: '`Linear(1, 2)`, `ReLU`, `Linear(2, 1)`',
      facts: { run: (x) => relu(x - 18) + relu(18 - x) },
      reason: 'with ReLU(x − 18) + ReLU(18 − x) two outputs are enough for a V.',
    },
    {
      id: 'ten-linear',
      label: 'ten `Linear(1, 1)` one after another',
      facts: { run: (x) => Array.from({ length: 10 }).reduce<number>((y) => 1.1 * y - 0.5, x) },
      reason: 'depth does not help: ten slopes multiply into one slope.',
    },
    {
      id: 'sigmoid-between',
      label: '`Linear(1, 3)`, `Sigmoid`, `Linear(3, 1)`',
      facts: { run: (x) => 1 / (1 + Math.exp(-x)) - 1 / (1 + Math.exp(-x - 3)) },
      reason: 'one sigmoid falling and one rising make a valley, rounded where the V is sharp.',
    },
  ],
  holds: ({ run }) => !straight(run),
  whole:
    'Only a nonlinear function between the layers bends the line. Number and width of linear layers change nothing about it.',
});

const broadcast = (a: readonly number[], b: readonly number[]) => {
  const rank = Math.max(a.length, b.length);
  const at = (shape: readonly number[], place: number) => shape[place - rank + shape.length] ?? 1;
  return Array.from({ length: rank }, (_, place) => Math.max(at(a, place), at(b, place)));
};

const subtraction = chooseOne<{ readonly shape: readonly number[] }>({
  id: 'shape-of-difference',
  prompt:
    'A model gives predictions of shape (32, 1). The targets are a tensor of shape (32,). Which shape has `predictions - targets`?',
  options: [
    {
      id: 'column',
      label: '(32, 1)',
      facts: { shape: [32, 1] },
      reason: 'It would be if the targets were a column as well, after `targets.unsqueeze(1)`.',
    },
    {
      id: 'row',
      label: '(32,)',
      facts: { shape: [32] },
      reason: 'It would be if the predictions had lost their last dimension, by `squeeze(1)`.',
    },
    {
      id: 'square',
      label: '(32, 32)',
      facts: { shape: [32, 32] },
      reason:
        'Compared from the right, 1 meets 32 and is stretched, then 32 meets nothing. Every prediction is compared with every target, and no error is raised.',
    },
    {
      id: 'error',
      label: 'none, it is an error',
      facts: { shape: [] },
      reason:
        'It would be with 32 and 31. Sizes that are 1 or missing are stretched without a word.',
    },
  ],
  holds: ({ shape }) => shape.join() === broadcast([32, 1], [32]).join(),
});

export const questions = [mult, nested, counted, bent, subtraction];
