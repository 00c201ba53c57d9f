/** `gc`: the collector of circles; what is in none goes as soon as nothing refers to it. */
import {
  PyDict,
  PyList,
  type PyModule,
  PyTuple,
  type Result,
  type Value,
} from '../objects/index.ts';
import { workThen } from '../vm/continue.ts';
import { raise } from '../vm/errors.ts';
import { plainWork } from '../vm/garbage/plain-work.ts';
import { withCollector } from '../vm/garbage/watching.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { part, withPart } from '../vm/parts.ts';
import type { Thread } from '../vm/thread.ts';
import { defineModule } from './define-module.ts';

const collecting = part(() => import('../vm/garbage/collecting.ts'));

/** CPython's thresholds. */
const THRESHOLDS = [700, 10, 10];

const asking = part(() => import('./gc-questions.ts'));

/** CPython's names of what `set_debug` takes. */
const FLAGS = {
  DEBUG_STATS: 1,
  DEBUG_COLLECTABLE: 2,
  DEBUG_UNCOLLECTABLE: 4,
  DEBUG_SAVEALL: 32,
  DEBUG_LEAK: 38,
};

const GENERATIONS = 3;

function checkGeneration(generation: Value): void {
  if (typeof generation === 'number' && (generation < 0 || generation >= GENERATIONS)) {
    raise('ValueError', 'invalid generation');
  }
}

/** What was collected when the program asked for it. */
interface Statistics {
  collections: number;
  collected: number;
}

function tally(_thread: Thread, count: Value, statistics: Statistics | undefined): Value {
  if (statistics !== undefined) {
    statistics.collections += 1;
    statistics.collected += count as number;
  }
  return count;
}

plainWork.add(tally);

/** `gc`. */
export function createModule({ memory }: Interpreter): PyModule {
  memory.containers ??= [];
  const statistics = Array.from(
    { length: GENERATIONS },
    (): Statistics => ({ collections: 0, collected: 0 }),
  );
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
        checkGeneration(generation);
        return workThen(
          thread,
          (inner) =>
            withPart(inner, collecting, (later, { collectCircles }) =>
              withCollector(later, (last, collector) => collectCircles(last, collector)),
            ),
          tally,
          statistics[generation as number],
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
      'get_objects(generation=None)': (thread, generation: Value = null) => {
        checkGeneration(generation);
        return withPart(thread, asking, (inner, { allObjects }) => allObjects(inner));
      },
      'get_referrers(*objs)': (thread, objects: Value[]) =>
        withPart(thread, asking, (inner, { referrersOf }) => referrersOf(inner, objects)),
      'get_referents(*objs)': (thread, objects: Value[]) =>
        withPart(thread, asking, (_inner, { referentsOf }) => referentsOf(objects)),
      'is_tracked(obj, /)': (thread, object: Value) =>
        withPart(thread, asking, (_inner, { isTracked }) => isTracked(object)),
      'is_finalized(obj, /)': (thread, object: Value) =>
        thread.interpreter.collector?.watched.hasFinalised(object) === true,
      'get_stats()': () =>
        new PyList(
          statistics.map(({ collections, collected }) => {
            const names = new PyDict();
            names.setName('collections', collections);
            names.setName('collected', collected);
            names.setName('uncollectable', 0);
            return names;
          }),
        ),
      'freeze()': () => null,
      'unfreeze()': () => null,
      'get_freeze_count()': () => 0,
    },
    values: { garbage: new PyList([]), callbacks: new PyList([]), ...FLAGS },
  });
}
