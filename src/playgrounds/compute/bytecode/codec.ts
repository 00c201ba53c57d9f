import { numberIn, record, text } from '../../frame/codec.ts';
import { type BytecodeState, MAX_SOURCE, MOST_STEPS } from './state.ts';

export const bytecodeCodec = record<BytecodeState>({
  source: text(MAX_SOURCE),
  at: numberIn(0, MOST_STEPS),
});
