import {
  type LayoutFile,
  lossPolynomial,
  lossProbability,
  lostBlocks,
  lostFiles,
  maximumDistinctBlocks,
  maximumSurvivableFailures,
  parseLayout,
  replicasOf,
  SECOND,
  simulateCluster,
} from '@rackbook/engine/clusters/hdfs';
import { fourMachines, questionMachines } from '../../playgrounds/clusters/hdfs/layouts.ts';
import { numberIn, type Question } from '../question.ts';

const six = parseLayout(questionMachines);
const four = parseLayout(fourMachines);
const dead = ['M1', 'M2', 'M3'];

/** Whether two sets of options are the same. */
const same = (first: readonly string[], second: readonly string[]) =>
  first.length === second.length && first.every((id) => second.includes(id));

/** Where the blocks of files are after the failures, in words. */
const survivors = (files: readonly LayoutFile[]) =>
  files
    .flatMap(({ blocks }) => blocks)
    .map((block) => {
      const left = replicasOf(six, block).filter((machine) => !dead.includes(machine));
      return `${block} on ${left.join(' and ')}`;
    })
    .join(', ');

const filesLost: Question = {
  id: 'files-lost',
  kind: 'some',
  prompt:
    'In the layout of files A and B over six machines, M1, M2 and M3 fail at once. Which files are lost? Select all that apply.',
  options: [
    { id: 'A', label: 'File A' },
    { id: 'B', label: 'File B' },
    { id: 'neither', label: 'Neither: both files can still be read' },
  ],
  solution() {
    const lost = lostFiles(six, dead).map(({ name }) => name);
    return lost.length === 0 ? ['neither'] : lost;
  },
  judge(answer) {
    const solution = this.solution();
    const right = same(answer, solution);
    const gone = lostBlocks(six, dead).join(', ');
    if (right) {
      return {
        right,
        reason: `M1, M2 and M3 held all replicas of ${gone}. Of every other block at least one is left: ${survivors(six.files.filter(({ name }) => !solution.includes(name)))}.`,
      };
    }
    if (answer.includes('neither') && answer.length > 1) {
      return { right, reason: 'A file cannot be lost while both can still be read: choose.' };
    }
    const wrong = six.files.filter(({ name }) => answer.includes(name) && !solution.includes(name));
    if (wrong.length > 0) {
      return {
        right,
        reason: `All of file ${wrong.map(({ name }) => name).join(' and ')} is still there: ${survivors(wrong)}. A file is lost only with every replica of one of its blocks.`,
      };
    }
    return {
      right,
      reason:
        'Go through the blocks and strike out M1, M2 and M3. One block has no machine left, and a file with a missing block cannot be read to its end.',
    };
  },
};

const expressions: Readonly<
  Record<string, { readonly label: string; readonly reason: string; of(p: number): number }>
> = {
  sum: {
    label: '3p',
    of: (p) => 3 * p,
    reason:
      'Adding gives about the probability that at least one of the three fails, and for p above 1/3 no probability at all. The block is lost only when all three fail.',
  },
  product: {
    label: 'p³',
    of: (p) => p ** 3,
    reason:
      'All three machines must fail, and independent probabilities multiply. The other three machines do not matter.',
  },
  survive: {
    label: '(1 − p)³',
    of: (p) => (1 - p) ** 3,
    reason: 'This is the probability that none of the three machines fails.',
  },
  kept: {
    label: '1 − p³',
    of: (p) => 1 - p ** 3,
    reason: 'This is the probability that the block survives: the complement of what is asked.',
  },
  some: {
    label: '1 − (1 − p)³',
    of: (p) => 1 - (1 - p) ** 3,
    reason:
      'This is the probability that at least one of the three fails. One failure loses a replica, not the block.',
  },
};

/** Whether an expression in p is the probability that B.1 is lost, at several p. */
function isLossOfB1(of: (p: number) => number): boolean {
  const polynomial = lossPolynomial(six, { block: 'B.1' });
  return [0.01, 0.1, 0.3, 0.5, 0.8].every(
    (p) => Math.abs(of(p) - lossProbability(polynomial, p)) < 1e-12,
  );
}

const blockLost: Question = {
  id: 'block-lost',
  kind: 'one',
  prompt:
    'In the same layout each of the six machines fails with probability `p`, independently of the others. With what probability is block B.1 lost?',
  options: Object.entries(expressions).map(([id, { label }]) => ({ id, label })),
  solution: () =>
    Object.entries(expressions)
      .filter(([, { of }]) => isLossOfB1(of))
      .map(([id]) => id),
  judge(answer) {
    const given = expressions[answer[0] ?? ''];
    if (given === undefined) return { right: false, reason: 'Choose one of the expressions.' };
    return { right: isLossOfB1(given.of), reason: given.reason };
  },
};

