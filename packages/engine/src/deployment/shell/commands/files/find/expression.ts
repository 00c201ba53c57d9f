import type { FileStatus, Output, Run } from '../../../../../machine/index.ts';
import type { CommandContext } from '../../command.ts';
import type { TimeZone } from '../../dates/index.ts';
import type { Accounts } from '../../formats/users.ts';

/** A file that find has come to. */
export interface Visit {
  readonly path: string;
  /** The starting point from which it was found. */
  readonly start: string;
  /** 0 for a starting point. */
  readonly depth: number;
  /** What it is: of a symbolic link what it leads to, where links are followed. */
  readonly status: FileStatus;
}

/** One call of find. */
export interface Finder {
  readonly context: CommandContext;
  readonly accounts: Accounts;
  /** Nanoseconds since boot when the search began. */
  readonly now: number;
  readonly zone: TimeZone;
  /** Types of file systems by device, for those that were asked for. */
  readonly types: Map<number, string>;
  /** Set by `-prune`: do not go into this directory. */
  pruned: boolean;
  /** Set by `-quit`. */
  quit: boolean;
  /** Something has failed: the exit status is 1. */
  failed: boolean;
  /** Where actions write that name a file, by its name. */
  readonly files: ReadonlyMap<string, Output>;
  /** What is left to do at the end, for `-exec … +`. */
  readonly finishers: (() => Run)[];
}

/** Where an action writes: to the file that it names, or to standard output. */
export function outputOf(finder: Finder, file: string | undefined): Output {
  return finder.files.get(file ?? '') ?? finder.context.output;
}

/** A test or action; returns whether it was true. */
export type Predicate = (visit: Visit, finder: Finder) => boolean | Run<boolean>;

export type Expression =
  | { readonly kind: 'and' | 'or' | 'list'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'predicate'; readonly test: Predicate };

/** Whether an expression is true of a file; parts that do not matter are not run. */
export function* evaluate(expression: Expression, visit: Visit, finder: Finder): Run<boolean> {
  switch (expression.kind) {
    case 'predicate': {
      const result = expression.test(visit, finder);
      return typeof result === 'boolean' ? result : yield* result;
    }
    case 'not':
      return !(yield* evaluate(expression.operand, visit, finder));
    default: {
      const left = yield* evaluate(expression.left, visit, finder);
      if (finder.quit) return left;
      if (expression.kind === 'and' && !left) return false;
      if (expression.kind === 'or' && left) return true;
      return yield* evaluate(expression.right, visit, finder);
    }
  }
}
