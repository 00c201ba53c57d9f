import {
  bottleneck,
  busySeconds,
  type Demand,
  faster,
  machinesFor,
  someFails,
} from '../../figures/deployment/four-resources.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

/** Photographs are read from disk, made smaller, and sent on; in bytes and bytes a second. */
const photographs: readonly Demand[] = [
  { resource: 'storage', work: '', amount: 300e9, rate: 0.5e9 },
  { resource: 'compute', work: '', amount: 300e9, rate: 4 * 50e6 },
  { resource: 'memory', work: '', amount: 900e9, rate: 20e9 },
  { resource: 'network', work: '', amount: 60e9, rate: 0.125e9 },
];
const secondsOf = (resource: Demand['resource']) =>
  busySeconds(photographs.find((one) => one.resource === resource) as Demand);
const seconds = (resource: Demand['resource']) => `${secondsOf(resource).toLocaleString('en')} s`;

const whichBottleneck = chooseOne<Demand['resource']>({
  id: 'which-bottleneck',
  prompt:
    '300 GB of photographs lie on an SSD that reads 500 MB/s. Four cores make them smaller, each 50 MB/s of input, moving 900 GB through a memory of 20 GB/s. The results, 60 GB, leave over a network of 1 Gbit/s. All of it overlaps. Which resource is the bottleneck?',
  options: [
    {
      id: 'storage',
      label: 'storage',
      facts: 'storage',
      reason: `Reading takes ${seconds('storage')}, and something else takes longer. The SSD would have to be slower than the cores together, 200 MB/s.`,
    },
    {
      id: 'compute',
      label: 'compute',
      facts: 'compute',
      reason: `The four cores take in 200 MB/s together and are busy for ${seconds('compute')}, longer than any other.`,
    },
    {
      id: 'memory',
      label: 'memory',
      facts: 'memory',
      reason: `900 GB are the most bytes, but at 20 GB/s they take only ${seconds('memory')}.`,
    },
    {
      id: 'network',
      label: 'network',
      facts: 'network',
      reason: `1 Gbit/s is 125 MB/s, and 60 GB then take ${seconds('network')}. All 300 GB would have to be sent.`,
    },
  ],
  holds: (resource) => resource === bottleneck(photographs).resource,
});

const moreCores = faster(photographs, 'compute', 4);

const afterCores = typeNumber({
  id: 'after-cores',
  prompt:
    'For the same photographs you move to a machine with 16 such cores and the same disk, memory and network. How many seconds does the job take now?',
  unit: 's',
  answer: () => busySeconds(bottleneck(moreCores)),
  reason:
    'The cores would now be done in 375 s, but the SSD delivers no faster than before. The bottleneck has moved.',
  mistakes: [
    {
      answer: () => secondsOf('compute') / 4,
      reason: 'So long are the cores busy. Can their input arrive in that time?',
    },
    {
      answer: () => secondsOf('compute'),
      reason: 'The cores were the bottleneck, and there are four times as many.',
    },
    {
      answer: () => secondsOf('network'),
      reason: 'The network is busy for so long, but it is not the longest.',
    },
  ],
  hint: 'Divide for each resource again, with 16 × 50 MB/s for the cores. Then take the longest.',
});

const wanted = 6;

const howManyMachines = typeNumber({
  id: 'how-many-machines',
  prompt: `With the model of the text, n ordinary machines have the power n / (1 + 0.03 (n − 1)). How many are needed for a power of ${wanted}?`,
  unit: 'machines',
  answer: () => machinesFor(wanted) ?? Number.NaN,
  reason:
    'Seven machines have 7 / 1.18 = 5.9, eight have 8 / 1.21 = 6.6. Two of the eight are the price of coordination.',
  mistakes: [
    {
      answer: () => wanted,
      reason: 'That would be so without coordination: six machines have 6 / 1.15 = 5.2.',
    },
    { answer: () => wanted + 1, reason: 'Nearly: seven machines have 7 / 1.18 = 5.9.' },
  ],
  hint: 'Try six machines in the formula, and go on from there.',
});

const [cluster, perDay] = [200, 0.002];

const someMachineFails = typeNumber({
  id: 'some-machine-fails',
  prompt: `Each of ${cluster} machines fails on a given day with probability ${perDay}, independently of the others. With which probability does at least one fail?`,
  unit: '%',
  answer: () => 100 * someFails(cluster, perDay),
  within: 0.02,
  decimals: 0,
  reason: `All survive with probability 0.998 to the power of ${cluster}. On every third day, something is broken.`,
  mistakes: [
    {
      answer: () => 100 * cluster * perDay,
      reason:
        'That is the number of failures to expect in a day, times 100. Days with two failures are counted twice in it.',
    },
    {
      answer: () => 100 * (1 - someFails(cluster, perDay)),
      reason: 'That is the probability that none fails.',
    },
    { answer: () => 100 * perDay, reason: 'That is the probability for one machine.' },
  ],
  hint: 'How likely is it that all of them survive the day?',
});

interface Place {
  readonly survivesPowerLoss: boolean;
}

const afterPowerLoss = chooseSome<Place>({
  id: 'after-power-loss',
  prompt: 'The power fails, and the machine starts again. What is still there?',
  options: [
    {
      id: 'variable',
      label: 'a table that a program has loaded into its memory',
      facts: { survivesPowerLoss: false },
      reason: 'memory forgets without power. It can only be loaded again from somewhere.',
    },
    {
      id: 'file',
      label: 'a file that was written to an SSD last week',
      facts: { survivesPowerLoss: true },
      reason: 'storage keeps its content without power.',
    },
    {
      id: 'unsynced',
      label: 'a line that was written to a file a moment before, without waiting for the disk',
      facts: { survivesPowerLoss: false },
      reason:
        'it may still have been in the page cache, that is in memory. One would have to wait for `fsync`.',
    },
    {
      id: 'packet',
      label: 'a packet that was waiting in the network card',
      facts: { survivesPowerLoss: false },
      reason: 'its buffer is memory as well. The sender would have to send it again.',
    },
    {
      id: 'image',
      label: 'a container image that was pulled yesterday',
      facts: { survivesPowerLoss: true },
      reason: 'an image is files on the disk of its host.',
    },
  ],
  holds: ({ survivesPowerLoss }) => survivesPowerLoss,
  whole: 'Only what has reached storage lasts. Whatever is in memory, buffers included, is gone.',
});

export const questions: readonly Question[] = [
  whichBottleneck,
  afterCores,
  howManyMachines,
  someMachineFails,
  afterPowerLoss,
];
