export { parseSchema } from './parse-schema.ts';
