import type { Expression } from './expressions.ts';
import type { At, ConstantValue } from './parts.ts';

// What stands behind `case`.

export interface MatchValue extends At {
  readonly kind: 'MatchValue';
  readonly value: Expression;
}

export interface MatchSingleton extends At {
  readonly kind: 'MatchSingleton';
  readonly value: ConstantValue & { readonly type: 'bool' | 'None' };
}

export interface MatchSequence extends At {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
}

export interface MatchMapping extends At {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expression[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}

export interface MatchClass extends At {
  readonly kind: 'MatchClass';
  readonly cls: Expression;
  readonly patterns: readonly Pattern[];
  readonly kwdAttrs: readonly string[];
  readonly kwdPatterns: readonly Pattern[];
}

export interface MatchStar extends At {
  readonly kind: 'MatchStar';
  readonly name: string | null;
}

export interface MatchAs extends At {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
}

export interface MatchOr extends At {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;
