/** `gc`: the collector of circles; what is in none goes as soon as nothing refers to it. */
import { PyList, type PyModule, PyTuple, type Result, type Value } from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { part, withPart } from '../vm/parts.ts';
import { defineModule } from './define-module.ts';

const collecting = part(() => import('../vm/garbage/collecting.ts'));

/** CPython's thresholds. */
const THRESHOLDS = [700, 10, 10];

/** `gc`. */
export function createModule(): PyModule {
  const state = { isEnabled: true, thresholds: new PyTuple(THRESHOLDS), debug: 0 as Value };
  const set = (isEnabled: boolean) => (): null => {
    state.isEnabled = isEnabled;
    return null;
  };
  return defineModule('gc', {
    functions: {
      'enable()': set(true),
      'disable()': set(false),
      'isenabled()': () => state.isEnabled,
      'collect(generation=2)': (thread, generation: Value = 2): Result => {
        if (typeof generation === 'number' && (generation < 0 || generation > 2)) {
          raise('ValueError', 'invalid generation');
        }
        const { collector } = thread.interpreter;
        if (collector === undefined) return 0;
        return withPart(thread, collecting, (inner, { collectCircles }) =>
          collectCircles(inner, collector),
        );
      },
      'get_count()': () => new PyTuple([0, 0, 0]),
      'get_threshold()': () => state.thresholds,
      'set_threshold(*args)': (_thread, args: Value[]) => {
        const [, second, third] = state.thresholds.items as [Value, Value, Value];
        state.thresholds = new PyTuple([args[0] ?? 0, args[1] ?? second, args[2] ?? third]);
        return null;
      },
      'get_debug()': () => state.debug,
      'set_debug(flags, /)': (_thread, flags: Value) => {
        state.debug = flags;
        return null;
      },
      'freeze()': () => null,
      'unfreeze()': () => null,
      'get_freeze_count()': () => 0,
    },
    values: { garbage: new PyList([]), callbacks: new PyList([]) },
  });
}
