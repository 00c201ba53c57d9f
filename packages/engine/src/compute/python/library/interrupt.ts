import { native } from '../objects/index.ts';
import { raise } from '../vm/errors.ts';

/** `signal.default_int_handler`: what Ctrl-C does unless the program says otherwise. */
export const defaultInterrupt = native(
  'default_int_handler(signalnum, frame, /)',
  () => raise('KeyboardInterrupt'),
  { module: '_signal' },
);
