import { choose, type Job, list } from '../../figures/clusters/choose.ts';
import { chooseOne } from '../builders.ts';
import type { Question } from '../question.ts';

/** What the list of questions of the note advises, among some of its answers. */
function judged(input: {
  readonly id: string;
  readonly prompt: string;
  readonly job: Job;
  /** For each answer of the list that is offered, what to say of it. */
  readonly reasons: Readonly<Record<string, string>>;
}): Question {
  const { id, prompt, job, reasons } = input;
  const advice = choose(job);
  return chooseOne<{ answer: string }>({
    id,
    prompt,
    options: Object.entries(reasons).map(([answer, reason]) => ({
      id: answer,
      label: labels[answer] ?? answer,
      facts: { answer },
      reason: answer === advice.id ? `${reason} ${advice.reason}` : reason,
    })),
    holds: ({ answer }) => answer === advice.id,
  });
}

const places: Readonly<Record<string, string>> = {
  endless: 'a streaming engine',
  runs: 'one program many times',
  memory: 'one machine, in memory',
  disk: 'one machine, from disk',
  tables: 'a cluster for tables',
  arrays: 'a cluster for arrays',
  functions: 'a cluster for functions and objects',
};
const labels = Object.fromEntries(
  list.map(({ id, tools }) => [id, `${places[id] ?? id} (${tools})`]),
);

const laptop = { memory: 32, disk: 1000 };
const server = { memory: 256, disk: 8000 };

const sales = judged({
  id: 'sales',
  prompt:
    'Sales of ten years, 40 GB of Parquet after leaving out what is not needed. Revenue by shop and month is wanted by tomorrow. A sample says about six minutes on your laptop, with 32 GB of memory and 1 TB of disk.',
  job: {
    endless: false,
    work: 'tables',
    gigabytes: 40,
    hours: 0.1,
    deadline: 16,
    machine: laptop,
  },
  reasons: {
    memory:
      'For pandas, memory should be several times the data. Here it is smaller than the data.',
    disk: 'Sums by group need one pass and little memory.',
    tables:
      'Tables it is, but one machine is in time by far. Spark would take minutes to set up and hours to explain.',
    arrays:
      'Dask can do it, on one machine too. A cluster for it would be in order if one machine were too small or too slow.',
  },
});

const settings = judged({
  id: 'settings',
  prompt:
    'A model is to be trained with 200 settings, half an hour each, on 2 GB of data. One machine would need 100 hours, 24 are left. Ten machines can be had.',
  job: {
    endless: false,
    work: 'runs',
    gigabytes: 2,
    hours: 100,
    deadline: 24,
    machine: server,
  },
  reasons: {
    memory: 'The data fit, but one machine after another setting takes four days.',
    runs: 'Twenty settings on each of ten machines take ten hours.',
    tables:
      'Nothing here is a query, and no row of one run is ever needed by another. There is nothing to shuffle.',
    arrays:
      'Each run fits one machine. To spread a single run over ten would only add traffic to it.',
  },
});

const logs = judged({
  id: 'logs',
  prompt:
    'Every night, logs of 30 TB are joined with tables of customers and summed up for a report at seven. One machine with 8 TB of disk would need about 90 hours; six are allowed.',
  job: {
    endless: false,
    work: 'tables',
    gigabytes: 30_000,
    hours: 90,
    deadline: 6,
    machine: server,
  },
  reasons: {
    endless:
      'Logs do go on for ever, but the report is about a finished night and nobody needs it sooner.',
    disk: 'Neither the disk nor the time is enough, by a factor of four and of fifteen.',
    tables: 'This is what it was built for.',
    functions:
      'You would write the join and the shuffle yourself, and an optimiser for neither. Ray is for work that is no query.',
  },
});

const simulation = judged({
  id: 'simulation',
  prompt:
    'A program learns to steer by simulation: many simulated cars play and report to a policy on a GPU, which keeps changing while they play. There are 5 GB of data. One machine would need 300 hours, and two days are left.',
  job: {
    endless: false,
    work: 'functions',
    gigabytes: 5,
    hours: 300,
    deadline: 48,
    machine: server,
  },
  reasons: {
    memory: 'The data fit easily. The time does not, and no size of memory changes that.',
    runs: 'The cars do not ignore each other: all feed the same policy and need its newest state.',
    tables: 'There is no table here, and a plan fixed in advance cannot hold a changing policy.',
    functions: 'Cars and policy are long-lived objects that call each other; some want a GPU.',
  },
});

const payments = judged({
  id: 'payments',
  prompt:
    'Payments come in day and night, 1 GB a day. A card that is used in two countries within ten minutes should raise an alarm within seconds. A query over a whole day takes a minute on a laptop.',
  job: {
    endless: true,
    work: 'tables',
    gigabytes: 1,
    hours: 1 / 60,
    deadline: 1,
    machine: laptop,
  },
  reasons: {
    memory:
      'A gigabyte fits, and the query is right about yesterday. The alarm would come with the next run of it.',
    disk: 'Size is not the difficulty. Started every second, the query would look at the whole day each time.',
    endless: 'Small as it is, it is a stream: ten minutes of memory for each card.',
    tables:
      'A cluster makes a batch quicker. It does not make the batch start when a payment comes.',
  },
});

export const questions: readonly Question[] = [sales, settings, logs, simulation, payments];
