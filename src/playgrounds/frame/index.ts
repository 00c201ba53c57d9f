export { type Codec, flag, list, numberIn, oneOf, record, text } from './codec.ts';
export { Choice, Mistake, NumberField, TextField, Toggle } from './fields.tsx';
export { memoizeLast } from './memoize-last.ts';
export { type KeyNumber, Playground, type ThingToTry } from './playground.tsx';
export { Stepper } from './stepper.tsx';
export { type Compute, type Computed, useComputed } from './use-computed.ts';
export {
  type PlaygroundDefinition,
  type PlaygroundHandle,
  usePlayground,
} from './use-playground.ts';
