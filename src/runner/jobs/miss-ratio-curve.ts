import {
  type CurvePoint,
  missRatioCurve,
  policyOf,
  type Trace,
} from '@rackbook/engine/memory/cache';

export interface CurveInput {
  /** Ids of the policies to draw, in order. */
  readonly policies: readonly string[];
  readonly trace: Trace;
  readonly seed: number;
}

/** A point of one policy's curve. */
export interface PolicyPoint extends CurvePoint {
  readonly policy: string;
}

/** Miss-ratio curves, one point at a time, policy after policy. */
export function* missRatioCurveJob({
  policies,
  trace,
  seed,
}: CurveInput): Generator<PolicyPoint, void> {
  for (const id of policies) {
    for (const point of missRatioCurve({ policy: policyOf(id), trace, seed })) {
      yield { policy: id, ...point };
    }
  }
}

export type CurveJob = typeof missRatioCurveJob;
