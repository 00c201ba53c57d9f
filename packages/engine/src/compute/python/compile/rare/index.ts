import type { RareCode } from '../code.ts';
import { compileMatch } from './match.ts';
import { noteMatch } from './symbols.ts';
import { compileTryStar } from './try-star.ts';
import { unparse } from './unparse.ts';
import { warnOf } from './warnings.ts';

/** What few programs need of the compiler. */
export const rareCode: RareCode = {
  compileStatement(compiler, node) {
    if (node.kind === 'Match') compileMatch(compiler, node);
    else compileTryStar(compiler, node);
  },
  noteMatch,
  annotationText: unparse,
  warn: warnOf,
};
