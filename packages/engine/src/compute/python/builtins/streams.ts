/** `input` and `open`, and `print` to streams: what of the built-in functions is about files. */

import { input, OPEN, open } from '../library/io/index.ts';
import type { Value } from '../objects/index.ts';
import { workThen } from '../vm/continue.ts';
import { defineFunctions } from './define-functions.ts';

export { printTo } from '../library/io/index.ts';

defineFunctions({
  "input(prompt='', /)": (thread, prompt: Value | undefined) =>
    workThen(
      thread,
      (inner) => inner.interpreter.importSys(inner),
      (inner) => input(inner, prompt),
      undefined,
    ),
});
defineFunctions({ [OPEN]: open }, 'io');
