import {
  add,
  allSchedules,
  increment,
  load,
  outcomes,
  type Program,
  replay,
  store,
} from '../../figures/compute/interleavings.ts';
import { chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const pair = [increment, increment];

/** The value of the counter at the end of an order of steps. */
const ends = (programs: readonly Program[], order: string): number =>
  replay(
    programs,
    [...order].map((digit) => Number(digit) - 1),
  ).at(-1)?.shared.counter ?? 0;

/** `121212` as the steps that the two threads take. */
const inWords = (order: string): string => {
  const names = ['L', 'A', 'S'];
  const taken: Record<string, number> = {};
  return [...order]
    .map((thread) => {
      const index = taken[thread] ?? 0;
      taken[thread] = index + 1;
      return `${names[index]}${thread}`;
    })
    .join(' ');
};

const orders: Readonly<Record<string, string>> = {
  '111222':
    'Thread 1 has stored its 1 before thread 2 loads, so thread 2 makes 2 of it. A loss needs a load that comes before the other’s store.',
  '121212': 'Both load 0 before either has stored, so both store 1.',
  '222111':
    'Which thread goes first does not matter, as long as it is through. Thread 1 loads the 1 that thread 2 has stored.',
  '112221':
    'Thread 1 has loaded 0 and added, but not stored. Thread 2 then does all its steps, and S1 writes 1 over its result.',
};

const loseAnUpdate: Question = chooseSome({
  id: 'lose-an-update',
  prompt:
    'Two threads run `counter += 1` as load (L), add (A), store (S); the counter starts at 0. `L1` is the load of thread 1, and so on. Which of these orders make the counter lose an update?',
  options: Object.entries(orders).map(([order, reason]) => ({
    id: `order-${order}`,
    label: inWords(order),
    facts: { counter: ends(pair, order) },
    reason,
  })),
  holds: ({ counter }) => counter < 2,
  whole:
    'An update is lost when a thread loads before the other has stored, and stores afterwards. It does not matter how long it takes in between.',
});

const howMany: Question = typeNumber({
  id: 'how-many-orders',
  prompt:
    'The same two threads have 20 possible orders. In how many of them is the counter 1 at the end?',
  unit: 'orders',
  answer: () => outcomes(pair, 'counter').find(({ value }) => value === 1)?.schedules ?? 0,
  reason:
    'The result is 2 only if one thread has stored before the other loads, which means that it is through with all its steps. There are two such orders, and 20 − 2 others.',
  mistakes: [
    {
      answer: () => outcomes(pair, 'counter').find(({ value }) => value === 2)?.schedules ?? 0,
      reason:
        'That is how many orders end at 2: the serial ones. The question asks for the others.',
    },
    {
      answer: () => allSchedules(pair).length / 2,
      reason:
        'Half would be so if a loss depended only on who goes first. In how many orders does one store come before the other load?',
    },
  ],
  hint: 'When is the result 2? Only if one thread’s store comes before the other’s load. Count those orders first.',
});

const threeTimes: Program = [...increment, ...increment, ...increment];

const least: Question = typeNumber({
  id: 'least-value',
  prompt:
    'Now each of the two threads does `counter += 1` three times, again from 0. Going by the possible orders alone, what is the smallest value that the counter can have when both are done?',
  answer: () =>
    Math.min(...outcomes([threeTimes, threeTimes], 'counter').map(({ value }) => value)),
  reason:
    'Thread 1 loads 0 and pauses; thread 2 finishes two rounds; thread 1 stores 1. Thread 2 loads that 1 for its last round and pauses while thread 1 finishes. Then thread 2 stores 2.',
  mistakes: [
    {
      answer: () => 3,
      reason:
        'Three comes out when both move in lockstep and each round loses one update. A thread that pauses for longer can wipe out several rounds at once.',
    },
    {
      answer: () => 1,
      reason:
        'Whoever stores last has loaded in its third round, after it had itself stored in its second. That was at least a 1, unless someone stored 0, which nobody does.',
    },
    {
      answer: () => 6,
      reason:
        'Six is the largest value, when nothing is lost. Let one thread pause before a store.',
    },
  ],
  hint: 'A thread may load, pause for as long as you like, and store an old value plus 1 over all that happened meanwhile. Use that twice.',
});

const plusTen: Program = [load('counter'), add(10), store('counter')];

const predict: Question = typeNumber({
  id: 'predict',
  prompt:
    'Thread 1 adds 1 and thread 2 adds 10 to a counter that starts at 0. The order of the steps is L1 L2 A2 S2 A1 S1. What does the counter hold at the end?',
  answer: () => ends([increment, plusTen], '122211'),
  reason:
    'Thread 1 loaded 0 at the start, and its store comes last: 0 + 1. What thread 2 stored is overwritten.',
  mistakes: [
    {
      answer: () => 11,
      reason:
        '11 would need one thread to load what the other has stored. Both loaded before anything was stored.',
    },
    {
      answer: () => ends([increment, plusTen], '121122'),
      reason: 'Thread 2 did store 10, but it was not the last to store.',
    },
  ],
  hint: 'Whoever stores last decides. What had that thread loaded, and when?',
});

const shared: Question = chooseSome({
  id: 'shared',
  prompt: 'What do all threads of one process share? Select all that apply.',
  options: [
    {
      id: 'heap',
      label: 'An object on the heap to which each has a reference',
      facts: { perThread: false },
      reason:
        'There is one heap in the address space, and every thread can follow a reference into it.',
    },
    {
      id: 'pointer',
      label: 'The instruction pointer',
      facts: { perThread: true },
      reason:
        'Each thread is at its own place in the code. With one pointer for all there would be only one point of execution.',
    },
    {
      id: 'file',
      label: 'A file that one of them has opened',
      facts: { perThread: false },
      reason:
        'Open files belong to the process. If one thread closes the descriptor, it is closed for all.',
    },
    {
      id: 'frame',
      label: 'The stack frame of the function that one of them is in',
      facts: { perThread: true },
      reason:
        'Each thread has a stack of its own, so the same function can be called in two threads with different arguments.',
    },
  ],
  holds: ({ perThread }) => !perThread,
  whole:
    'Address space and open files belong to the process; a thread has its own instruction pointer, registers and stack.',
});

const helped: Question = chooseSome({
  id: 'helped-by-threads',
  prompt:
    'A CPython with a GIL on a machine with four idle cores. Which of these jobs become clearly faster with four threads?',
  options: [
    {
      id: 'loop',
      label: 'Summing four lists of numbers in `for` loops',
      facts: { holdsGil: true },
      reason:
        'The loops are bytecode, and a thread must hold the GIL to execute bytecode. They take turns, however many cores are idle.',
    },
    {
      id: 'download',
      label: 'Fetching four web pages from slow servers',
      facts: { holdsGil: false },
      reason:
        'A thread that waits for the network has released the GIL, so all four wait at the same time.',
    },
    {
      id: 'hash',
      label: 'The SHA-256 of four files of 1 GB that are in memory, with `hashlib`',
      facts: { holdsGil: false },
      reason:
        'The hash is computed in native code that releases the GIL for large blocks, so four cores can work.',
    },
    {
      id: 'parse',
      label: 'Parsing four texts with a parser written in Python',
      facts: { holdsGil: true },
      reason:
        'A parser in Python is bytecode from start to end and holds the GIL throughout. Four processes would help.',
    },
  ],
  holds: ({ holdsGil }) => !holdsGil,
  whole:
    'Waiting and native code let go of the GIL. Bytecode never does, so it uses one core at a time.',
});

export const questions: readonly Question[] = [
  loseAnUpdate,
  howMany,
  predict,
  least,
  shared,
  helped,
];
