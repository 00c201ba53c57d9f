import { bottomUpDispatch, centralDispatch, twoNodes } from '../../figures/clusters/dispatch.ts';
import { listSchedule, makespan } from '../../figures/clusters/list-schedule.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const sleeps = (count: number, duration: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `s${index}`, duration }));
const slots = (cpus: number, share: number) => Math.floor(cpus / share + 1e-9);
const seconds = (cpus: number, share = 1) =>
  makespan(listSchedule(sleeps(10, 1), slots(cpus, share)));

const tenSleeps = chooseSome<{ cpus: number; share: number; waitsInLoop: boolean }>({
  id: 'ten-sleeps',
  prompt:
    '`nap` is a remote function that sleeps one second. Which programs finish ten naps in about one second, once the workers are up?',
  options: [
    {
      id: 'ten',
      label: '10 CPUs, `ray.get` of the list of all ten calls',
      facts: { cpus: 10, share: 1, waitsInLoop: false },
      reason: 'ten calls, ten slots, one round.',
    },
    {
      id: 'loop',
      label: '10 CPUs, a loop that does `ray.get(nap.remote())` ten times',
      facts: { cpus: 10, share: 1, waitsInLoop: true },
      reason: 'each `get` waits before the next call is made, so one worker naps and nine look on.',
    },
    {
      id: 'nine',
      label: '9 CPUs, `ray.get` of the list of all ten calls',
      facts: { cpus: 9, share: 1, waitsInLoop: false },
      reason: `the tenth nap begins when the first ends, so it takes ${seconds(9)} s.`,
    },
    {
      id: 'half',
      label: '5 CPUs, `nap` declared with `num_cpus=0.5`, all ten in a list',
      facts: { cpus: 5, share: 0.5, waitsInLoop: false },
      reason: 'Ray subtracts what a task asks for, and a half fits ten times into five.',
    },
    {
      id: 'more',
      label: '20 CPUs, `ray.get` of the list of all ten calls',
      facts: { cpus: 20, share: 1, waitsInLoop: false },
      reason: 'ten of the twenty slots are used, and the rest cannot make a second shorter.',
    },
  ],
  holds: ({ cpus, share, waitsInLoop }) =>
    makespan(listSchedule(sleeps(10, 1), waitsInLoop ? 1 : slots(cpus, share))) === 1,
  whole: 'All calls must be made before the first wait, and there must be at least ten slots.',
});

const rounds = typeNumber({
  id: 'rounds',
  prompt:
    'A cluster has 3 nodes of 8 CPUs. A list of 100 remote calls, each one CPU for 6 s, is made and got at once. How long does it take at least?',
  unit: 's',
  answer: () => makespan(listSchedule(sleeps(100, 6), 24)),
  reason: 'There are 24 slots. 100 tasks need four full rounds and a fifth for the last four.',
  mistakes: [
    {
      answer: () => (100 * 6) / 24,
      reason:
        'That divides the work evenly, but a task is not cut: the last four take 6 s as well.',
    },
    {
      answer: () => makespan(listSchedule(sleeps(100, 6), 8)),
      reason: 'That is with the CPUs of one node. The other two take tasks as well.',
    },
    {
      answer: () => 6,
      reason: 'For that there would have to be a hundred slots. How many are there?',
    },
  ],
  hint: 'How many tasks run at once, and how many rounds of them are needed?',
});

const ordered = chooseOne<{ callers: number; actor: boolean }>({
  id: 'certain-result',
  prompt:
    '`counter` is an actor that starts at 0. Which program always gets the list of results `[5, 6, 8]`?',
  options: [
    {
      id: 'three-tasks',
      label:
        'three tasks are started, each is given `counter`, and they add 5, 1 and 2 and return what they get',
      facts: { callers: 3, actor: true },
      reason:
        'Three callers: their calls may arrive in any order. The last sum is 8 in any case, but the list may be `[8, 1, 3]`.',
    },
    {
      id: 'driver',
      label: 'the driver makes three calls of `add` in a row, with 5, 1 and 2, then gets all three',
      facts: { callers: 1, actor: true },
      reason: 'Calls of one caller run in the order in which they were made, one at a time.',
    },
    {
      id: 'tasks-global',
      label: 'three remote tasks each add to a global variable `value` and return it',
      facts: { callers: 3, actor: false },
      reason:
        'Each worker process has a global variable of its own. Sharing state between tasks is what actors are for.',
    },
  ],
  holds: ({ callers, actor }) => actor && callers === 1,
});

const lost = chooseSome<{ madeAgain: boolean }>({
  id: 'after-a-crash',
  prompt:
    'A node with workers and an object store crashes. The driver, on another node, lives. Which of these can Ray bring back by itself, with its defaults?',
  options: [
    {
      id: 'running-task',
      label: 'a task called by the driver that was running there',
      facts: { madeAgain: true },
      reason: 'a task has no state, so its owner runs it again elsewhere.',
    },
    {
      id: 'result',
      label: 'the stored result of a task that the driver called',
      facts: { madeAgain: true },
      reason: 'the driver owns it and knows the call that made it, which can be made again.',
    },
    {
      id: 'actor-state',
      label: 'the variables of an actor that lived there',
      facts: { madeAgain: false },
      reason:
        'nobody has noted down what its methods did. Even an actor that is restarted begins with its constructor.',
    },
    {
      id: 'owned-there',
      label: 'results of tasks that were called by a worker of that node',
      facts: { madeAgain: false },
      reason:
        'that worker was their owner, and what it knew of them went with it. They would have to be called for again.',
    },
  ],
  holds: ({ madeAgain }) => madeAgain,
  whole: 'What can be computed again from a call that somebody still knows is safe. State is not.',
});

const oneSubmitter = { ...twoNodes, submitted: [8, 0] };
const gains = chooseOne<{ submitted: readonly number[]; duration: number }>({
  id: 'where-bottom-up-pays',
  prompt:
    'In the model of the figure (two nodes with two workers, a decision and a message take 1 ms each), for which load does bottom-up scheduling save the largest share of the time?',
  options: [
    {
      id: 'one',
      label: 'node A submits eight tasks of 4 ms, B none',
      facts: oneSubmitter,
      reason:
        'One raylet decides everything, as the central scheduler does, and half of the tasks still travel. Nothing is saved.',
    },
    {
      id: 'both',
      label: 'each node submits four tasks of 4 ms',
      facts: { submitted: [4, 4], duration: 4 },
      reason:
        'Two raylets decide at the same time and no task leaves its node; messages and decisions were a large part of the whole.',
    },
    {
      id: 'long',
      label: 'each node submits four tasks of 4,000 ms',
      facts: { submitted: [4, 4], duration: 4000 },
      reason:
        'A few milliseconds are saved here too, but of eight seconds. Long tasks hide the scheduler.',
    },
  ],
  holds: (load) => {
    const share = (input: typeof load) => {
      const whole = { ...twoNodes, ...input };
      return 1 - makespan(bottomUpDispatch(whole).runs) / makespan(centralDispatch(whole).runs);
    };
    return share(load) > 0.1;
  },
});

export const questions: readonly Question[] = [tenSleeps, rounds, ordered, lost, gains];
