import { fetchedOnce, READY, type Run, SystemError } from '../../../machine/index.ts';
import type { CompilerCode } from '../compile/index.ts';
import type { PyFrozenSet, Value } from '../objects/index.ts';
import type { Slices } from '../slices.ts';
import { CodeNeeded, type CodePart, type ParseMode, parsing, type Root } from '../syntax/index.ts';
import { membersOf } from '../tables/index.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { likelyParts } from './likely-parts.ts';

/** Code that few programs need; each fetches it once. */
const fetchable = {
  'more syntax': fetchedOnce(() => import('./more-syntax.ts')),
  strings: fetchedOnce(() => import('./string-syntax.ts')),
  folding: fetchedOnce(() => import('../compile/folding/index.ts')),
  mistakes: fetchedOnce(() => import('../syntax/mistakes/index.ts')),
  'rare syntax': fetchedOnce(() => import('./rare-syntax.ts')),
  'character names': fetchedOnce(() => import('../unicode/names/index.ts')),
  'frozen sets': fetchedOnce(() => import('../vm/set-access.ts')),
};

/** What the compiler may need, as far as this interpreter has fetched it. */
export const compilerCodeOf = (interpreter: Interpreter): CompilerCode => ({
  more: fetchable['more syntax'].of(interpreter)?.moreCode,
  rare: fetchable['rare syntax'].of(interpreter)?.rareCode,
  folding: fetchable.folding.of(interpreter)?.foldingCode,
  compileFormatted: fetchable.strings.of(interpreter)?.compileFormatted,
});

/** A constant frozenset. Throws `CodeNeeded` for {@link withCode} to fetch. */
export function frozenSet(interpreter: Interpreter, members: readonly Value[]): PyFrozenSet {
  const sets = fetchable['frozen sets'].of(interpreter);
  if (sets === undefined) throw new CodeNeeded('frozen sets');
  // CPython's compiler makes one of the members, and from that the one that stays.
  const { table } = sets.frozenSetOf(interpreter, members);
  return sets.frozenSetOf(interpreter, membersOf(table));
}

/** Begins to fetch parts; waits for nothing. */
export function beginToFetch(parts: readonly CodePart[]): void {
  for (const part of parts) fetchable[part].begin();
}

/** Fetches at once what a text looks as if it needed. */
function* fetchLikely(interpreter: Interpreter, source: string): Run {
  const parts = likelyParts(source).filter((part) => fetchable[part].of(interpreter) === undefined);
  beginToFetch(parts);
  for (const part of parts) {
    try {
      yield* fetchable[part].fetch(interpreter);
    } catch (error) {
      // It may do without.
      if (!(error instanceof SystemError)) throw error;
    }
  }
}

/** Does what may need code that is not there, for a text: fetches it, and begins again. */
export function* withCode<Result>(
  interpreter: Interpreter,
  source: string,
  work: () => Slices<Result>,
): Run<Result> {
  yield* fetchLikely(interpreter, source);
  for (;;) {
    try {
      return yield* givingWay(work());
    } catch (error) {
      if (!(error instanceof CodeNeeded)) throw error;
      yield* fetchable[error.part].fetch(interpreter);
    }
  }
}

/** Gives way to others between slices of work. */
function* givingWay<Result>(slices: Slices<Result>): Run<Result> {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
    yield READY;
  }
}

/** The tree of a text. Throws `PythonSyntaxError`, and `CodeNeeded` for {@link withCode} to fetch. */
export function* parsed(
  interpreter: Interpreter,
  source: string,
  mode: ParseMode,
  fileName: string,
): Slices<Root> {
  const rules =
    fetchable['rare syntax'].of(interpreter)?.PatternReader ??
    fetchable['more syntax'].of(interpreter)?.FullReader;
  const joinStrings = fetchable.strings.of(interpreter)?.joinStrings;
  const characterNamed = fetchable['character names'].of(interpreter)?.characterNamed;
  const options = { mode, fileName, rules, joinStrings, characterNamed };
  try {
    return yield* parsing(source, options);
  } catch (error) {
    const mistakes = fetchable.mistakes.of(interpreter);
    const isWrong = error instanceof CodeNeeded && error.part === 'mistakes';
    if (!isWrong || mistakes === undefined) throw error;
    throw yield* mistakes.findMistake(source, options);
  }
}
