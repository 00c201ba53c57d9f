import {
  type Pipeline,
  runPipeline,
  type Sighting,
  slidingWindows,
} from '../../figures/clusters/windows.ts';
import { chooseOne, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

/** Minutes after noon. */
const orders: readonly Sighting[] = [
  { id: 'A', event: 2, arrival: 3, value: 10 },
  { id: 'B', event: 7, arrival: 8, value: 20 },
  { id: 'C', event: 11, arrival: 12, value: 5 },
  { id: 'D', event: 9, arrival: 13, value: 40 },
  { id: 'E', event: 14, arrival: 15, value: 5 },
  { id: 'F', event: 5, arrival: 17, value: 80 },
  { id: 'G', event: 24, arrival: 25, value: 5 },
  { id: 'H', event: 8, arrival: 27, value: 160 },
];
const pipeline: Pipeline = { size: 10, slack: 3, lateness: 10, panes: 'accumulating' };
const { panes, dropped } = runPipeline(orders, pipeline);
const paneOf = (id: string) => panes.find(({ ids }) => ids.includes(id));
const setting = `Orders fall into fixed windows of 10 minutes; the watermark stays ${pipeline.slack} minutes behind the newest event; allowed lateness is ${pipeline.lateness} minutes; every late order makes an accumulating pane. Orders as (happened at, arrived at, amount), in minutes after noon: ${orders.map(({ id, event, arrival, value }) => `${id} (${event}, ${arrival}, ${value})`).join(', ')}.`;

type Fate = 'on time' | 'late' | 'dropped';
const fate = (id: string): Fate =>
  dropped.includes(id) ? 'dropped' : (paneOf(id)?.timing ?? 'on time');

const whichPane = chooseOne<{ fate: Fate; start: number }>({
  id: 'which-pane',
  prompt: `${setting} Where does order D end up first?`,
  options: [
    {
      id: 'on-time',
      label: 'in the on-time pane of 0 to 10',
      facts: { fate: 'on time', start: 0 },
      reason:
        'When D arrives at 13, the newest event is C at 11, so the watermark is at 8. The window is complete only when E lifts it to 11.',
    },
    {
      id: 'late',
      label: 'in a late pane of 0 to 10',
      facts: { fate: 'late', start: 0 },
      reason:
        'For that the watermark would have to be at 10 or more when D arrives. The clock is, and the watermark is not.',
    },
    {
      id: 'next',
      label: 'in the on-time pane of 10 to 20',
      facts: { fate: 'on time', start: 10 },
      reason: 'That would be windows by arrival. D happened at 9, so it belongs to 0 to 10.',
    },
    {
      id: 'dropped',
      label: 'nowhere, it is dropped',
      facts: { fate: 'dropped', start: 0 },
      reason:
        'Dropped is what comes when the watermark has passed the end by the allowed lateness: at 20, here.',
    },
  ],
  holds: (facts) => facts.fate === fate('D') && facts.start === paneOf('D')?.window.start,
});

const latePane = () => panes.find(({ timing }) => timing === 'late')?.sum ?? Number.NaN;
const sum = (ids: string) =>
  orders.filter(({ id }) => ids.includes(id)).reduce((total, { value }) => total + value, 0);
const latest = typeNumber({
  id: 'last-pane',
  prompt: `${setting} What amount does the last pane of the window from 0 to 10 give out?`,
  answer: latePane,
  reason:
    'A, B and D were on time. F comes at 17, the watermark is at 11, so it makes a late pane with all four. H comes at 27, when the watermark is at 21 and the window closed.',
  mistakes: [
    { answer: () => sum('A B D'), reason: 'That is the pane on time. Did nothing follow it?' },
    {
      answer: () => sum('F'),
      reason: 'That is what a discarding pane would hold. This one accumulates.',
    },
    {
      answer: () => sum('A B D F H'),
      reason: 'That is the truth. But order G lifts the watermark to 21 before H arrives.',
    },
  ],
  hint: 'Note the watermark after each arrival. When does it reach 10, and when 20?',
});

const windowsOf = () => slidingWindows(43, 60, 15).length;
const sliding = typeNumber({
  id: 'sliding-windows',
  prompt:
    'Windows are 60 minutes wide, and one begins every 15 minutes. An event happens at minute 43. In how many windows is it counted?',
  unit: 'windows',
  answer: windowsOf,
  reason:
    'Those that begin at −15, 0, 15 and 30. In general, the width divided by the period, and the state grows by the same factor.',
  mistakes: [
    {
      answer: () => 1,
      reason: 'That is so for fixed windows. Windows from 0 to 60 and from 15 to 75 both hold it.',
    },
    {
      answer: () => 3,
      reason:
        'You left out the window that began before minute 0. Windows do not wait for the data to begin.',
    },
  ],
  hint: 'List the beginnings no later than 43 of windows that end after it.',
});

const bundles = [
  [2, 4],
  [6, 6, 6, 6],
];
const mean = (values: readonly number[]) =>
  values.reduce((total, value) => total + value, 0) / values.length;
const right = mean(bundles.flat());
/** What one gets from each bundle, and how far the merged result is off. */
const combineBug = chooseOne<{ merged: number; size: number }>({
  id: 'accumulator',
  prompt:
    'A runner holds the delays 2 and 4 on one worker and 6, 6, 6, 6 on another. A combining function is to give their mean, and to send as little as possible whatever the number of delays. What should its accumulator be?',
  options: [
    {
      id: 'mean',
      label: 'the mean so far; merging takes the mean of the means',
      facts: { merged: mean(bundles.map(mean)), size: 1 },
      reason: `That gives ${mean(bundles.map(mean))} and not ${right}: two delays would weigh as much as four.`,
    },
    {
      id: 'list',
      label: 'the list of all delays so far; merging joins lists',
      facts: { merged: mean(bundles.flat()), size: Number.POSITIVE_INFINITY },
      reason: 'Right in value, but it sends every element. Then the combining saves nothing.',
    },
    {
      id: 'sum-count',
      label: 'sum and count; merging adds both',
      facts: { merged: mean(bundles.flat()), size: 2 },
      reason:
        'Two numbers for each bundle, in any order and grouping, and one division at the end.',
    },
    {
      id: 'last',
      label: 'the mean so far; merging keeps the later one',
      facts: { merged: mean(bundles[1] ?? []), size: 1 },
      reason: 'Then the result depends on which worker reports last, and forgets the other.',
    },
  ],
  holds: ({ merged, size }) => merged === right && Number.isFinite(size),
});

const stuck = chooseOne<{ explains: boolean; keepsResults: boolean }>({
  id: 'no-results',
  prompt:
    'Fifty sensors feed a pipeline with windows of one minute; the watermark is the smallest over all sensors. Since 14:00 it has given out nothing, though elements arrive and no error is reported. What is the likely cause, and a cure that still gives right results?',
  options: [
    {
      id: 'idle',
      label: 'One sensor has gone silent; let a silent sensor be left out after a while',
      facts: { explains: true, keepsResults: true },
      reason:
        'Its watermark stands at 14:00 and so does the smallest. With a rule for idle sources, the other 49 decide, and its data are late when it returns.',
    },
    {
      id: 'clock',
      label: 'One sensor’s clock is a day ahead; ignore that sensor’s watermark',
      facts: { explains: false, keepsResults: true },
      reason: 'A clock that is ahead cannot hold back a minimum. It is a clock behind that could.',
    },
    {
      id: 'lateness',
      label: 'The allowed lateness is too short; raise it',
      facts: { explains: false, keepsResults: true },
      reason:
        'Lateness decides what becomes of elements after a window has fired. Here none has fired.',
    },
    {
      id: 'processing',
      label: 'One sensor has gone silent; cut the windows by arrival time instead',
      facts: { explains: true, keepsResults: false },
      reason:
        'Results would come again, of another question: what arrived in a minute, and not what happened in it.',
    },
  ],
  holds: ({ explains, keepsResults }) => explains && keepsResults,
});

export const questions: readonly Question[] = [whichPane, latest, sliding, combineBug, stuck];
