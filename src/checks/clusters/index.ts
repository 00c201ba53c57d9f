import {
  crossover,
  type Fleet,
  secondsFor,
  together,
  work,
} from '../../figures/clusters/when-it-pays.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const server: Fleet = { machines: 1, cores: 32, start: 1, perMachine: 0, link: 0.125 };
const laptop: Fleet = { ...server, cores: 4 };
const fleets = [laptop, server, together(8), together(32)];
const job = 20;
const after = (fleet: Fleet) => secondsFor(work, fleet, job);
const told = (fleet: Fleet) => `It takes about ${Math.round(after(fleet))} s.`;

const oneOrMany = chooseOne<{ fleet: Fleet }>({
  id: 'one-big-or-many-small',
  prompt: `A job of ${job} GB costs as in the note: ${work.coreSeconds} core seconds a gigabyte; on a cluster also 30 s and 0.5 s a machine to start, and half of the data moves through links of 125 MB/s. A lone machine starts in 1 s. What is done first?`,
  options: [
    {
      id: 'laptop',
      label: '1 machine with 4 cores',
      facts: { fleet: laptop },
      reason: `${told(laptop)} It starts at once, but all the work is left to four cores.`,
    },
    {
      id: 'server',
      label: '1 machine with 32 cores',
      facts: { fleet: server },
      reason: `${told(server)} ${job * work.coreSeconds} core seconds on 32 cores, nothing to send, nobody to wait for. Before distributing, ask for a bigger machine.`,
    },
    {
      id: 'few',
      label: '8 machines with 4 cores',
      facts: { fleet: together(8) },
      reason: `${told(together(8))} They are 32 cores as well, plus the start and the traffic. The same cores in one box must win.`,
    },
    {
      id: 'many',
      label: '32 machines with 4 cores',
      facts: { fleet: together(32) },
      reason: `${told(together(32))} For 46 s they only get ready. Four times the cores cannot make that up on so little data.`,
    },
  ],
  holds: ({ fleet }) => fleets.every((other) => after(fleet) <= after(other)),
});

const turn = () => crossover(work, server, together(32)) ?? Number.NaN;
const whenMany = typeNumber({
  id: 'when-many-small-win',
  prompt:
    'With the same costs: from how many gigabytes on are the 32 machines with 4 cores quicker than the one machine with 32 cores?',
  unit: 'GB',
  answer: turn,
  within: 0.03,
  decimals: 0,
  reason:
    'Fixed: 46 s against 1 s. Each gigabyte: 40/128 s of work and nearly 4/32 s of traffic, about 0.43 s, against 40/32 = 1.25 s. The 45 s are saved at 0.82 s a gigabyte.',
  mistakes: [
    {
      answer: () => 45 / (40 / 32 - 40 / 128),
      reason: 'You divided the work and forgot that half of the data has to move.',
    },
    {
      answer: () => 46 / (40 / 32),
      reason:
        'That is what the server does while the cluster gets ready. After that, the cluster has still to catch up.',
    },
  ],
  hint: 'Write both times as a fixed part and a part for each gigabyte. Divide the difference of the first by the difference of the second.',
});

const count = 500;
const lifetime = 3 * 365 * 24;
const hours = 12;
const expected = () => (count * hours) / lifetime;
const quiet = typeNumber({
  id: 'undisturbed-night',
  prompt: `Each of ${count} machines fails once in three years on average, independently and equally likely at any time. A job runs on all of them for ${hours} hours. With what probability does no machine fail meanwhile?`,
  unit: '%',
  answer: () => 100 * Math.exp(-expected()),
  within: 0.02,
  decimals: 0,
  reason: `${expected().toFixed(2)} failures are to be expected, and none comes with probability e to the minus that. One night in five a job that cannot lose a machine starts from the beginning.`,
  mistakes: [
    {
      answer: () => 100 * (1 - Math.exp(-expected())),
      reason: 'That is the probability that at least one fails.',
    },
    {
      answer: () => 100 * Math.exp(-hours / lifetime),
      reason: 'That is one machine. All 500 of them must last.',
    },
  ],
  hint: 'One machine lasts the night with a probability very close to 1. All of them must, so multiply.',
});

const silence = chooseSome<{ possible: boolean }>({
  id: 'what-silence-means',
  prompt:
    'A program sends “add 100 to account 7” to another machine and has no answer after five seconds. Which of these may have happened?',
  options: [
    {
      id: 'lost',
      label: 'The request was lost, and the account is as it was',
      facts: { possible: true },
      reason: 'Then nobody on the other side knows of it, and nobody can answer.',
    },
    {
      id: 'done',
      label: 'The account was credited, and the answer was lost',
      facts: { possible: true },
      reason:
        'The network may lose either direction. Sending the request again would then add 100 twice.',
    },
    {
      id: 'soon',
      label: 'The account will be credited in a minute',
      facts: { possible: true },
      reason: 'A slow machine or a delayed packet is not a dead one. Your timeout stops only you.',
    },
    {
      id: 'told',
      label: 'The machine crashed, and the network reported it to the program',
      facts: { possible: false },
      reason:
        'Then the program would have heard something. A machine that loses power says nothing, and nobody says it instead.',
    },
  ],
  holds: ({ possible }) => possible,
  whole:
    'Not done, done, and still to be done all look like silence. So a request that may be repeated needs to be idempotent, for example by carrying a number that the other side remembers.',
});

const kinds = chooseSome<{ ends: boolean; asked: boolean }>({
  id: 'which-are-streams',
  prompt: 'Which of these are stream processing?',
  options: [
    {
      id: 'alarm',
      label: 'A program reads card payments as they are made and raises an alarm within seconds',
      facts: { ends: false, asked: false },
      reason: 'The input never ends, nobody asks for each result, and it must come soon.',
    },
    {
      id: 'nightly',
      label: 'At 02:00 the payments of the day are summed up, always within ten minutes',
      facts: { ends: true, asked: false },
      reason: 'That is a batch, however quick: when it starts, its input is complete.',
    },
    {
      id: 'lookup',
      label: 'A web page shows a customer’s last payment in 50 ms',
      facts: { ends: true, asked: true },
      reason: 'That is a service: somebody asks, and waits for the answer.',
    },
    {
      id: 'count',
      label: 'A counter of visitors on a wall, updated each second from the site’s log',
      facts: { ends: false, asked: false },
      reason:
        'The log goes on for ever, and each line changes the result soon after it is written.',
    },
  ],
  holds: ({ ends, asked }) => !ends && !asked,
  whole:
    'What makes a stream is input without an end and results that follow it without being asked for. Speed alone does not: a service is quicker, and a batch may be.',
});

export const questions: readonly Question[] = [oneOrMany, whenMany, quiet, silence, kinds];
