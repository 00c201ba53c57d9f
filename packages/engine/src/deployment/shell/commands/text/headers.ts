import type { Run } from '../../../../machine/index.ts';
import type { CommandContext } from '../command.ts';

/** Writes `==> name <==` over what comes from a file, with an empty line before all but the first. */
export function createHeaders({
  options,
  operands,
  output,
}: CommandContext): (name: string) => Run {
  const wanted = options.given.findLast(({ name }) => name === 'quiet' || name === 'verbose')?.name;
  const shown = wanted === undefined ? operands.length > 1 : wanted === 'verbose';
  let first = true;
  return function* header(name) {
    if (!shown) return;
    const title = name === '-' ? 'standard input' : name;
    yield* output.write(`${first ? '' : '\n'}==> ${title} <==\n`);
    first = false;
  };
}
