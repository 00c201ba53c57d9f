/** A machine run to its prompt without a page: for the opening state that the build prints. */
export { createMachine } from '../machine.ts';
export { typeLines } from '../unpaced.ts';
