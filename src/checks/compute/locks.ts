import {
  acquire,
  add,
  allSchedules,
  guarded,
  increment,
  load,
  outcomes,
  type Program,
  release,
  replay,
  store,
} from '../../figures/compute/interleavings.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const both = (first: string, second: string): Program => [
  acquire(first),
  acquire(second),
  release(second),
  release(first),
];
const opposite = [both('A', 'B'), both('B', 'A')];

/** Whether some complete schedule begins with these moves, and whether all of those deadlock. */
const fate = (programs: readonly Program[], start: string) => {
  const order = [...start].map((digit) => Number(digit) - 1);
  replay(programs, order);
  const all = allSchedules(programs).filter((schedule) =>
    order.every((thread, index) => schedule.order[index] === thread),
  );
  return { deadlocks: all.every(({ waits }) => waits.length > 0) };
};

const findDeadlock: Question = chooseOne({
  id: 'find-the-deadlock',
  prompt:
    'Thread 1 takes A, takes B, frees B, frees A. Thread 2 takes B, takes A, frees A, frees B. After which beginning is a deadlock certain?',
  options: [
    {
      id: 'hand-over',
      label: 'Thread 1 takes A, takes B, frees B',
      facts: fate(opposite, '111'),
      reason:
        'Thread 1 still holds A but wants nothing more. Thread 2 may have to wait for it, but thread 1 can go on and free A.',
    },
    {
      id: 'one-each',
      label: 'Thread 1 takes A, thread 2 takes B',
      facts: fate(opposite, '12'),
      reason:
        'Now 1 can only go on with B and 2 only with A, and neither lock will be freed before.',
    },
    {
      id: 'second-first',
      label: 'Thread 2 takes B, takes A',
      facts: fate(opposite, '22'),
      reason:
        'Thread 2 has all that it needs. Thread 1 waits for A until thread 2 is through, and then goes on.',
    },
    {
      id: 'begun',
      label: 'Thread 1 takes A',
      facts: fate(opposite, '1'),
      reason:
        'A deadlock is possible from here, but not certain: if thread 1 takes B next, all is well.',
    },
  ],
  holds: ({ deadlocks }) => deadlocks,
});

/** Programs of three threads that take pairs of the locks A, B and C. */
const trio = (pairs: string) =>
  pairs.split(' ').map((pair) => both(pair.charAt(0), pair.charAt(1)));
const canDeadlock = (pairs: string) => ({
  stuck: allSchedules(trio(pairs)).some(({ waits }) => waits.length > 0),
});

const threeThreads: Question = chooseSome({
  id: 'three-threads',
  prompt:
    'Three threads each take two of the locks A, B and C, and then free them. `AB` means A first. Which of these sets of threads can deadlock?',
  options: [
    {
      id: 'ring',
      label: 'AB, BC, CA',
      facts: canDeadlock('AB BC CA'),
      reason:
        'Let each take its first lock: then 1 waits for B of 2, 2 for C of 3, and 3 for A of 1. No two of them would deadlock alone.',
    },
    {
      id: 'ascending',
      label: 'AB, BC, AC',
      facts: canDeadlock('AB BC AC'),
      reason:
        'All take their locks in alphabetical order, so there can be no circle. The holder of the last one can always go on.',
    },
    {
      id: 'star',
      label: 'BA, BC, BC',
      facts: canDeadlock('BA BC BC'),
      reason:
        'All take B first, so only one of them at a time gets as far as a second lock. Nobody waits while holding what another needs for that.',
    },
    {
      id: 'crossed',
      label: 'AB, AC, CA',
      facts: canDeadlock('AB AC CA'),
      reason:
        'Threads 2 and 3 take A and C in opposite orders: one has A, the other C, and both wait.',
    },
  ],
  holds: ({ stuck }) => stuck,
  whole:
    'Draw an arrow from the first lock to the second for every thread. Here a circle of arrows means that a deadlock is possible; in a common order there is none.',
});

