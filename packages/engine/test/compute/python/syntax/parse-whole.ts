import {
  CodeNeeded,
  type ParseOptions,
  parse,
  type Root,
} from '../../../../src/compute/python/syntax/index.ts';
import { PatternReader } from '../../../../src/compute/python/syntax/match/index.ts';
import { findMistake } from '../../../../src/compute/python/syntax/mistakes/index.ts';
import { joinStrings } from '../../../../src/compute/python/syntax/strings/index.ts';

/** The tree of a text, with all code there that it may need. Throws `PythonSyntaxError`. */
export function parseWhole(source: string, options: ParseOptions): Root {
  const all = { rules: PatternReader, joinStrings, characterNamed: () => null, ...options };
  try {
    return parse(source, all);
  } catch (error) {
    if (!(error instanceof CodeNeeded) || error.part !== 'mistakes') throw error;
  }
  const slices = findMistake(source, all);
  for (;;) {
    const step = slices.next();
    if (step.done === true) throw step.value;
  }
}
