import { listSchedule, makespan, type Task } from '../../figures/clusters/list-schedule.ts';
import { chooseOne, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

/** A call in a program: when it runs, or whether it is only noted down, and what it takes. */
interface Call {
  readonly id: string;
  readonly delayed: boolean;
  readonly takes: readonly string[];
}

// a = delayed(slow)(1); b = delayed(slow(2)); c = delayed(slow)(b); c.compute()
const program: readonly Call[] = [
  { id: 'a', delayed: true, takes: [] },
  { id: 'b', delayed: false, takes: [] },
  { id: 'c', delayed: true, takes: ['b'] },
];

/** The calls that have run once `asked` has been computed; without it, before any compute. */
function ran(asked?: string): string[] {
  const wanted = new Set(asked === undefined ? [] : [asked]);
  for (const id of wanted) {
    for (const need of program.find((call) => call.id === id)?.takes ?? []) wanted.add(need);
  }
  return program.filter(({ id, delayed }) => !delayed || wanted.has(id)).map(({ id }) => id);
}

const callsOfSlow = typeNumber({
  id: 'calls-of-slow',
  prompt:
    'A program has the lines `a = delayed(slow)(1)`, `b = delayed(slow(2))`, `c = delayed(slow)(b)` and then `c.compute()`. How many times has `slow` run when it ends?',
  answer: () => ran('c').length,
  reason:
    'Python itself runs `slow(2)` in the second line, and `compute` runs the third. Nobody ever asked for `a`.',
  mistakes: [
    {
      answer: () => program.length,
      reason: 'Only what `c` needs is run. Is `a` among it?',
    },
    {
      answer: () => ran().length,
      reason: 'That is before `compute`: the argument in the second line is worked out at once.',
    },
  ],
  hint: 'For each line, ask who calls `slow`, and when. Then ask what `c` needs.',
});

const whatIsWrapped = chooseOne<{ runsLater: boolean; parallel: boolean }>({
  id: 'what-is-wrapped',
  prompt:
    '`read` takes 10 s and returns a table. Eight files are to be read on eight cores. Which line makes a list `tables` so that `dask.compute(*tables)` then takes about 10 s, and nothing has taken long before?',
  options: [
    {
      id: 'result',
      label: '`tables = [delayed(read(f)) for f in files]`',
      facts: { runsLater: false, parallel: false },
      reason:
        'Here Python reads each file in turn while the list is made, 80 s, and Dask wraps finished tables.',
    },
    {
      id: 'function',
      label: '`tables = [delayed(read)(f) for f in files]`',
      facts: { runsLater: true, parallel: true },
      reason:
        'Eight calls are noted down, none depends on another, and one `compute` runs them all.',
    },
    {
      id: 'loop',
      label: 'as before, but with `.compute()` after each `(f)`',
      facts: { runsLater: false, parallel: false },
      reason:
        'Each `compute` waits for its file, so the list is ready after 80 s. Then nothing is left to do.',
    },
    {
      id: 'one',
      label: '`tables = [delayed(lambda: [read(f) for f in files])()]`',
      facts: { runsLater: true, parallel: false },
      reason: 'It is lazy, but one task. Eight reads inside one task run one after another.',
    },
  ],
  holds: ({ runsLater, parallel }) => runsLater && parallel,
});

const six: readonly Task[] = [
  ...[1, 2, 3, 4, 5, 6].map((part) => ({ id: `load ${part}`, duration: 2 })),
  { id: 'merge', duration: 3, needs: [1, 2, 3, 4, 5, 6].map((part) => `load ${part}`) },
];
const six4 = () => makespan(listSchedule(six, 4));

const schedule = typeNumber({
  id: 'four-workers',
  prompt:
    'Six loads of 2 s each are independent; a merge of 3 s needs all of them. How long does the graph take on four workers, if scheduling takes no time?',
  unit: 's',
  answer: six4,
  reason: 'Four loads, then the other two while two workers idle, then the merge: 2 + 2 + 3 s.',
  mistakes: [
    {
      answer: () => makespan(listSchedule(six, 6)),
      reason: 'That is the critical path, for which six workers would be needed.',
    },
    {
      answer: () => six.reduce((sum, { duration }) => sum + duration, 0) / 4,
      reason:
        'That is the work divided by the workers. The merge runs on one, after all the loads.',
    },
    {
      answer: () => makespan(listSchedule(six, 1)),
      reason: 'So it would be on one worker. Loads do not wait for each other.',
    },
  ],
  hint: 'Draw four rows and fill in the loads. When is the last of them done?',
});

const decision = 0.5;
const task = 20;
const busy = typeNumber({
  id: 'busy-workers',
  prompt: `A central scheduler needs ${decision} ms for each task. All tasks take ${task} ms, and there are 100 workers. How many of the workers can it keep busy?`,
  unit: 'workers',
  answer: () => Math.min(100, task / decision),
  reason: `In the ${task} ms that a task runs, it hands out ${task / decision} more. The other workers wait for work, so make the tasks larger.`,
  mistakes: [
    {
      answer: () => 100,
      reason: `For that, 100 tasks would have to be handed out every ${task} ms. How many can be?`,
    },
    {
      answer: () => 1000 / decision,
      reason:
        'That is the number of tasks a second. Each occupies its worker only for a part of it.',
    },
  ],
  hint: 'By the time the scheduler is through with the last worker, the first should just be done.',
});

const whichScheduler = chooseOne<{ workers: 'threads' | 'processes' | 'one'; sends: boolean }>({
  id: 'which-scheduler',
  prompt:
    'A hundred tasks each take a short text and parse it for seconds with a parser in pure Python (CPython with its GIL). The machine has eight cores. Which scheduler uses them?',
  options: [
    {
      id: 'sync',
      label: '`scheduler="sync"`',
      facts: { workers: 'one', sends: false },
      reason: 'It runs one task after another in the calling thread, which is for finding bugs.',
    },
    {
      id: 'threads',
      label: '`scheduler="threads"`, the default for delayed',
      facts: { workers: 'threads', sends: false },
      reason:
        'All threads share one interpreter, and the GIL lets one run Python at a time. NumPy would release it; a parser in Python does not.',
    },
    {
      id: 'processes',
      label: '`scheduler="processes"`',
      facts: { workers: 'processes', sends: true },
      reason: 'Each process has its own interpreter and GIL, and short texts cost little to send.',
    },
  ],
  holds: ({ workers }) => workers === 'processes',
});

export const questions: readonly Question[] = [
  whatIsWrapped,
  callsOfSlow,
  schedule,
  busy,
  whichScheduler,
];
