import {
  idealTraining,
  ringExchange,
  serverExchange,
  type TrainingInput,
  trainFreely,
  trainInStep,
} from '../../figures/clusters/training.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const job = { rows: 240e6, rowsPerWorker: 8e6, gradientTime: 0.02, iterations: 25 };
const ideal = () => idealTraining(job);

const idealDuration = typeNumber({
  id: 'ideal-duration',
  prompt:
    'A model is trained on 240 million rows. A worker holds 8 million of them and computes their gradient in 20 ms. There are as many workers as are needed. How long do 25 iterations take, ideally?',
  unit: 's',
  answer: () => ideal().parallel,
  within: 0.001,
  decimals: 1,
  reason:
    'All 30 workers compute at once, so an iteration takes 20 ms however many there are; 25 of them follow each other.',
  mistakes: [
    {
      answer: () => ideal().serial,
      reason:
        'That is one worker doing the parts one after another. Here 30 work at the same time.',
    },
    {
      answer: () => job.gradientTime,
      reason:
        'That is one iteration. The next needs the new weights, so iterations cannot overlap.',
    },
    {
      answer: () => ideal().parallel / ideal().workers,
      reason:
        '20 ms is the time for a share of 8 million rows already; it is not divided by the workers again.',
    },
  ],
  hint: 'What is done at the same time, and what must be done in turn?',
});

const whyNot = chooseSome<{ addsTime: boolean }>({
  id: 'why-not-reached',
  prompt: 'Which of these keep synchronous training from reaching that ideal duration?',
  options: [
    {
      id: 'gradients',
      label: 'every gradient has to travel to the server',
      facts: { addsTime: true },
      reason: 'the messages take time before each step, and those of all workers share one link.',
    },
    {
      id: 'weights',
      label: 'new weights have to travel back before the next iteration',
      facts: { addsTime: true },
      reason: 'a worker cannot compute at weights that it has not got.',
    },
    {
      id: 'slowest',
      label: 'workers are not equally fast in every iteration',
      facts: { addsTime: true },
      reason: 'the step waits for the last gradient, so the slowest worker sets the pace.',
    },
    {
      id: 'stale',
      label: 'gradients become stale',
      facts: { addsTime: false },
      reason:
        'in synchronous training every gradient is computed at the weights to which it is applied. Staleness is the price of not waiting.',
    },
    {
      id: 'mean',
      label: 'the mean of 30 means is less exact than the mean over all rows',
      facts: { addsTime: false },
      reason: 'with equal shares it is the same number, and a number costs no time.',
    },
  ],
  holds: ({ addsTime }) => addsTime,
  whole: 'Communication, both ways, and synchronisation. None of them shrinks with more workers.',
});

const four: TrainingInput = { compute: [10, 10, 10, 30], send: 0, apply: 0 };
const inStep = () => trainInStep(four, 4);
const freely = () => trainFreely(four, 120);
const usedInStep = () => inStep().gradients.length;

const stragglerCost = typeNumber({
  id: 'straggler',
  prompt:
    'Of four workers three need 10 ms for a gradient and one needs 30 ms; messages and steps take no time. How many gradients of all workers together are used in the first 120 ms of synchronous training?',
  unit: 'gradients',
  answer: usedInStep,
  reason:
    'An iteration lasts as long as its slowest worker, 30 ms. Four of them, with four gradients each.',
  mistakes: [
    {
      answer: () => freely().updates.length,
      reason:
        'That many come in without waiting. In step, the fast workers idle for 20 ms of each 30.',
    },
    {
      answer: () => inStep().updates.length,
      reason: 'That is the number of updates. Each is the mean of four gradients.',
    },
    {
      answer: () => 48,
      reason: 'That is four workers of 10 ms. Everybody waits for the fourth, which takes 30 ms.',
    },
  ],
  hint: 'How long is one iteration, and how many gradients does it use?',
});

const staleness = typeNumber({
  id: 'staleness',
  prompt:
    'Ten workers train asynchronously, all equally fast, and their gradients arrive one after another at even intervals. A worker pulls new weights right after its gradient has been applied. How many updates of others come before its next one: how stale is each gradient?',
  unit: 'updates',
  answer() {
    // Workers that start a little apart and take a long time each.
    const { updates } = trainFreely(
      { compute: Array.from({ length: 10 }, () => 100), send: 0, apply: 10 },
      1000,
    );
    return updates.at(-1)?.stale ?? 0;
  },
  reason:
    'While one worker computes, each of the nine others gets one gradient in. Staleness grows with the number of workers.',
  mistakes: [
    {
      answer: () => 10,
      reason: 'Its own update is not one that came in between. How many others are there?',
    },
    {
      answer: () => 0,
      reason:
        'So it is in step, or with a single worker. Here others change the weights meanwhile.',
    },
  ],
  hint: 'Between two updates by the same worker, how many does each other worker make?',
});

const links = { bytesPerSecond: 1.25e9, latency: 50e-6 };
const load = { workers: 50, bytes: 4e8 };
const cheapest = chooseOne<{ seconds: number }>({
  id: 'cheapest-exchange',
  prompt:
    'A dense model has 100 million parameters of 4 bytes, there are 50 workers with links of 10 Gbit/s. Communication takes nearly all of the time. What shortens an iteration most, and changes nothing about the result?',
  options: [
    {
      id: 'faster-gradients',
      label: 'GPUs that compute the gradients twice as fast',
      facts: { seconds: serverExchange(links, load) },
      reason: 'Computing is the small part; the exchange stays at half a minute with one server.',
    },
    {
      id: 'two-servers',
      label: 'two servers, each with half of the parameters',
      facts: { seconds: serverExchange(links, { ...load, servers: 2 }) },
      reason: 'It halves the exchange, to some 16 s. There is a way to use all links at once.',
    },
    {
      id: 'ring',
      label: 'a ring all-reduce in place of the server',
      facts: { seconds: ringExchange(links, load) },
      reason:
        'Each worker sends less than 0.8 GB, at the same time as the others: about 0.6 s, and the sum is the same.',
    },
    {
      id: 'more-workers',
      label: 'a hundred workers with half the rows each',
      facts: { seconds: serverExchange(links, { ...load, workers: 100 }) },
      reason:
        'Twice as many gradients of the same size arrive at the server, so it takes a minute.',
    },
  ],
  holds: ({ seconds }) =>
    seconds ===
    Math.min(
      serverExchange(links, load),
      serverExchange(links, { ...load, servers: 2 }),
      ringExchange(links, load),
    ),
});

export const questions: readonly Question[] = [
  idealDuration,
  whyNot,
  stragglerCost,
  staleness,
  cheapest,
];
