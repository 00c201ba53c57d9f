export { evaluateConditional } from './evaluate.ts';
export { testCommand } from './test-command.ts';
