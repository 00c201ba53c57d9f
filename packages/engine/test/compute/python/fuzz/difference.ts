import { startCPython } from './cpython.ts';
import { pythonGrammar } from './grammar/index.ts';
import { withHelpers } from './grammar/program.ts';
import { createGenerator, type Node, textOf } from './grammar.ts';
import { comparable, Endless, type Runner } from './outcome.ts';
import { shrink } from './shrink.ts';

const generator = createGenerator(pythonGrammar);

/** The program of a seed, as it was drawn. */
const programOf = (seed: number): Node => generator.generate(seed, 'program');

/** The text of the program of a seed. */
export const sourceOf = (seed: number): string => withHelpers(textOf(programOf(seed)));

/** A program on which ours and CPython do not agree, made small. */
export interface Difference {
  readonly seed: number;
  readonly source: string;
  readonly theirs: string;
  readonly ours: string;
}

/** What came of a comparison. */
export interface Comparison {
  readonly compared: number;
  /** Seeds of programs on which both differ. */
  readonly differing: readonly number[];
  /** Seeds of programs with which CPython itself does something else when its objects are at other addresses. */
  readonly unsteady: readonly number[];
  /** Seeds of programs for which CPython needs longer than it has, though ours does not. */
  readonly unanswered: readonly number[];
}

/** Programs that CPython gets at once, while ours is at those before. */
const BATCH = 25;

const ENDLESS = new Endless().message;

/** What a program does, as a text. That it breaks the machine is an outcome too. */
async function outcomeOf(run: Runner, source: string): Promise<string> {
  try {
    return comparable(await run(source));
  } catch (error) {
    if (error instanceof Endless) return error.message;
    return `no outcome: ${error instanceof Error ? error.stack : error}`;
  }
}

/** Compares both on the programs of seeds. `found` gets each difference; it ends when `isEnough` says so. */
export async function compareSeeds(
  { first, count }: { readonly first: number; readonly count: number },
  ours: Runner,
  theirs: Runner,
  found: (difference: Difference) => void,
  isEnough: () => boolean = () => false,
): Promise<Comparison> {
  const differing: number[] = [];
  const unsteady: number[] = [];
  const unanswered: number[] = [];
  const ahead: {
    readonly seed: number;
    readonly source: string;
    readonly their: Promise<string>;
  }[] = [];
  let compared = 0;
  for (let seed = first; !isEnough(); ) {
    const end = ahead.length < BATCH ? Math.min(seed + BATCH, first + count) : seed;
    for (; seed < end; seed++) {
      const source = sourceOf(seed);
      ahead.push({ seed, source, their: outcomeOf(theirs, source) });
    }
    const next = ahead.shift();
    if (next === undefined) break;
    const our = await outcomeOf(ours, next.source);
    const their = await next.their;
    compared += 1;
    if (our === their) continue;
    if (their === ENDLESS) {
      unanswered.push(next.seed);
      continue;
    }
    if (!(await isSteady(next.source, their))) {
      unsteady.push(next.seed);
      continue;
    }
    differing.push(next.seed);
    found(await smallest(next.seed, their, ours, theirs));
  }
  return { compared, differing, unsteady, unanswered };
}

/** Places of objects that a program is tried with, to see whether it depends on them. */
const OTHER_PLACES = [1, 2, 3, 4];

/** Whether a CPython whose objects are elsewhere does the same. */
async function isSteady(source: string, outcome: string): Promise<boolean> {
  for (const place of OTHER_PLACES) {
    const other = startCPython(place);
    const again = await outcomeOf(other.run, source);
    other.end();
    if (again !== outcome) return false;
  }
  return true;
}

async function smallest(
  seed: number,
  outcome: string,
  ours: Runner,
  theirs: Runner,
): Promise<Difference> {
  const differs = async (body: string) => {
    const source = withHelpers(body);
    const right = await outcomeOf(theirs, source);
    // What is cut so that it is no Python any more differs for another reason.
    if (isRefused(right) && !isRefused(outcome)) return false;
    return (await outcomeOf(ours, source)) !== right;
  };
  const source = withHelpers(textOf(await shrink(programOf(seed), differs)));
  return {
    seed,
    source,
    theirs: await outcomeOf(theirs, source),
    ours: await outcomeOf(ours, source),
  };
}

const isRefused = (outcome: string) =>
  /^(?:SyntaxError|IndentationError): /m.test(outcome.slice(outcome.lastIndexOf('--- stderr')));
