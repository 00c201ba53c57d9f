import { type CPython, startCPython } from './cpython.ts';
import { pythonGrammar } from './grammar/index.ts';
import { createGenerator, type Node, textOf } from './grammar.ts';
import { comparable, type Runner } from './outcome.ts';
import { shrink } from './shrink.ts';

const generator = createGenerator(pythonGrammar);

/** The program of a seed. */
export const programOf = (seed: number): Node => generator.generate(seed, 'program');

/** Programs that differ, or that CPython itself runs now so and now so. */
export interface Findings {
  readonly differing: number[];
  readonly unsteady: number[];
}

/** A program on which ours and CPython do not agree. */
export interface Difference {
  readonly seed: number;
  readonly source: string;
  readonly theirs: string;
  readonly ours: string;
}

/** Text of what ours does: a failure of the machine itself is an outcome too. */
export const outcomeText = async (run: Runner, source: string): Promise<string> => {
  try {
    return comparable(await run(source));
  } catch (error) {
    return `no outcome: ${error instanceof Error ? error.stack : error}`;
  }
};

/**
 * Compares both on the programs of the seeds from `first` to before `end`, and calls `found` for each on which they
 * differ, with the program made small.
 */
export async function compareSeeds(
  seeds: Iterable<number>,
  ours: Runner,
  cpython: CPython,
  found: (difference: Difference) => void,
  options: { readonly isOver?: () => boolean; readonly shrinks?: boolean } = {},
): Promise<Findings & { readonly compared: number }> {
  const findings = { differing: [] as number[], unsteady: [] as number[], compared: 0 };
  const ahead: { seed: number; program: Node; source: string; theirs: Promise<string> }[] = [];
  const check = async () => {
    const next = ahead.shift();
    if (next === undefined) return;
    const { seed, program, source } = next;
    const our = await outcomeText(ours, source);
    const their = await next.theirs;
    findings.compared += 1;
    if (our === their) return;
    // What depends on addresses is not the same in another process.
    const other = startCPython();
    const isSteady = (await outcomeText(other.run, source)) === their;
    other.end();
    if (!isSteady) {
      findings.unsteady.push(seed);
      return;
    }
    findings.differing.push(seed);
    const differs = async (text: string) => {
      const right = await outcomeText(cpython.run, text);
      // What is cut so that it is no Python any more differs for another reason.
      if (isSyntaxError(right) && !isSyntaxError(their)) return false;
      return (await outcomeText(ours, text)) !== right;
    };
    const small = options.shrinks === false ? program : await shrink(program, differs);
    const text = textOf(small);
    found({
      seed,
      source: text,
      theirs: await outcomeText(cpython.run, text),
      ours: await outcomeText(ours, text),
    });
  };
  for (const seed of seeds) {
    if (options.isOver?.() === true) break;
    const program = programOf(seed);
    const source = textOf(program);
    ahead.push({ seed, program, source, theirs: outcomeText(cpython.run, source) });
    if (ahead.length > PROGRAMS_AHEAD) await check();
  }
  while (ahead.length > 0) await check();
  return findings;
}

const isSyntaxError = (outcome: string) =>
  /^(?:SyntaxError|IndentationError): /m.test(outcome.slice(outcome.lastIndexOf('--- stderr')));

/** Programs that CPython works on while ours is at another. */
const PROGRAMS_AHEAD = 20;
