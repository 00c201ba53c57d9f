export { evaluateConditional, traceConditional } from './evaluate.ts';
export { testCommand } from './test-command.ts';
