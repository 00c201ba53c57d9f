export { Choice, Mistake, NumberField, TextField, Toggle } from './fields.tsx';
export { Playground, type ThingToTry } from './playground.tsx';
export { Stepper } from './stepper.tsx';
export { useComputed } from './use-computed.ts';
export { usePlayground } from './use-playground.ts';
