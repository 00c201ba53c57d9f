import { stageTime, wordCount } from '../../figures/clusters/map-reduce.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const inputs = [['to be or not to be'], ['not to be', 'not yet']];
const count = (combine: boolean) => wordCount(inputs, { reducers: 2, combine });

const shuffled: Question = typeNumber({
  id: 'pairs-shuffled',
  prompt:
    'A word count with two mappers. The first reads `to be or not to be`, the second `not to be` and `not yet`. Each has a combiner. How many pairs go through the shuffle?',
  unit: 'pairs',
  answer: () => count(true).shuffled.records,
  reason:
    'One for each different word of each mapper: to, be, or, not from the first and not, to, be, yet from the second.',
  mistakes: [
    {
      answer: () => count(false).shuffled.records,
      reason: 'That is one pair for each word, as without a combiner.',
    },
    {
      answer: () => count(true).reduces.flatMap(({ result }) => result).length,
      reason:
        'That is the number of different words overall, the pairs in the output. A combiner sees only the pairs of its own mapper.',
    },
  ],
  hint: 'A combiner adds up the pairs of one mapper. How many different words does each mapper have?',
});

/** Seconds of ten reducers for so many million pairs at one million a second, with a hot key. */
const hotStage = (millions: number, hot: number, reducers: number) =>
  stageTime(
    Array.from(
      { length: reducers },
      (_, index) => ((1 - hot) * millions) / reducers + (index === 0 ? hot * millions : 0),
    ),
    reducers,
  );

const skew: Question = typeNumber({
  id: 'skewed-key',
  prompt:
    '100 million pairs go to 10 reducers that handle a million pairs a second each. 20 % of all pairs have the same key, the others spread evenly over the ten. There is no combiner. How long does the reduce stage take?',
  unit: 's',
  answer: () => hotStage(100, 0.2, 10),
  reason:
    'One reducer gets the 20 million of the hot key and a tenth of the other 80 million: 28 s. The rest are idle after 8 s.',
  mistakes: [
    {
      answer: () => hotStage(100, 0, 10),
      reason: 'So it would be if all pairs spread evenly. A key cannot be divided.',
    },
    {
      answer: () => 20,
      reason: 'That is the hot key alone. Its reducer also has its share of the other keys.',
    },
    {
      answer: () => 8,
      reason: 'The other nine need that long. A stage is over when its last task is.',
    },
  ],
  hint: 'How many pairs does the unluckiest reducer get, the hot key and its share of the rest?',
});

const twice: Question = typeNumber({
  id: 'twice-as-many',
  prompt: 'The same stage, but with 20 reducers on 20 machines. How long does it take now?',
  unit: 's',
  answer: () => hotStage(100, 0.2, 20),
  reason:
    'Twice the machines save 4 of 28 s: the 20 million pairs of one key still go to one reducer, and only the rest is halved.',
  mistakes: [
    {
      answer: () => hotStage(100, 0.2, 10) / 2,
      reason: 'Only the even part is halved. All pairs of one key go to one reducer.',
    },
    {
      answer: () => 20,
      reason: 'The hot key’s reducer also gets a twentieth of the other 80 million pairs.',
    },
  ],
  hint: 'Which part of the unluckiest reducer’s work gets smaller when there are more reducers?',
});

/** Applies a combining function to parts and then to their results, against all at once. */
const splits = (combine: (values: readonly number[]) => number) => ({
  whole: combine([1, 2, 3, 10]),
  parts: combine([combine([1, 2, 3]), combine([10])]),
});
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const combiners: Question = chooseSome({
  id: 'as-combiner',
  prompt:
    'For which of these reducers can the same function also serve as combiner, without changing any result?',
  options: [
    {
      id: 'maximum',
      label: 'The largest value of a key',
      facts: splits((values) => Math.max(...values)),
      reason: 'The largest of the largest is the largest, however the values were divided.',
    },
    {
      id: 'average',
      label: 'The average of a key’s values',
      facts: splits((values) => sum(values) / values.length),
      reason:
        'Values 1, 2, 3 on one mapper and 10 on another would give 6 instead of 4. It would work if sum and count were passed on.',
    },
    {
      id: 'sum',
      label: 'The sum of a key’s values',
      facts: splits(sum),
      reason: 'Sums of sums are the sum. This is the combiner of the word count.',
    },
    {
      id: 'number',
      label: 'The number of values of a key',
      facts: splits((values) => values.length),
      reason:
        'The reducer would count the partial results, here 2, instead of the four values. It would have to add them up.',
    },
  ],
  holds: ({ whole, parts }) => whole === parts,
  whole: 'Both give the same for parts of parts as for everything at once.',
});

interface Lost {
  readonly finished: boolean;
  /** Whether what the task has written survives the loss of its machine. */
  readonly outputSurvives: boolean;
}
const needed = ({ finished, outputSurvives }: Lost) => !(finished && outputSurvives);

const afterFailure: Question = chooseOne({
  id: 'after-a-failure',
  prompt:
    'A machine of a MapReduce job is lost for good while reducers still fetch. Which of the tasks that ran on it need not be run again?',
  options: [
    {
      id: 'map-running',
      label: 'A map task that was half done',
      facts: { finished: false, outputSurvives: false },
      reason:
        'It has no complete output, so another machine starts it from the beginning of its piece.',
    },
    {
      id: 'map-done',
      label: 'A map task that was finished',
      facts: { finished: true, outputSurvives: false },
      reason:
        'Its output was on the local disk of the lost machine, and reducers still want it. It would survive if maps wrote into the distributed file system.',
    },
    {
      id: 'reduce-done',
      label: 'A reduce task that was finished',
      facts: { finished: true, outputSurvives: true },
      reason: 'Its output is in the distributed file system, with replicas on other machines.',
    },
    {
      id: 'reduce-running',
      label: 'A reduce task that was half done',
      facts: { finished: false, outputSurvives: false },
      reason:
        'What it had fetched and written so far was temporary. Another machine fetches everything again.',
    },
  ],
  holds: (facts) => !needed(facts),
});

export const questions: readonly Question[] = [shuffled, skew, twice, combiners, afterFailure];
