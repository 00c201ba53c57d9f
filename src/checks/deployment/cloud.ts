import {
  bestCount,
  breakEven,
  fixedCost,
  hourlyCost,
  type Owned,
  workstation,
} from '../../figures/deployment/rent-or-buy.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

interface Machines {
  /** Whether they work on one task together. */
  readonly together: boolean;
  /** Whether they are rented, by use, from a pool. */
  readonly rented: boolean;
}

const clusterOrCloud = chooseSome<Machines>({
  id: 'cloud-or-cluster',
  prompt: 'Cloud or cluster? Choose everything that is both, a cluster on a cloud.',
  options: [
    {
      id: 'basement',
      label: '16 machines in the basement that solve one system of equations over a fast network',
      facts: { together: true, rented: false },
      reason: 'it is a cluster, but a bought one. It would have to be rented capacity.',
    },
    {
      id: 'one-machine',
      label: 'one virtual machine with a graphics processor, rented for three hours',
      facts: { together: false, rented: true },
      reason: 'it is cloud, but there is nothing that it works together with.',
    },
    {
      id: 'spark-night',
      label: '20 rented virtual machines that run one Spark job at night and are then given back',
      facts: { together: true, rented: true },
      reason: 'the machines share one job, and come from a pool by the hour.',
    },
    {
      id: 'lab',
      label: '30 desktops in a lab, each with a student and an own program',
      facts: { together: false, rented: false },
      reason: 'they neither work as one nor are rented. It is a room full of computers.',
    },
    {
      id: 'kubernetes',
      label: 'a managed Kubernetes with five nodes, paid by the hour',
      facts: { together: true, rented: true },
      reason: 'Kubernetes makes the five nodes one place for containers, and they are rented.',
    },
  ],
  holds: ({ together, rented }) => together && rented,
  whole: 'Cluster says how machines work together, cloud how one comes by them; here both are so.',
});

const server: Owned = {
  price: 8000,
  years: 4,
  upkeep: 400,
  kilowatts: 0.8,
  perKilowattHour: 0.25,
};
const serverRent = 1;

const evenHours = typeNumber({
  id: 'break-even-hours',
  prompt:
    'A machine costs €8,000, is used for 4 years, and needs €400 of care a year; it takes 0.8 kW, at €0.25 a kWh, while it works. A comparable one is rented at €1.00 an hour. From how many hours of work a year is owning cheaper?',
  unit: 'hours',
  answer: () => breakEven(server, serverRent),
  reason:
    'It costs €2,000 + €400 a year anyway. Each hour of work saves €1.00 of rent and costs €0.20 of power.',
  mistakes: [
    {
      answer: () => fixedCost(server) / serverRent,
      reason: 'An hour on the own machine is not free: it takes 0.8 kWh.',
    },
    {
      answer: () => server.price / server.years / (serverRent - hourlyCost(server)),
      reason: 'The care of €400 a year has to be earned as well.',
    },
    {
      answer: () => (server.price + server.upkeep) / (serverRent - hourlyCost(server)),
      reason: 'The price is for four years. A year bears a quarter of it.',
    },
  ],
  hint: 'What does a year cost without any work, and how much does each hour of work save?',
});

const day = [...Array(8).fill(1), ...Array(12).fill(3), 8, 8, 1, 1] as readonly number[];

const ownCount = typeNumber({
  id: 'how-many-to-own',
  prompt:
    'Renting is cheaper for a machine that works less than 5.5 hours a day. A service needs 1 machine for 10 hours of the night (22 to 8 h), 3 from 8 to 20 h, and 8 from 20 to 22 h, every day. How many should it own, if the rest is rented by the hour?',
  unit: 'machines',
  answer: () => bestCount(day, workstation, 1.2),
  reason:
    'The first works 24 hours a day, the second and third 14. The other five work 2 hours each, far below 5.5.',
  mistakes: [
    { answer: () => 8, reason: 'Five of the eight would work two hours a day and stand for 22.' },
    {
      answer: () => 1,
      reason: 'The second and the third are needed from 8 to 22 h. Is that more than 5.5 hours?',
    },
    {
      answer: () => 4,
      reason: 'A fourth is needed only when eight are: from 20 to 22 h.',
    },
  ],
  hint: 'Ask for each machine by itself, the first to the eighth, how many hours a day it is needed.',
});

const trials = { count: 240, hours: 0.5, rate: 1.2 };
const costOn = (machines: number) =>
  machines * Math.ceil(trials.count / machines) * trials.hours * trials.rate;

const sixty = typeNumber({
  id: 'sixty-machines',
  prompt:
    '240 independent trials take half an hour each. On one rented machine at €1.20 an hour they cost €144 and take five days. What do they cost on 60 such machines at once, given back when they are done?',
  unit: '€',
  answer: () => costOn(60),
  reason:
    'Each machine does four trials in two hours: 60 × 2 h × €1.20. Paid is work, and the work is the same.',
  mistakes: [
    {
      answer: () => 60 * costOn(1),
      reason: 'That would be 60 machines for five days. They are done after two hours.',
    },
    {
      answer: () => 60 * trials.rate,
      reason: 'That is one hour of 60 machines. Each has four trials of half an hour to do.',
    },
  ],
  hint: 'How many trials does each machine do, how long does that take, and what do 60 machines cost for that time?',
});

interface Place {
  readonly memory: number;
  /** The longest run without a break, in hours. */
  readonly unbroken: number;
}

const job: Place = { memory: 20, unbroken: 100 };

const where = chooseOne<Place>({
  id: 'where-to-run',
  prompt:
    'A training run needs 20 GB on a graphics processor and 100 hours in one go; the program cannot save its state. Where can it be run as it is?',
  options: [
    {
      id: 'laptop',
      label: 'your laptop: 8 GB on the graphics processor, always yours',
      facts: { memory: 8, unbroken: 1000 },
      reason: 'It has the time but not the memory; batches and model would have to shrink.',
    },
    {
      id: 'lab',
      label: 'a lab desktop: 24 GB, machines are switched off when the lab closes',
      facts: { memory: 24, unbroken: 11 },
      reason: 'It has the memory, but a day of the lab has 11 hours. A checkpoint would be needed.',
    },
    {
      id: 'grid',
      label: 'the grid: 40 GB, at most 48 hours a job',
      facts: { memory: 40, unbroken: 48 },
      reason:
        'The job is ended after 48 hours, and the run would have to be able to go on from there.',
    },
    {
      id: 'supervisor',
      label: "your supervisor's server: 24 GB, reserved for you for a week",
      facts: { memory: 24, unbroken: 168 },
      reason:
        'Memory and time both suffice. With checkpoints there would be cheaper and freer choices.',
    },
    {
      id: 'spot',
      label: 'an interruptible cloud machine: 40 GB, usually taken away within a day',
      facts: { memory: 40, unbroken: 24 },
      reason: 'It is cheap because it may vanish at any time, and then all the hours are lost.',
    },
  ],
  holds: ({ memory, unbroken }) => memory >= job.memory && unbroken >= job.unbroken,
});

export const questions: readonly Question[] = [clusterOrCloud, evenHours, ownCount, sixty, where];
