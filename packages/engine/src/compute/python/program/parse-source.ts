import { fetchedOnce, READY, type Run } from '../../../machine/index.ts';
import type { PyFrozenSet, Value } from '../objects/index.ts';
import type { Slices } from '../slices.ts';
import { CodeNeeded, type ParseMode, parsing, type Root } from '../syntax/index.ts';
import { membersOf } from '../tables/index.ts';
import type { Interpreter } from '../vm/interpreter.ts';

/** Code that few programs need; each fetches it once. */
const fetchable = {
  mistakes: fetchedOnce(() => import('../syntax/mistakes/index.ts')),
  'rare syntax': fetchedOnce(() => import('./rare-syntax.ts')),
  'character names': fetchedOnce(() => import('../unicode/names/index.ts')),
  'frozen sets': fetchedOnce(() => import('../vm/set-access.ts')),
};

/** What few programs need of the compiler, if this one has fetched it. */
export const rareCodeOf = (interpreter: Interpreter) =>
  fetchable['rare syntax'].of(interpreter)?.rareCode;

/** A constant frozenset. Throws `CodeNeeded` for {@link withCode} to fetch. */
export function frozenSet(interpreter: Interpreter, members: readonly Value[]): PyFrozenSet {
  const sets = fetchable['frozen sets'].of(interpreter);
  if (sets === undefined) throw new CodeNeeded('frozen sets');
  // CPython's compiler makes one of the members, and from that the one that stays.
  const { table } = sets.frozenSetOf(interpreter, members);
  return sets.frozenSetOf(interpreter, membersOf(table));
}

/** Does what may need code that is not there: fetches it, and begins again. */
export function* withCode<Result>(
  interpreter: Interpreter,
  work: () => Slices<Result>,
): Run<Result> {
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
  isFile = false,
): Slices<Root> {
  const rules = fetchable['rare syntax'].of(interpreter)?.PatternReader;
  const characterNamed = fetchable['character names'].of(interpreter)?.characterNamed;
  const options = { mode, fileName, isFile, rules, characterNamed };
  try {
    return yield* parsing(source, options);
  } catch (error) {
    const mistakes = fetchable.mistakes.of(interpreter);
    const isWrong = error instanceof CodeNeeded && error.part === 'mistakes';
    if (!isWrong || mistakes === undefined) throw error;
    throw yield* mistakes.findMistake(source, options);
  }
}
