import { Blocked, SIGNALS, type SignalName, signalNumber } from '../../../machine/index.ts';
import { PyList, type PyModule, typeOf, type Value } from '../objects/index.ts';
import { floatIn, integerIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { systemThen } from '../vm/system-work.ts';
import type { Thread } from '../vm/thread.ts';
import { defineModule } from './define-module.ts';
import { defaultInterrupt } from './interrupt.ts';
import { signalArgument } from './posix/signals.ts';
import { runtimeOf } from './runtime.ts';

const DEFAULT = 0;
const IGNORE = 1;

function handlerOf(thread: Thread, signal: SignalName): Value {
  const known = runtimeOf(thread.interpreter).handlers.get(signal);
  if (known !== undefined) return known;
  return signal === 'PIPE' || signal === 'XFSZ' ? IGNORE : DEFAULT;
}

function setHandler(thread: Thread, number: Value, handler: Value): Value {
  const signal = signalArgument(number);
  const { system } = thread.interpreter;
  const constant = integerIn(handler);
  if (constant === undefined && typeOf(handler).lookUp('__call__') === undefined) {
    raise(
      'TypeError',
      'signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object',
    );
  }
  const before = handlerOf(thread, signal);
  const disposition = constant === undefined ? 'catch' : constant === IGNORE ? 'ignore' : 'default';
  system.setDisposition(signal, disposition);
  runtimeOf(thread.interpreter).handlers.set(signal, constant === undefined ? handler : constant);
  return before;
}

/** `_signal`; the module in Python gives numbers their names. */
export function createModule(): PyModule {
  return defineModule('_signal', {
    functions: {
      'signal(signalnum, handler, /)': setHandler,
      'getsignal(signalnum, /)': (thread, number: Value) =>
        handlerOf(thread, signalArgument(number)),
      'alarm(seconds, /)': (thread, seconds: Value) =>
        Math.ceil(thread.interpreter.system.alarm(Number(integerIn(seconds) ?? 0) * 1e9) / 1e9),
      'setitimer(which, seconds, interval=0.0, /)': (thread, _which: Value, seconds: Value) => {
        thread.interpreter.system.alarm((floatIn(seconds) ?? 0) * 1e9);
        return null;
      },
      'raise_signal(signalnum, /)': (thread, number: Value) => {
        const { system } = thread.interpreter;
        system.kill(system.pid, signalArgument(number));
        return systemThen(thread, giveWay(), () => null, undefined);
      },
      'pause()': (thread) => systemThen(thread, waitForSignal(), () => null, undefined),
      'names()': () => new PyList(SIGNALS.map((name) => `SIG${name}`)),
      'number(name, /)': (_thread, name: Value) =>
        signalNumber(String(name).slice(3) as SignalName),
    },
    values: { default_int_handler: defaultInterrupt },
  });
}

function* giveWay(): Generator<{ readonly kind: 'ready' }, void> {
  yield { kind: 'ready' };
}

function* waitForSignal(): Generator<Blocked, void> {
  yield new Blocked([]);
}
