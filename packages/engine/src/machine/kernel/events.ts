import type { SignalName } from '../signals.ts';

/** What the kernel did, for views to draw. Times are nanoseconds since boot, processes by their id. */
export type KernelEvent =
  /** A thread ran on a core. Stretches without a pause between are one. */
  | {
      readonly kind: 'ran';
      readonly core: number;
      readonly process: number;
      readonly thread: number;
      readonly from: number;
      to: number;
    }
  /** A thread began to wait for something, such as `pipe:[12] to be read`. */
  | {
      readonly kind: 'blocked';
      readonly time: number;
      readonly process: number;
      readonly thread: number;
      readonly on: string;
    }
  | {
      readonly kind: 'woken';
      readonly time: number;
      readonly process: number;
      readonly thread: number;
    }
  | {
      readonly kind: 'wrote' | 'read';
      readonly time: number;
      readonly process: number;
      readonly pipe: number;
      readonly bytes: number;
    }
  | {
      readonly kind: 'forked';
      readonly time: number;
      readonly process: number;
      readonly child: number;
    }
  | {
      readonly kind: 'executed';
      readonly time: number;
      readonly process: number;
      readonly name: string;
    }
  | {
      readonly kind: 'signal';
      readonly time: number;
      readonly process: number;
      readonly signal: SignalName;
    }
  | {
      readonly kind: 'ended';
      readonly time: number;
      readonly process: number;
      readonly how: string;
    };
