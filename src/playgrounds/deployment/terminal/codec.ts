import { list, oneOf, record, text } from '../../frame/codec.ts';
import { limits, type TerminalState, type TypedInput } from './state.ts';

/** How a state is read back from a link or from storage. */
export const terminalCodec = record<TerminalState>({
  inputs: list(
    record<TypedInput>({ text: text(limits.length), to: oneOf(['shell', 'program', 'hidden']) }),
    limits.inputs,
  ),
});
