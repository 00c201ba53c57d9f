/** `python3` as a program of the machine. */
export { python } from './main.ts';
