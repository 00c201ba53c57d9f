/** What keys mean at the terminal: loaded with the machine. */
export { moveInHistory, searchHistory } from './history.ts';
export { actionOf } from './keys.ts';
