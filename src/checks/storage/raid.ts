import {
  alwaysSurvives,
  dataDisks,
  diskSets,
  type RaidLevel,
  smallWrite,
  survives,
  xor,
} from '../../figures/storage/raid.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

interface Failure {
  readonly level: RaidLevel;
  readonly disks: number;
  readonly failed: readonly number[];
}

const whichPairs = chooseSome<Failure>({
  id: 'which-pairs',
  prompt:
    'Six disks D0 to D5 are in RAID 10, mirrored as D0 with D1, D2 with D3, D4 with D5. Which of these failures at the same time does the array survive?',
  options: [
    {
      id: 'd0-d1',
      label: 'D0 and D1',
      facts: { level: 10, disks: 6, failed: [0, 1] },
      reason: 'They are partners: both copies of a third of the blocks are gone.',
    },
    {
      id: 'd1-d2',
      label: 'D1 and D2',
      facts: { level: 10, disks: 6, failed: [1, 2] },
      reason: 'They are neighbours but not partners; D0 and D3 still have everything.',
    },
    {
      id: 'd0-d5',
      label: 'D0 and D5',
      facts: { level: 10, disks: 6, failed: [0, 5] },
      reason: 'Their partners D1 and D4 are well, so each block has one copy left.',
    },
    {
      id: 'd0-d2-d4',
      label: 'D0, D2 and D4',
      facts: { level: 10, disks: 6, failed: [0, 2, 4] },
      reason: 'One of each pair: half of the disks are gone and still no block is.',
    },
    {
      id: 'd2-d3-d5',
      label: 'D2, D3 and D5',
      facts: { level: 10, disks: 6, failed: [2, 3, 5] },
      reason: 'D2 and D3 are partners, and what only they held cannot be had back.',
    },
  ],
  holds: ({ level, disks, failed }) => survives(level, disks, failed),
  whole: 'What matters is not how many disks fail but whether a pair fails entirely.',
});

const pairs = (disks: number) => diskSets(disks, 2);
const survivedPairs = (level: RaidLevel, disks: number) =>
  pairs(disks).filter((pair) => survives(level, disks, pair)).length;

const countPairs = typeNumber({
  id: 'count-pairs',
  unit: 'pairs',
  prompt:
    'Eight disks are in RAID 10. There are 28 ways for two disks to fail. How many of them does the array survive?',
  answer: () => survivedPairs(10, 8),
  reason: 'Only the four pairs of partners are fatal: 28 − 4 = 24.',
  mistakes: [
    {
      answer: () => pairs(8).length - survivedPairs(10, 8),
      reason: 'Those are the fatal ones, a pair of partners each.',
    },
    {
      answer: () => pairs(8).length,
      reason:
        'All of them would be RAID 6. Here two partners hold the only copies of their blocks.',
    },
    {
      answer: () => 0,
      reason: 'That is what RAID 5 survives. Most pairs here leave a copy of everything.',
    },
  ],
  hint: 'Count the fatal pairs first: which two disks hold the only copies of the same blocks?',
});

const capacity = typeNumber({
  id: 'capacity-raid-6',
  unit: 'TB',
  prompt: 'Ten disks of 8 TB are in RAID 6. How much data fits?',
  answer: () => dataDisks(6, 10) * 8,
  reason: 'Two disks’ worth of room holds parity, on whichever disks it lies: (10 − 2) × 8 TB.',
  mistakes: [
    {
      answer: () => dataDisks(5, 10) * 8,
      reason: 'That is RAID 5, with one parity a stripe. RAID 6 has two.',
    },
    { answer: () => dataDisks(10, 10) * 8, reason: 'That is RAID 10, where all is stored twice.' },
    {
      answer: () => dataDisks(0, 10) * 8,
      reason: 'That is all of it; the parities need room too.',
    },
  ],
  hint: 'How many of the ten blocks of a stripe are data?',
});

const stripe = [[0b1010], [0b0110]];
const asBits = (value: number) => Number(value.toString(2));

const missing = typeNumber({
  id: 'missing-block',
  unit: '(bits)',
  prompt:
    'A stripe of RAID 5 had three data blocks of four bits. What is left are the blocks `1010` and `0110` and the parity `0001`. What was the lost block? Give its four bits.',
  answer: () => asBits(xor([...stripe, [0b0001]])[0] ?? 0),
  reason:
    '`1010` XOR `0110` is `1100`, and XOR `0001` gives `1101`: an odd number of ones becomes 1.',
  mistakes: [
    {
      answer: () => asBits(xor(stripe)[0] ?? 0),
      reason: 'That is the XOR of the two data blocks. The parity knows the third; add it in.',
    },
  ],
  hint: 'XOR everything that is left, column by column: 1 where the number of ones is odd.',
});

interface Choice {
  readonly level: RaidLevel;
}
const operations = (level: RaidLevel) => {
  const { reads, writes } = smallWrite(level, 8);
  return reads + writes;
};

const pickLevel = chooseOne<Choice>({
  id: 'pick-a-level',
  prompt:
    'A database makes 700 random writes of one block a second, on eight hard disks that manage 200 operations a second each. The loss of any one disk must be survived. Which level can do it?',
  options: [
    {
      id: '0',
      label: 'RAID 0',
      facts: { level: 0 },
      reason: 'It has the speed, but the loss of one disk takes all the data.',
    },
    {
      id: '5',
      label: 'RAID 5',
      facts: { level: 5 },
      reason: `Each write costs ${operations(5)} operations, so 1,600 operations a second are ${1600 / operations(5)} writes.`,
    },
    {
      id: '6',
      label: 'RAID 6',
      facts: { level: 6 },
      reason: `Each write costs ${operations(6)} operations: at most ${Math.floor(1600 / operations(6))} writes a second.`,
    },
    {
      id: '10',
      label: 'RAID 10',
      facts: { level: 10 },
      reason: `Each write costs ${operations(10)} operations, so 1,600 a second make ${1600 / operations(10)} writes, and any one disk may fail.`,
    },
  ],
  holds: ({ level }) => alwaysSurvives(level, 8) >= 1 && (8 * 200) / operations(level) >= 700,
});

interface Disaster {
  /** Whether what goes wrong is done to all disks of the array alike. */
  readonly reachesAllCopies: boolean;
}

const backup = chooseSome<Disaster>({
  id: 'needs-a-backup',
  prompt: 'Against which of these does RAID 6 give no protection?',
  options: [
    {
      id: 'two-disks',
      label: 'Two disks fail in the same hour',
      facts: { reachesAllCopies: false },
      reason: 'Two parities find two missing blocks a stripe: this is what RAID 6 is for.',
    },
    {
      id: 'delete',
      label: 'A script deletes the wrong table',
      facts: { reachesAllCopies: true },
      reason: 'The deletion is written to all disks, parity included, as any other change is.',
    },
    {
      id: 'ransomware',
      label: 'An intruder encrypts all files',
      facts: { reachesAllCopies: true },
      reason: 'Encrypted data is data to the array; it stores it with full redundancy.',
    },
    {
      id: 'sector',
      label: 'One sector of one disk cannot be read',
      facts: { reachesAllCopies: false },
      reason: 'Its contents are computed from the rest of the stripe and written again.',
    },
  ],
  holds: ({ reachesAllCopies }) => reachesAllCopies,
  whole: 'RAID repairs what disks lose. What the computer was told to do, it does on all of them.',
});

export const questions = [whichPairs, countPairs, capacity, missing, pickLevel, backup];
