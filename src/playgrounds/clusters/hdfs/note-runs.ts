import {
  type ClusterLayout,
  type ClusterOptions,
  DEFAULT_BLOCK_SIZE,
  failureProbability,
  type LossSubject,
  lossPolynomial,
  lossProbability,
  lossWithRepair,
  lostFiles,
  maximumSurvivableFailures,
  parseLayout,
  polynomialText,
  SECOND,
  simulateCluster,
  splitFile,
} from '@rackbook/engine/clusters/hdfs';
import { sixMachines } from './layouts.ts';
import { percentText } from './percent.ts';

/** The numbers of the note, computed when the site is built. */

const six: ClusterLayout = parseLayout(sixMachines);

const loss = (subject: LossSubject) => {
  const polynomial = lossPolynomial(six, subject);
  return {
    text: polynomialText(polynomial.coefficients),
    deadlyTriples: polynomial.losingSetsOfAll[3] ?? 0,
    percent: (p: number) => percentText(lossProbability(polynomial, p)),
  };
};

export const lossOfA = loss({ file: 'A' });
export const lossOfB = loss({ file: 'B' });
export const lossOfAny = loss('any');

/** What multiplying blocks as if they failed independently would give for file B. */
export const multipliedLossOfB = (p: number): string => percentText(1 - (1 - p ** 3) ** 3);

/** How many machines may fail, whichever they are. */
export const survivable = maximumSurvivableFailures(six).failures;

export const lostWith = (...dead: string[]): string =>
  lostFiles(six, dead)
    .map(({ name }) => name)
    .join(' and ') || 'nothing';

/** A file of 300 MiB in blocks. */
const MIB = 1024 * 1024;
export const pieces = splitFile('A', 300 * MIB, DEFAULT_BLOCK_SIZE).map(({ bytes }) => bytes / MIB);

const run = (events: ClusterOptions['events'], options: Partial<ClusterOptions> = {}) =>
  simulateCluster({ layout: six, events, ...options });

const crash = { at: 10 * SECOND, kind: 'crash', machine: 'M1' } as const;

export const crashed = run([crash]);
/** Seconds from the last heartbeat until a machine is declared dead. */
export const expiry = crashed.expiry / SECOND;

export const backEarly = run([crash, { at: 310 * SECOND, kind: 'rejoin', machine: 'M1' }]);
export const backLate = run([crash, { at: 910 * SECOND, kind: 'rejoin', machine: 'M1' }]);
export const written = run([
  {
    at: 10 * SECOND,
    kind: 'write',
    file: 'C',
    bytes: 200 * MIB,
    client: 'M1',
  },
]);
export const interrupted = run([
  { at: 10 * SECOND, kind: 'read', file: 'A', client: 'M4' },
  { ...crash, at: 11.5 * SECOND, machine: 'M2' },
]);

/** Seconds at which a machine is declared dead when the NameNode looks every five minutes. */
export const noticedAt = (crashAt: number): number => {
  const { frames } = run([{ ...crash, at: crashAt * SECOND }], { periodicCheck: true });
  const found = frames.find(({ happened }) => happened.some(({ kind }) => kind === 'dead'));
  return (found?.time ?? 0) / SECOND;
};

const HOURS_A_YEAR = 8766;

/** The loss of one block within a year, machines failing every three years on average. */
const meanHoursToFailure = 3 * HOURS_A_YEAR;
const block = lossPolynomial(six, { block: 'B.1' });
const inAYear = failureProbability(HOURS_A_YEAR, meanHoursToFailure);
export const aYear = {
  fails: percentText(inAYear),
  unrepaired: percentText(lossProbability(block, inAYear)),
  repaired: (repairHours: number): string =>
    percentText(
      lossWithRepair(block, { hours: HOURS_A_YEAR, meanHoursToFailure, repairHours }).probability,
    ),
};

/** What a machine with 12 TB of blocks means for the rest. */
const bytes = 12e12;
export const fullMachine = {
  blocks: Math.round(bytes / DEFAULT_BLOCK_SIZE),
  hoursFromOne: (bytes / 125e6 / 3600).toFixed(0),
  minutesFromHundred: (bytes / 125e6 / 100 / 60).toFixed(0),
};
