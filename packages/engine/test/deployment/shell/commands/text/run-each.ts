import { type LinesOptions, runLines } from '../command-lines.ts';

/**
 * Runs the command line of each case on a machine of its own; returns the lines with what they printed,
 * to be compared with the cases.
 */
export async function runEach(
  cases: readonly (readonly [string, string])[],
  options: LinesOptions,
): Promise<readonly (readonly [string, string])[]> {
  const results: (readonly [string, string])[] = [];
  for (const [line] of cases) results.push([line, await runLines([line], options)]);
  return results;
}
