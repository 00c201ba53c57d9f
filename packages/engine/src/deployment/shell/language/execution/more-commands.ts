/** What runs commands of which none is needed before the first is typed: its code is fetched with that. */
export { startInBackground } from './background.ts';
export { executeArithmetic, executeCase, executeConditional } from './compound.ts';
export { startCoprocess } from './coprocess.ts';
export { runExternal } from './external.ts';
export { executeArithmeticFor, executeFor, executeLoop } from './loops.ts';
export { executePipeline } from './pipelines.ts';
export { executeSelect } from './select.ts';
