import type { MachineState } from '@rackbook/engine/clusters/hdfs';

/** One machine's row, as plain data: it travels in the page. */
export interface MachineRow {
  readonly id: string;
  /** `down` when there is no clock; in time what the NameNode thinks of it. */
  readonly state: MachineState | 'down';
  /** Numbers of the blocks on its disks. */
  readonly holds: readonly number[];
  /** Numbers of the blocks on their way to it. */
  readonly coming: readonly number[];
}

export interface BlockColumn {
  readonly id: string;
  /** Number of its file. */
  readonly file: number;
  /** Replicas on machines that run, and how many there should be. */
  readonly live: number;
  readonly wanted: number;
}

export interface FileLine {
  readonly name: string;
  readonly blocks: number;
  /** Blocks that are on no running machine. */
  readonly lost: readonly string[];
  /** The probability that it is lost, as a polynomial in p and as a number in percent. */
  readonly polynomial: string;
  readonly percent: string;
}

/** The numbers that answer the question. */
export interface Facts {
  readonly filesLost: number;
  readonly blocksLost: number;
  /** Blocks that are there with fewer replicas than wanted. */
  readonly short: number;
  /** Any so many of the running machines may fail, and no further block is lost. */
  readonly mayFail: number;
  /** Probability in percent that any further file is lost. */
  readonly percent: string;
}

/** What the playground draws of a cluster at one moment. */
export interface ReplicasView {
  readonly racks: readonly { readonly name: string; readonly machines: readonly MachineRow[] }[];
  readonly blocks: readonly BlockColumn[];
  readonly files: readonly FileLine[];
  readonly facts: Facts;
  /** The facts before the last failure, or one moment ago. */
  readonly before: Facts | null;
  /** The picture in words. */
  readonly words: string;
}

/** Whether a machine in this state answers. */
export const runs = (state: MachineRow['state']): boolean =>
  state !== 'down' && state !== 'silent' && state !== 'dead';
