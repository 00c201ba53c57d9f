import {
  type Locality,
  localityOf,
  moveSeconds,
  readSeconds,
  smallCluster,
} from '../../figures/clusters/locality.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const data = 2e12;

const fetching: Question = typeNumber({
  id: 'fetch-it',
  prompt:
    'A file of 2 TB (2 × 10¹² bytes) lies on 20 machines, a twentieth on each. A single machine is to read all of it over its link of 10 Gbit/s. How long does the transfer take at best?',
  unit: 's',
  answer: () => moveSeconds(data, 10e9),
  within: 0.01,
  reason:
    '16 × 10¹² bits at 10¹⁰ bits a second. All of it goes through the one link, however many machines send.',
  mistakes: [
    { answer: () => data / 10e9, reason: 'Links are counted in bits: a byte is eight of them.' },
    {
      answer: () => moveSeconds(data, 10e9) / 20,
      reason: 'Twenty machines can send at once, but they share the one link of the receiver.',
    },
  ],
  hint: 'How many bits are 2 TB, and how many pass through the link in a second?',
});

const whyMove: Question = chooseOne({
  id: 'why-move-code',
  prompt:
    'The same file: each of its 20 machines reads its part from a disk of 200 MB/s. Compare with fetching everything over 10 Gbit/s. What is so?',
  options: [
    {
      id: 'local',
      label: 'Reading locally is about three times as fast',
      facts: { ratio: 3.2 },
      reason:
        'Each reads 100 GB in 500 s, all at the same time, against 1,600 s through the one link. With more machines the distance grows.',
    },
    {
      id: 'same',
      label: 'Both take about the same time',
      facts: { ratio: 1 },
      reason:
        'That would be so with six machines: their disks deliver 1.2 GB/s together, and so does the link.',
    },
    {
      id: 'fetch',
      label: 'Fetching is faster, as the link beats any single disk',
      facts: { ratio: 1250 / 200 / 20 },
      reason: '1.25 GB/s is more than one disk delivers, but twenty disks together deliver 4 GB/s.',
    },
    {
      id: 'twenty',
      label: 'Reading locally is 20 times as fast, one for each machine',
      facts: { ratio: 20 },
      reason:
        'It is 20 times as fast as one disk. Against a link that is itself as fast as six disks, less is gained.',
    },
  ],
  holds: ({ ratio }) =>
    Math.abs(moveSeconds(data, 10e9) / readSeconds(data, 20, 200e6) - ratio) < 0.1,
});

const breakEven: Question = typeNumber({
  id: 'break-even',
  prompt:
    'How fast must the single machine’s link be at least, in Gbit/s, to fetch the file as quickly as the 20 machines with disks of 200 MB/s can read it?',
  unit: 'Gbit/s',
  answer: () => (data * 8) / readSeconds(data, 20, 200e6) / 1e9,
  reason: 'It has to take in what 20 disks deliver, 4 GB/s, and that is 32 Gbit/s.',
  mistakes: [
    { answer: () => 4, reason: '4 GB/s is right, but in gigabytes. How many gigabits are they?' },
    { answer: () => 1.6, reason: 'That is one disk. All twenty read at the same time.' },
  ],
  hint: 'What do all the disks deliver together in a second? Then count in bits.',
});

const machineCalled = (wanted: string) => {
  const machine = smallCluster.find(({ name }) => name === wanted);
  if (machine === undefined) throw new Error(`There is no machine ${wanted}.`);
  return machine;
};
const from = (name: string, block: number): { locality: Locality } => ({
  locality: localityOf(smallCluster, machineCalled(name), block),
});

const rackLocal: Question = chooseSome({
  id: 'rack-local',
  prompt:
    'In the figure, which of these tasks would read over the network, but only within their rack?',
  options: [
    {
      id: 'n2-block-4',
      label: 'Block 4 on N2',
      facts: from('N2', 4),
      reason: 'N2 does not have block 4, but N1 in the same rack does.',
    },
    {
      id: 'n6-block-2',
      label: 'Block 2 on N6',
      facts: from('N6', 2),
      reason: 'Both replicas of block 2 are in rack 1, so the bytes go from rack to rack.',
    },
    {
      id: 'n4-block-5',
      label: 'Block 5 on N4',
      facts: from('N4', 5),
      reason: 'N4 has a replica of block 5 on its own disk and needs no network.',
    },
    {
      id: 'n6-block-3',
      label: 'Block 3 on N6',
      facts: from('N6', 3),
      reason: 'One replica of block 3 is on N5, in the same rack as N6.',
    },
  ],
  holds: ({ locality }) => locality === 'rack-local',
  whole: 'A task is rack-local if no replica is on its own machine and one is in its rack.',
});

const whoRestarts: Question = chooseOne({
  id: 'who-restarts',
  prompt:
    'One map task of a running job fails because its input has a damaged line. Which part of Hadoop decides to try it again?',
  options: [
    {
      id: 'resource-manager',
      label: 'The ResourceManager',
      facts: { perJob: false, plansTasks: false },
      reason:
        'It grants containers and knows nothing of tasks. In Hadoop 1 this part and the watching of tasks were one.',
    },
    {
      id: 'application-master',
      label: 'The ApplicationMaster of the job',
      facts: { perJob: true, plansTasks: true },
      reason:
        'It has planned the tasks and watches them. It asks for another container, and gives the job up after a few failures of one task.',
    },
    {
      id: 'node-manager',
      label: 'The NodeManager of the machine',
      facts: { perJob: false, plansTasks: false },
      reason: 'It starts and stops what it is told to, and reports that the container has ended.',
    },
    {
      id: 'name-node',
      label: 'The NameNode',
      facts: { perJob: false, plansTasks: false },
      reason:
        'It knows which machines hold which blocks. It would act if a replica were lost, but it runs nothing.',
    },
  ],
  holds: ({ perJob, plansTasks }) => perJob && plansTasks,
});

export const questions: readonly Question[] = [
  fetching,
  whyMove,
  breakEven,
  rackLocal,
  whoRestarts,
];
