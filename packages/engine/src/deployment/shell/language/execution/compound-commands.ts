/** Compound commands that are not needed before the first is typed: their code is fetched with it. */
export { executeArithmetic, executeCase, executeConditional } from './compound.ts';
export { startCoprocess } from './coprocess.ts';
export { executeArithmeticFor, executeFor, executeLoop } from './loops.ts';
export { executeSelect } from './select.ts';