const split: Program = [
  ...guarded('lock', [load('counter')]),
  add(1),
  ...guarded('lock', [store('counter')]),
];
const always = (programs: readonly Program[], wanted: number) => ({
  right: outcomes(programs, 'counter').every(({ value }) => value === wanted),
});

const rightPlace: Question = chooseOne({
  id: 'right-place',
  prompt:
    'Two threads each run `counter += 1` once. Which use of locks makes sure that the counter goes from 0 to 2?',
  options: [
    {
      id: 'whole',
      label: 'Both take the same lock before the load and free it after the store',
      facts: always([guarded('lock', increment), guarded('lock', increment)], 2),
      reason:
        'One lock from the read to the write that relies on it: only the serial orders are left.',
    },
    {
      id: 'split',
      label: 'Both take the same lock for the load, free it, and take it again for the store',
      facts: always([split, split], 2),
      reason:
        'Between the two sections the other thread may load the same old value. Each access is protected, but not what joins them.',
    },
    {
      id: 'own',
      label: 'Each makes a lock at its start and holds it from load to store',
      facts: always([guarded('one', increment), guarded('two', increment)], 2),
      reason:
        'Two locks exclude nobody: each thread always finds its own free. It must be the same object.',
    },
    {
      id: 'one-sided',
      label: 'Only one of the two takes a lock, from load to store',
      facts: always([guarded('lock', increment), increment], 2),
      reason:
        'A lock stops only those who ask for it. The other thread can store in the middle of the section.',
    },
  ],
  holds: ({ right }) => right,
});

const after: Question = chooseOne({
  id: 'after-an-exception',
  prompt:
    'A thread calls `lock.acquire()`, then an exception ends it before it comes to `lock.release()`. The rest of the program goes on. What happens?',
  options: [
    {
      id: 'released',
      label: 'The lock is released when the thread ends',
      facts: { releases: true, othersWait: false },
      reason:
        'A `threading.Lock` does not even know who holds it. It would be so if the lock had been taken with a `with` statement.',
    },
    {
      id: 'others',
      label: 'Every other thread that asks for the lock waits for ever',
      facts: { releases: false, othersWait: true },
      reason:
        'The lock stays taken, and nobody is left who would release it. A `with` statement would have done so on the way out.',
    },
    {
      id: 'itself',
      label: 'The thread that raised the exception hangs at that line',
      facts: { releases: false, othersWait: false },
      reason:
        'The exception itself is quick and carries the thread out of the function. Whoever comes next meets the lock.',
    },
    {
      id: 'error',
      label: 'The next `acquire` raises an error, as the lock is broken',
      facts: { releases: true, othersWait: false },
      reason:
        'Some systems have such locks (POSIX calls them robust). Python’s does not see any difference between a slow holder and one that is gone.',
    },
  ],
  holds: ({ releases, othersWait }) => !releases && othersWait,
});

/** Nanoseconds of a lock and a release, of which half the time may be spent. */
const LOCK = 150;

const batch: Question = typeNumber({
  id: 'batch',
  prompt:
    'Processing a record takes 50 ns and taking and freeing the lock 150 ns, with no other thread about. You process records in batches and lock once for each batch. How many records must a batch have for the lock to take no more than 10 % of the whole time?',
  unit: 'records',
  answer: () => Math.ceil((0.9 * LOCK) / (0.1 * 50)),
  reason:
    'The lock may be a tenth, so the work must be nine times as long: 9 × 150 ns = 1,350 ns, or 27 records.',
  mistakes: [
    {
      answer: () => LOCK / (0.1 * 50),
      reason:
        'With 30 records the lock is 10 % of the work. Of work and lock together it is less: fewer are enough.',
    },
    {
      answer: () => LOCK / 50,
      reason: 'With three records the lock takes as long as the work, half of the whole time.',
    },
  ],
  hint: 'If the lock is to be one tenth of the time, how many times as long must the work be?',
});

export const questions: readonly Question[] = [
  findDeadlock,
  threeThreads,
  rightPlace,
  after,
  batch,
];
