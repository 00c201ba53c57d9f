import { comparison, examples, train } from '../../figures/compute/training.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

/** Losses of three models; the test loss is what nobody may look at before choosing. */
const models = [
  { id: 'a', name: 'A', train: 0.9, validation: 2.6, test: 2.7 },
  { id: 'b', name: 'B', train: 1.8, validation: 2.1, test: 2.4 },
  { id: 'c', name: 'C', train: 2.2, validation: 2.3, test: 2.3 },
] as const;
type Model = (typeof models)[number];
const least = (key: 'train' | 'validation' | 'test') =>
  models.reduce<Model>((best, one) => (one[key] < best[key] ? one : best), models[0]).id;

const pick = chooseOne<Model>({
  id: 'pick-without-peeking',
  prompt: `Three models were trained. Losses on training, validation and test data: ${models
    .map(({ name, train, validation, test }) => `${name} ${train}, ${validation}, ${test}`)
    .join('; ')}. Which one do you choose, if the test result is to remain an honest one?`,
  options: models.map((facts) => ({
    id: facts.id,
    label: `Model ${facts.name}`,
    facts,
    reason:
      facts.id === least('train')
        ? 'Its training loss is the least because it fits the noise of those examples. On validation data it is the worst.'
        : facts.id === least('validation')
          ? `Least validation loss. What you report is its test loss, ${facts.test}: a bit worse, because being chosen favours luck.`
          : `Its test loss is the least, but choosing by it makes the test data a second validation set, and ${facts.test} no longer an honest figure.`,
  })),
  holds: ({ id }) => id === least('validation'),
});

const steps = typeNumber({
  id: 'steps',
  prompt:
    'A training set has 1,000 examples. With `batch_size=64` and the last batch kept, how often is `optimizer.step()` called in 5 epochs?',
  unit: 'times',
  answer: () => 5 * Math.ceil(1000 / 64),
  reason: '1,000 / 64 is 15.6, so an epoch has 15 full batches and one of 40 examples: 16 steps.',
  mistakes: [
    {
      answer: () => 5 * Math.floor(1000 / 64),
      reason: 'That drops the last batch of 40 examples, as `drop_last=True` would.',
    },
    {
      answer: () => 5,
      reason: 'One step an epoch is full-batch descent. Here each batch gets its own step.',
    },
    { answer: () => 5000, reason: 'That is one step for each example, batch size 1.' },
    {
      answer: () => Math.ceil(1000 / 64),
      reason: 'That is one epoch. The data is gone through five times.',
    },
  ],
  hint: 'How many batches does it take to go through 1,000 examples once?',
});

const leaks = chooseSome<{ readonly usesHeldOut: boolean }>({
  id: 'leaks',
  prompt: 'Which of these let information about the test data leak into training?',
  options: [
    {
      id: 'scale',
      label: 'Subtract the mean of all 300 trips from the kilometres, then split.',
      facts: { usesHeldOut: true },
      reason:
        'the mean contains the test trips. Compute it on the training part and apply it to all three.',
    },
    {
      id: 'shuffle',
      label: 'Shuffle the training part anew for each epoch.',
      facts: { usesHeldOut: false },
      reason: 'only training examples change places; none of the others is touched.',
    },
    {
      id: 'copies',
      label: 'Split at random although many photographs are in the data twice.',
      facts: { usesHeldOut: true },
      reason:
        'one copy lands in the training part and its twin in the test part, where it is known already.',
    },
    {
      id: 'stop',
      label: 'Stop training when the loss on the test part begins to rise.',
      facts: { usesHeldOut: true },
      reason:
        'the moment was chosen with test data. Stopping early is what the validation part is for.',
    },
    {
      id: 'validation',
      label: 'Choose the learning rate by the loss on the validation part.',
      facts: { usesHeldOut: false },
      reason: 'that is what the validation part is there for, and the test part is not looked at.',
    },
  ],
  holds: ({ usesHeldOut }) => usesHeldOut,
  whole:
    'Whatever is computed or decided with held-out data, be it a mean, a moment or a twin, makes the test easier than the real world.',
});

/** How far the loss still jumps over the last ten epochs of a run with batch size 1. */
function jumps(epochs: number, rate: number | ((epoch: number) => number), seed: number) {
  const data = examples(comparison.count, comparison.seed);
  const last = train({ data, batch: 1, epochs, rate, seed }).slice(-10);
  return Math.max(...last) - Math.min(...last);
}
const restless = chooseOne<{ readonly jumps: number }>({
  id: 'restless-loss',
  prompt:
    'With batch size 1 and a fixed rate, the loss drops in the first epoch to near its least value and then jumps up and down for ever. What would let it settle?',
  options: [
    {
      id: 'longer',
      label: 'More epochs at the same rate',
      facts: { jumps: jumps(100, comparison.rate, 1) },
      reason:
        'Each step follows a single noisy example, at the end as at the beginning. The jumps keep their size.',
    },
    {
      id: 'smaller-rate',
      label: 'A rate that becomes smaller over time',
      facts: { jumps: jumps(30, (epoch) => comparison.rate / (1 + epoch) ** 2, 1) },
      reason:
        'Smaller steps average over more examples before they get anywhere, so the noise cancels. Larger batches late in training do the same.',
    },
    {
      id: 'seed',
      label: 'Another seed for the shuffling',
      facts: { jumps: jumps(30, comparison.rate, 7) },
      reason:
        'Another order gives other jumps of the same size. A seed makes a run repeatable, not better.',
    },
  ],
  holds: ({ jumps }) => jumps < 0.05,
});

export const questions = [pick, steps, leaks, restless];
