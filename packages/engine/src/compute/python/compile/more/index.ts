import { callUnpacking } from './calls.ts';
import { compileChain, jumpIfChain, jumpIfEither } from './conditions.ts';
import { annotations, decorate, keywordDefaults } from './definitions.ts';
import { compileExpression } from './expressions.ts';
import { compileStatement } from './statements.ts';
import { simplifySwaps } from './swaps.ts';
import { noteAnnotations, noteExpression, noteStatement } from './symbols.ts';

export { popExceptAndReraise } from './reraise.ts';
export { compileFinally, compileTryBody, forget, leaveHandler } from './try.ts';

/** What small programs do without. */
export const moreCode = {
  annotations,
  callUnpacking,
  compileChain,
  compileExpression,
  compileStatement,
  decorate,
  jumpIfChain,
  jumpIfEither,
  keywordDefaults,
  noteAnnotations,
  noteExpression,
  noteStatement,
  simplifySwaps,
} as const;

export type MoreCode = typeof moreCode;
