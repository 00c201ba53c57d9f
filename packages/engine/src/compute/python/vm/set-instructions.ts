import { PyTuple } from '../objects/index.ts';
import { effect, type Instruction } from './instructions.ts';
import { addToSet, updateSet } from './set-access.ts';
import { answer, peek, pop, popMany } from './stack.ts';

/** The instructions that build sets. */
export const setInstructions = {
  SET_ADD: (thread, frame, depth) => {
    const item = pop(frame);
    const set = peek(frame, depth);
    effect(thread, () => addToSet(thread, set, item));
  },
  SET_UPDATE: (thread, frame, depth) => {
    const iterable = pop(frame);
    const set = peek(frame, depth);
    effect(thread, () => updateSet(thread, set, iterable));
  },
  BUILD_SET: (thread, frame, count) => {
    const items = new PyTuple(popMany(frame, count));
    answer(frame, updateSet(thread, undefined, items));
  },
} satisfies Partial<Record<string, Instruction>>;
