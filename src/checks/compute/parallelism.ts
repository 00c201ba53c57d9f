import { bestCores, duration, speedUp } from '../../figures/compute/speed-up.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

/** A job of 100 minutes, in minutes. */
const job = { serial: 10, parallel: 90 };

const moreCores: Question = chooseOne({
  id: 'worth-more-cores',
  prompt:
    'A job takes 100 minutes on one core, 10 of them sequential. It now runs on 9 cores. An offer of 90 cores costs ten times as much an hour. Results are needed within half an hour. What is the best use of money?',
  options: [
    {
      id: 'stay',
      label: 'Stay with 9 cores',
      facts: { minutes: duration(job, 9), price: 9 * duration(job, 9) },
      reason:
        'On 9 cores it takes 10 + 90 / 9 = 20 minutes, which is soon enough. 90 cores need 11 minutes and cost about five times as much for the run.',
    },
    {
      id: 'ninety',
      label: 'Take the 90 cores',
      facts: { minutes: duration(job, 90), price: 90 * duration(job, 90) },
      reason:
        'They finish in 11 minutes instead of 20: not even half the time at ten times the rate. This would be right if the results were needed in a quarter of an hour.',
    },
    {
      id: 'one',
      label: 'Go back to one core',
      facts: { minutes: duration(job, 1), price: duration(job, 1) },
      reason: 'That is the cheapest run, 100 core-minutes, but it misses the half hour by far.',
    },
    {
      id: 'three',
      label: 'Use only 3 of the cores, at a third of the price',
      facts: { minutes: duration(job, 3), price: 3 * duration(job, 3) },
      reason:
        '10 + 90 / 3 are 40 minutes. Cheaper, and right if the results had time for another quarter of an hour.',
    },
  ],
  holds: ({ minutes, price }) => minutes <= 30 && price <= 9 * duration(job, 9),
});

const amdahl: Question = typeNumber({
  id: 'amdahl',
  prompt:
    'The same job, 10 minutes of 100 sequential, without overhead. How many times as fast is it on 18 cores?',
  unit: 'times',
  answer: () => speedUp(job, 18),
  within: 0.01,
  decimals: 2,
  reason:
    '10 + 90 / 18 = 15 minutes instead of 100. With any number of cores it stays below 10 times.',
  mistakes: [
    {
      answer: () => 18,
      reason: 'That would be so without any sequential part. The 10 minutes do not shrink.',
    },
    {
      answer: () => 0.9 * 18,
      reason: 'Speed-ups of parts cannot be averaged: add up the times of both parts, then divide.',
    },
    {
      answer: () => 10,
      reason:
        'Ten is the limit that is approached with ever more cores, not what 18 of them reach.',
    },
  ],
  hint: 'Work out the time on 18 cores: the sequential part as it is, the rest divided by 18.',
});

const costly = { serial: 0, parallel: 400, perWorker: 4 };

const best: Question = typeNumber({
  id: 'best-number',
  prompt:
    'A job of 400 s can be divided evenly, but a coordinator needs 4 s for each worker to send it its data, one worker after the other, before the work begins. So n workers need 4 n + 400 / n seconds. Which number of workers is done first?',
  unit: 'workers',
  answer: () => bestCores(costly, 100),
  reason:
    'With 10 workers both parts are 40 s, 80 s in all. With fewer the work is longer, with more the sending.',
  mistakes: [
    {
      answer: () => 100,
      reason:
        'With 100 workers the work takes 4 s, but sending takes 400: as long as without any help.',
    },
    {
      answer: () => 20,
      reason: 'With 20 workers the sending alone takes 80 s. Try fewer.',
    },
  ],
  hint: 'Try a few numbers. One of the two parts grows and the other shrinks; where are they about equal?',
});

interface Operation {
  readonly whole: number;
  readonly parts: number;
}
/** The result of combining 8, 4, 2, 1 from the left, and in two halves. */
const combine = (operation: (a: number, b: number) => number): Operation => ({
  whole: operation(operation(operation(8, 4), 2), 1),
  parts: operation(operation(8, 4), operation(2, 1)),
});

const brackets: Question = chooseSome({
  id: 'brackets',
  prompt:
    'Two workers each reduce one half of the list 8, 4, 2, 1, and their results are reduced again. With which operations is the result what one worker would have got from left to right?',
  options: [
    {
      id: 'sum',
      label: 'a + b',
      facts: combine((a, b) => a + b),
      reason: '12 + 3 is 15, as is 8 + 4 + 2 + 1. Addition of integers may be bracketed at will.',
    },
    {
      id: 'minus',
      label: 'a − b',
      facts: combine((a, b) => a - b),
      reason:
        'From the left it is ((8 − 4) − 2) − 1 = 1, but the halves give (8 − 4) − (2 − 1) = 3.',
    },
    {
      id: 'maximum',
      label: 'the larger of a and b',
      facts: combine(Math.max),
      reason: 'The largest of all is the larger of the largest in each half.',
    },
    {
      id: 'mean',
      label: '(a + b) / 2',
      facts: combine((a, b) => (a + b) / 2),
      reason:
        'Halves give (6 + 1.5) / 2 = 3.75, from the left it is 2.5; the first elements weigh less each time. Carry a sum and a count instead.',
    },
  ],
  holds: ({ whole, parts }) => whole === parts,
  whole:
    'Sum and maximum are associative: brackets do not matter, so partial results can be combined.',
});

/** Gigabytes a second of the whole memory, and of one core. */
const memory = { all: 60, core: 15 };

const bound: Question = typeNumber({
  id: 'memory-bound',
  prompt:
    'A program sums a table of 120 GB that is in memory. One core reads 15 GB/s, and the memory delivers 60 GB/s at most. How long does it take on 16 cores?',
  unit: 's',
  answer: () => 120 / Math.min(memory.all, 16 * memory.core),
  reason: 'Four cores already use the whole 60 GB/s. The other twelve only wait with them.',
  mistakes: [
    {
      answer: () => 120 / (16 * memory.core),
      reason: 'Sixteen cores would ask for 240 GB/s, and the memory delivers a quarter of that.',
    },
    {
      answer: () => 120 / memory.core,
      reason: 'That is the time on one core. Some more cores do help here.',
    },
  ],
  hint: 'How many bytes a second do 16 cores ask for, and how many can they get?',
});

export const questions: readonly Question[] = [moreCores, amdahl, best, brackets, bound];
