export { decode } from '../text/index.ts';
