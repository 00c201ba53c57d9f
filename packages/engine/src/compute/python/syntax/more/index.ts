/** Rules for what small programs do without. */
export { FullReader } from './compound-statements.ts';
