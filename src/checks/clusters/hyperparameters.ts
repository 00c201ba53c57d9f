import { chanceOfGood, epochsSpent, successiveHalving } from '../../figures/clusters/tuning.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const trials = 16;
const rungs = [1, 2, 4, 8, 16];
const halving = () => successiveHalving(trials, rungs, 2, (trial) => trial);

const budget = typeNumber({
  id: 'budget',
  prompt:
    'Successive halving with 16 trials: after 1, 2, 4 and 8 epochs the better half is kept, and the last trial is trained to 16. Trials go on from where they were. How many epochs are trained in all?',
  unit: 'epochs',
  answer: () => epochsSpent(halving()),
  reason: `16 for the first round, then 8 × 1, 4 × 2, 2 × 4 and 1 × 8. All trials in full would be ${trials * 16}.`,
  mistakes: [
    {
      answer: () => halving().reduce((sum, { epochs, trials }) => sum + epochs * trials.length, 0),
      reason:
        'So it would be if every round began anew. A trial that has had 4 epochs needs only 4 more to have 8.',
    },
    {
      answer: () => trials * 16,
      reason: 'That is all sixteen trials in full, which is what halving avoids.',
    },
  ],
  hint: 'For each round: how many trials are left, and how many epochs does each get in addition?',
});

const gpuTrials = 50;
const gpus = 8;
const hours = 3;
const wallClock = typeNumber({
  id: 'wall-clock',
  prompt: `${gpuTrials} random trials of ${hours} h each run on ${gpus} GPUs, one GPU a trial, none stopped early. After how many hours is the last one done?`,
  unit: 'h',
  answer: () => Math.ceil(gpuTrials / gpus) * hours,
  reason: `Six rounds of eight are 48 trials, and the last two need a round of their own: 7 × ${hours} h.`,
  mistakes: [
    {
      answer: () => (gpuTrials * hours) / gpus,
      reason:
        'That spreads the work evenly, but a trial is not cut in pieces. How many rounds are there?',
    },
    {
      answer: () => gpuTrials * hours,
      reason: 'That is the number of GPU-hours, which you pay for. Eight run at the same time.',
    },
    {
      answer: () => Math.floor(gpuTrials / gpus) * hours,
      reason: 'After six rounds, 48 trials are done. What of the other two?',
    },
  ],
  hint: 'How many trials can be done in the first three hours, how many in the next three?',
});

/** The fewest random trials that contain one of the best 10 % with a probability of 90 %. */
function enough(): number {
  let count = 0;
  while (chanceOfGood(0.1, count) < 0.9) count++;
  return count;
}
const randomTrials = typeNumber({
  id: 'random-trials',
  prompt:
    'One setting in ten is good enough for you. How many random trials contain at least one such setting with a probability of 90 % or more?',
  unit: 'trials',
  answer: enough,
  reason: `All ${enough()} miss with probability 0.9 to the power of ${enough()}, which is just under 10 %. It makes no difference how many hyperparameters there are.`,
  mistakes: [
    {
      answer: () => 10,
      reason:
        'Ten trials contain one good setting on average, and none at all in 35 % of the cases.',
    },
    {
      answer: () => 9,
      reason:
        'Probabilities of single trials do not add up: nine misses have a probability of 39 %.',
    },
    {
      answer: () => enough() - 1,
      reason: 'Nearly: with one fewer, all of them miss in slightly more than 10 % of the cases.',
    },
  ],
  hint: 'With what probability do n trials all miss? Find the first n for which it is at most 10 %.',
});

const per = 4;
const distinct = chooseOne<{ values: number; cost: number }>({
  id: 'same-cost',
  prompt:
    'Three hyperparameters, of which one decides nearly everything; you do not know which. You can afford 64 trials. Which plan tries the most values of the decisive one?',
  options: [
    {
      id: 'grid',
      label: 'a grid of 4 × 4 × 4',
      facts: { values: per, cost: per ** 3 },
      reason: 'It tries each value of the decisive one 16 times, and has only four of them.',
    },
    {
      id: 'random',
      label: '64 random trials',
      facts: { values: 64, cost: 64 },
      reason:
        'Each trial draws all three anew, so whichever is decisive, 64 values of it are tried.',
    },
    {
      id: 'one-by-one',
      label: 'vary one at a time, 21 values of each, with the others fixed',
      facts: { values: 21, cost: 63 },
      reason:
        '21 values are better than four, but 42 trials go to the other two, and how settings act together is never seen.',
    },
  ],
  holds: ({ values, cost }) => cost <= 64 && values === Math.max(per, 21, 64),
});

const peeking = chooseSome<{ influencedBy: 'training' | 'validation' | 'test' | 'nothing' }>({
  id: 'peeking',
  prompt: 'Which of these make the score on the test set too good to be believed?',
  options: [
    {
      id: 'choose',
      label: 'choosing among 100 trials by their test scores',
      facts: { influencedBy: 'test' },
      reason:
        'the best of a hundred is partly the luckiest, and this is the very score it was chosen for.',
    },
    {
      id: 'asha',
      label: 'letting ASHA stop trials by their validation loss',
      facts: { influencedBy: 'validation' },
      reason:
        'the validation score of the winner is too good by that, but the test rows have had no say.',
    },
    {
      id: 'epochs',
      label: 'stopping the final training at the epoch with the best test score',
      facts: { influencedBy: 'test' },
      reason: 'the number of epochs is a choice as well, and the test rows have made it.',
    },
    {
      id: 'once',
      label: 'measuring the chosen model on the test set once and reporting that',
      facts: { influencedBy: 'nothing' },
      reason: 'nothing depends on the outcome, so luck is as likely to be bad as good.',
    },
    {
      id: 'again',
      label: 'the test score disappoints, so tuning goes on until it is better',
      facts: { influencedBy: 'test' },
      reason:
        'from then on the test set is a second validation set, and there is no test set left.',
    },
  ],
  holds: ({ influencedBy }) => influencedBy === 'test',
  whole: 'Whatever was chosen by the test rows, even the moment to stop, has been fitted to them.',
});

export const questions: readonly Question[] = [budget, wallClock, randomTrials, distinct, peeking];
