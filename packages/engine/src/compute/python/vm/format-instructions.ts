import { formatValue } from './format.ts';
import type { Instruction } from './instructions.ts';
import { answer, pop } from './stack.ts';

/** Fields of f-strings. */
export const formatInstructions = {
  FORMAT_VALUE: (thread, frame, flags) => {
    const specification = (flags & 4) === 0 ? '' : (pop(frame) as string);
    const value = pop(frame);
    answer(frame, formatValue(thread, value, flags & 3, specification));
  },
} satisfies Partial<Record<string, Instruction>>;
