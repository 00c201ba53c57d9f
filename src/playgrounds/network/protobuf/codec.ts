import { numberIn, oneOf, record, text } from '../../frame/codec.ts';
import type { WireState } from './state.ts';

/** UTF-16 code units of a text and bytes of a message, as the engine takes them. */
const limits = { text: 65_536, bytes: 16_384 } as const;

/** How a state is read back from a link or from storage. */
export const wireCodec = record<WireState>({
  schema: text(limits.text),
  message: text(limits.text),
  from: oneOf(['value', 'bytes']),
  text: text(limits.text),
  carried: text(limits.text),
  at: numberIn(0, limits.bytes),
});
