import type { MachineState, Transfer } from '@rackbook/engine/clusters/hdfs';
import type { ReplicasView } from './view.ts';

/** A machine's state over columns of the timeline, the last one excluded. */
export interface TimeSpan {
  readonly state: MachineState;
  readonly from: number;
  readonly to: number;
}

/** A transfer on a machine's row. */
export interface TimeBar {
  readonly kind: Transfer['kind'];
  readonly label: string;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}

/** What is drawn when the failures happen in time. */
export interface TimeView {
  readonly cluster: ReplicasView;
  readonly steps: number;
  readonly step: number;
  /** Seconds of each moment on show. */
  readonly columns: readonly string[];
  /** The column of the present moment. */
  readonly present: number;
  readonly rows: readonly {
    readonly id: string;
    readonly lanes: number;
    readonly spans: readonly TimeSpan[];
    readonly bars: readonly TimeBar[];
  }[];
  /** The present moment in seconds. */
  readonly time: string;
  /** What happened at it, in words. */
  readonly happened: readonly string[];
  /** Blocks as the NameNode counts them, which learns of failures late. */
  readonly counted: { readonly short: number; readonly missing: number };
  /** Seconds from the last heartbeat until a machine is declared dead. */
  readonly expiry: number;
}
