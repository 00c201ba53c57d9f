/** The grammar of the fuzzer's programs, put together from its parts. */
import type { Grammar } from '../grammar.ts';
import { calls } from './calls.ts';
import { containers } from './containers.ts';
import { definitions } from './definitions.ts';
import { exceptions } from './exceptions.ts';
import { library } from './library.ts';
import { numbers } from './numbers.ts';
import { patterns } from './patterns.ts';
import { program } from './program.ts';
import { statements } from './statements.ts';
import { text } from './text.ts';

/** Python, as far as programs of it can be told from one another by what they print. */
export const pythonGrammar: Grammar = {
  ...numbers,
  ...text,
  ...containers,
  ...calls,
  ...exceptions,
  ...statements,
  ...definitions,
  ...patterns,
  ...library,
  ...program,
};
