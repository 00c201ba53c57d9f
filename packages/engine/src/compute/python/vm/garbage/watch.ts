import type { PyWeakReference } from './weak-reference.ts';

/** Why an object is watched. */
export interface Watch {
  /** In the order in which objects came to be watched. */
  readonly number: number;
  /** Whether its `__del__`, or what there is to do for a generator or a file, is still to be called. */
  isFinal: boolean;
  /** References that do not keep it, the oldest first. */
  references: PyWeakReference[];
  /** Whether it is being finalised. */
  isCondemned: boolean;
  /** Whether it is out of reach but part of a circle, or held by one. */
  isCircular: boolean;
}
