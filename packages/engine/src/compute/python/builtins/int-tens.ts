export { roundInt } from '../numbers/index.ts';
