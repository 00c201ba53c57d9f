import type { Value } from '../../objects/index.ts';
import { findAttribute } from '../../vm/attributes.ts';
import { call } from '../../vm/call.ts';
import { workThen } from '../../vm/continue.ts';
import { raise } from '../../vm/errors.ts';
import { defineFunctions } from '../define-functions.ts';

defineFunctions({
  'breakpoint(*args, **kws)': (thread, args: readonly Value[], keywords) =>
    workThen(
      thread,
      (inner) => inner.interpreter.importSys(inner),
      (inner) => {
        const sys = inner.interpreter.sys();
        const hook = sys === undefined ? undefined : findAttribute(inner, sys, 'breakpointhook');
        if (hook === undefined || typeof hook === 'symbol') {
          raise('RuntimeError', 'lost sys.breakpointhook');
        }
        return call(inner, hook, args, keywords);
      },
      undefined,
    ),
});
