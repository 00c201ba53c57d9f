import type { ClusterLayout, LayoutFile } from './cluster-layout.ts';
import type { PlacementPolicy } from './placement.ts';

/**
 * What the reader lets happen at time `at` (whole nanoseconds since the start).
 *
 * - `crash`: the machine stops answering, as on a power cut; what is on its disks stays.
 * - `rejoin`: a crashed machine comes back with its disks and reports its blocks; one that runs
 *   and is (being) decommissioned is taken back into service.
 * - `decommission`: the machine is to leave; its blocks are copied elsewhere first.
 * - `write`, `read`: a client on the machine `client`, or outside the cluster when `null`, writes a
 *   new file or reads one from start to end.
 */
export type ClusterEvent =
  | {
      readonly at: number;
      readonly kind: 'crash' | 'rejoin' | 'decommission';
      readonly machine: string;
    }
  | {
      readonly at: number;
      readonly kind: 'write';
      readonly file: string;
      readonly bytes: number;
      readonly blockSize?: number;
      readonly replication?: number;
      readonly client: string | null;
    }
  | {
      readonly at: number;
      readonly kind: 'read';
      readonly file: string;
      readonly client: string | null;
    };

/** A run to compute. Times are whole nanoseconds; HDFS's defaults stand for what is left out. */
export interface ClusterOptions {
  readonly layout: ClusterLayout;
  readonly events: readonly ClusterEvent[];
  /** Where new and missing replicas go; `rack-aware` when left out. */
  readonly policy?: PlacementPolicy;
  /** Bytes a second that one stream carries: a copy, a read, or a write through its pipeline. */
  readonly bandwidth?: number;
  /** Copies that a machine sends, and copies that it receives, at a time. */
  readonly maximumStreams?: number;
  /** Time between two heartbeats of a machine. */
  readonly heartbeatInterval?: number;
  /** A machine is dead after 2 of these and 10 heartbeats without a sign. */
  readonly recheckInterval?: number;
  /**
   * When true the NameNode looks for expired machines only at the multiples of the recheck
   * interval, nearly as HDFS does (`HeartbeatManager.Monitor` wakes every 5 s and looks when an
   * interval has passed), and so declares them dead up to one interval late; otherwise at once.
   */
  readonly periodicCheck?: boolean;
  /** How long a client waits for a machine that does not answer. */
  readonly socketTimeout?: number;
  /** Seed of the choices that are random; 1 when left out. */
  readonly seed?: number;
  /** Stop after this time; when left out, once nothing more happens. */
  readonly until?: number;
}

/**
 * What the NameNode thinks of a machine, but for `silent`, which it cannot know: the machine has
 * crashed and is still counted as alive.
 */
export type MachineState = 'alive' | 'silent' | 'dead' | 'decommissioning' | 'decommissioned';

export interface MachineStatus {
  readonly id: string;
  readonly rack: string;
  readonly slots: number;
  readonly state: MachineState;
  /** Time of its last heartbeat. */
  readonly lastHeartbeat: number;
  /** Heartbeats that should have come since and did not. */
  readonly missedHeartbeats: number;
}

/** A stream of data on its way. */
export interface Transfer {
  readonly id: number;
  /** `copy`: ordered by the NameNode to restore a replica; `read` and `write`: a client's. */
  readonly kind: 'copy' | 'read' | 'write';
  readonly block: string;
  /** Bytes of the block that this stream carries. */
  readonly bytes: number;
  /** Machine from which the data comes; `null` for a client outside the cluster. */
  readonly from: string | null;
  /** Machines to which it goes, in the order of the pipeline; none for a reader outside. */
  readonly to: readonly string[];
  readonly started: number;
  /** When it ends if nothing fails. */
  readonly ends: number;
}

/** Something that happened, as data; `describeHappening` puts it into words. */
export type Happening =
  | {
      readonly kind:
        | 'crashed'
        | 'stale'
        | 'dead'
        | 'rejoined'
        | 'recommissioned'
        | 'decommissioning'
        | 'decommissioned';
      readonly machine: string;
    }
  | { readonly kind: 'block-lost' | 'block-back'; readonly block: string }
  | { readonly kind: 'excess-removed'; readonly block: string; readonly machine: string }
  | {
      readonly kind: 'copy-started' | 'copy-done' | 'copy-broken' | 'copy-forgotten';
      readonly block: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'read-block';
      readonly file: string;
      readonly block: string;
      readonly from: string;
      /** Where the replica is as the client sees it. */
      readonly distance: 'same machine' | 'same rack' | 'other rack' | 'outside';
    }
  | {
      readonly kind: 'write-block';
      readonly file: string;
      readonly block: string;
      readonly to: readonly string[];
    }
  | {
      /** The client waits in vain for `machine`, goes on after the timeout, and asks it no more. */
      readonly kind: 'no-answer';
      readonly file: string;
      readonly block: string;
      readonly machine: string;
    }
  | {
      /** `machine` fell out of a write pipeline; the others go on. */
      readonly kind: 'pipeline-shrunk';
      readonly file: string;
      readonly block: string;
      readonly machine: string;
    }
  | {
      readonly kind: 'block-written';
      readonly file: string;
      readonly block: string;
      readonly to: readonly string[];
    }
  | {
      readonly kind: 'read-failed' | 'write-failed';
      readonly file: string;
      readonly block: string;
    }
  | { readonly kind: 'read-done' | 'write-done' | 'client-gone'; readonly file: string };

/** The cluster after everything that happened at one time. */
export interface ClusterFrame {
  /** Nanoseconds since the start. */
  readonly time: number;
  /** What happened at this time, in order. */
  readonly happened: readonly Happening[];
  readonly machines: readonly MachineStatus[];
  /** The files; one that is being written has the blocks that are complete. */
  readonly files: readonly LayoutFile[];
  /** What is on the disks, of crashed machines too. */
  readonly replicas: Readonly<Record<string, readonly string[]>>;
  /** What is under way. */
  readonly transfers: readonly Transfer[];
  /**
   * Blocks with fewer replicas than asked for on machines that the NameNode holds for alive and in
   * service, as far as one of their machines is not declared dead.
   */
  readonly underReplicated: readonly string[];
  /** Blocks that are on no running machine: gone unless one of their machines rejoins. */
  readonly lost: readonly string[];
  /** The lost blocks of which the NameNode knows, every machine with a replica being declared dead. */
  readonly missing: readonly string[];
}

/** A computed run: the same options always give the same run. */
export interface ClusterRun {
  /** In order of time; the first is at 0, before the scheduled events unless they are at 0. */
  readonly frames: readonly ClusterFrame[];
  /** Time from the last heartbeat to the earliest declaration of death. */
  readonly expiry: number;
}
