import { sixMachines } from './layouts.ts';

export const sources = ['own', 'rack-aware', 'random'] as const;
export const clients = ['none', 'read', 'write'] as const;

/** Everything that the reader can set. */
export interface ReplicasState {
  /** Whether the layout is written by hand or comes from a placement policy. */
  readonly source: (typeof sources)[number];
  /** The layout when it is written by hand. */
  readonly layout: string;
  readonly machines: number;
  readonly racks: number;
  readonly files: number;
  /** Blocks of each placed file. */
  readonly blocks: number;
  readonly replication: number;
  readonly seed: number;
  /** The machines that fail, in the order of their failure. */
  readonly dead: readonly string[];
  /** Probability in percent that a running machine fails. */
  readonly p: number;
  /** Whether the failures happen in time, with a NameNode that notices and copies. */
  readonly timed: boolean;
  /** Seconds between two failures. */
  readonly gap: number;
  /** Seconds after which a failed machine is back; 0 for never. */
  readonly back: number;
  /** Megabytes (10⁶ bytes) a second of each transfer. */
  readonly bandwidth: number;
  /** The machine that is decommissioned; empty for none. */
  readonly leaves: string;
  /** What a client outside the cluster does meanwhile. */
  readonly client: (typeof clients)[number];
  /** Whether the NameNode looks for dead machines only every five minutes. */
  readonly periodic: boolean;
  /** Moments of the run that have passed. */
  readonly step: number;
}

export const limits = {
  machines: 12,
  racks: 4,
  files: 4,
  blocks: 4,
  replication: 6,
  seed: 9999,
  seconds: 5000,
  bandwidth: 10_000,
  layout: 4000,
  steps: 5000,
} as const;

export const initialReplicasState: ReplicasState = {
  source: 'own',
  layout: sixMachines,
  machines: 6,
  racks: 2,
  files: 2,
  blocks: 3,
  replication: 3,
  seed: 1,
  dead: [],
  p: 5,
  timed: false,
  gap: 0,
  back: 0,
  bandwidth: 125,
  leaves: '',
  client: 'none',
  periodic: false,
  step: 0,
};