const mayFail: Question = {
  id: 'may-fail',
  kind: 'text',
  unit: 'machines',
  prompt:
    'Four machines hold three blocks each, as in the second layout. At most how many may fail, whichever they are, without any loss of data?',
  solution: () => [String(maximumSurvivableFailures(four).failures)],
  judge(answer) {
    const { failures, machines } = maximumSurvivableFailures(four);
    const given = numberIn(answer);
    const right = given === failures;
    const deadly = machines.join(', ');
    return {
      right,
      reason: right
        ? `Every block is on three of the four machines, so any ${failures} leave one. A third can be the last: ${deadly} together lose a block.`
        : given > failures
          ? `Let ${deadly} fail: then one block has no replica left. The question asks for a number that is safe whichever machines fail.`
          : 'Count the machines that hold block A. How many of them can you lose and still read it?',
    };
  },
};

/** How many blocks three machines of three slots can hold, as a question. */
function distinctBlocks(
  id: string,
  failures: number,
  prompt: string,
  hint: (given: number) => string,
): Question {
  const solve = () => maximumDistinctBlocks({ machines: 3, slots: 3, failures });
  return {
    id,
    kind: 'text',
    unit: 'distinct blocks',
    prompt,
    solution: () => [String(solve().blocks)],
    judge(answer) {
      const { blocks, replication } = solve();
      const given = numberIn(answer);
      const right = given === blocks;
      return {
        right,
        reason: right
          ? `To survive ${failures === 1 ? 'one failure' : 'two failures'} a block needs ${replication} replicas, and 9 slots / ${replication} replicas leave room for ${blocks} blocks.`
          : hint(given),
      };
    },
  };
}

const survivingTwo = distinctBlocks(
  'surviving-two',
  2,
  'Now there are only three machines, with room for three blocks each, and the data must survive even if two machines fail. What is the largest number of distinct blocks that can be stored?',
  (given) =>
    given === 9
      ? 'Nine is the number of slots. A block with a single replica does not survive the loss of its machine.'
      : 'If two of three machines fail, the third must hold everything. How much fits on it?',
);

const survivingOne = distinctBlocks(
  'surviving-one',
  1,
  'The same three machines, but the data need survive only one failure. What is the largest number of distinct blocks?',
  (given) =>
    given === 3
      ? 'Three blocks with three replicas each survive two failures, which is more than asked. How many replicas are enough for one?'
      : given === 4.5
        ? 'Half a block cannot be stored safely: round down.'
        : 'There are nine slots, and a block needs one replica more than the failures that it has to survive.',
);

const copies = ['none', 'its blocks', 'everything'] as const;

/** Copies that the NameNode orders when M1 fails and is back after five minutes. */
function copiesOrdered(): number {
  const at = 10 * SECOND;
  const { frames } = simulateCluster({
    layout: six,
    events: [
      { at, kind: 'crash', machine: 'M1' },
      { at: at + 300 * SECOND, kind: 'rejoin', machine: 'M1' },
    ],
  });
  return frames.flatMap(({ happened }) => happened).filter(({ kind }) => kind === 'copy-started')
    .length;
}

const comesBack: Question = {
  id: 'comes-back',
  kind: 'one',
  prompt:
    'In the first layout M1 loses its power and is back five minutes later, with HDFS’s default settings. What has the NameNode had copied meanwhile?',
  options: [
    { id: copies[0], label: 'Nothing' },
    { id: copies[1], label: 'The three blocks that M1 holds' },
    { id: copies[2], label: 'All five blocks' },
  ],
  solution: () => [copies[[0, 3, 5].indexOf(copiesOrdered())] ?? ''],
  judge(answer) {
    const right = same(answer, this.solution());
    return {
      right,
      reason: right
        ? 'A machine is declared dead only after 630 s without a heartbeat. Until then its replicas count, and nothing is short.'
        : answer[0] === copies[1]
          ? 'So it would be after 630 s of silence, when M1 is declared dead. Five minutes are 300 s.'
          : 'Only what was on M1 could be short of replicas, and only once the NameNode gives M1 up.',
    };
  },
};

export const questions: readonly Question[] = [
  filesLost,
  blockLost,
  mayFail,
  survivingTwo,
  survivingOne,
  comesBack,
];
