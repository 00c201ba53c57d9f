export { at } from './at.ts';
export { describePlace, InputError, type InputErrorData, type InputPlace } from './input-error.ts';
