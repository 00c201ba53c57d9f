import { type Codec, oneOf, record, text } from '../../frame/codec.ts';
import { type BitsState, dtypes, widths } from './state.ts';

const fields = record<BitsState>({
  dtype: oneOf(dtypes),
  from: oneOf(['text', 'bits']),
  number: text(1300),
  bits: text(16),
  use: oneOf(['read', 'compute', 'cast']),
  operator: oneOf(['+', '-', '*', '/', '//', '%']),
  second: text(1300),
  target: oneOf(dtypes),
});

/** Reads a state; a pattern that is not hexadecimal or too wide for its dtype is none. */
export const bitsCodec: Codec<BitsState> = (data) => {
  const state = fields(data);
  if (state === undefined || !/^[\da-f]{1,16}$/.test(state.bits)) return undefined;
  const fits = BigInt(`0x${state.bits}`) >> BigInt(widths[state.dtype]) === 0n;
  return state.from === 'text' || fits ? state : undefined;
};
