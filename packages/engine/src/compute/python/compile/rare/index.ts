import type { RareCode } from '../compiler.ts';
import { compileMatch } from './match.ts';
import { complexPower } from './powers.ts';
import { compileTryStar } from './try-star.ts';
import { unparse } from './unparse.ts';
import { warnOf } from './warnings.ts';

/** What few programs need of the compiler. */
export const rareCode: RareCode = {
  compileStatement(compiler, node) {
    if (node.kind === 'Match') compileMatch(compiler, node);
    else compileTryStar(compiler, node);
  },
  annotationText: unparse,
  warn: warnOf,
  complexPower,
};
