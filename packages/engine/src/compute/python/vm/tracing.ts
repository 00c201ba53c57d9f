/** `sys.settrace` and `sys.setprofile`: a program that is told of what it does, event by event. */
import { opcodes } from '../bytecode/opcodes.ts';
import {
  type EXHAUSTED,
  PENDING,
  PyBoundMethod,
  type PyCode,
  PyCoroutine,
  type PyException,
  PyNative,
  PyTuple,
  Raised,
  type Result,
  type Value,
} from '../objects/index.ts';
import { call } from './call.ts';
import { callThen, pauseThen, push } from './continue.ts';
import { exceptionOf } from './errors.ts';
import { type AnyFrame, Frame } from './frame.ts';
import { refreshLocals, storeLocals } from './frame-locals.ts';
import { traceOf } from './frame-traces.ts';
import { endGenerator } from './generator-ends.ts';
import { runFrames } from './loop.ts';
import type { Thread, Tracer } from './thread.ts';
import {
  exceptionInHand,
  goesToHandler,
  handedOver,
  leaveGenerator,
  noteIn,
  raisedFrom,
  setContext,
  stopsIteration,
  unwindUntold,
} from './unwind.ts';

/** Executes what the budget allows, less when it has to be noticed what goes. */
function execute(thread: Thread, frame: Frame): void {
  const { collector } = thread.interpreter;
  if (collector?.isActive === true) collector.advanceThread(thread);
  else runFrames(thread, frame);
}

/** What events are called that a trace function gets, and those that a profile function gets. */
type Kind =
  | 'call'
  | 'line'
  | 'return'
  | 'exception'
  | 'opcode'
  | 'c_call'
  | 'c_return'
  | 'c_exception';

interface Event {
  readonly kind: Kind;
  readonly frame: Frame;
  /** Where the frame is at that time. */
  readonly at: number;
  readonly argument: Value;
  readonly isProfile: boolean;
}

/** How it goes on when an event has been told, or telling it has failed. */
interface Telling {
  readonly event: Event;
  /** Where the frame was. */
  readonly before: number;
  /** What was uppermost. */
  readonly below: AnyFrame | null;
  readonly then: (thread: Thread) => void;
  readonly failed: (thread: Thread, exception: PyException) => void;
}

/** What comes next of an exception's way through a frame. */
type Stage = 'arrives' | 'enters' | 'is profiled' | 'is noted' | 'is caught' | 'returns' | 'leaves';

class ProgramTracer implements Tracer {
  traceFunction: Value = null;
  profileFunction: Value = null;
  /** Whether it is just telling of an event: what runs meanwhile is not told of. */
  #isTelling = false;
  /** How often listeners have called what is told of again. */
  #inner = 0;
  /** The frame whose next instruction is being prepared, and what is still to be told of before it. */
  #prepared: Frame | undefined;
  #events: Event[] = [];
  /** The instruction that a frame executed last: a jump leaves no other mark of where it came from. */
  readonly #previous = new WeakMap<Frame, number>();
  /** Built-in functions that frames have called and whose end is to be told. */
  readonly #called = new WeakMap<Frame, Value>();

  run(thread: Thread, frame: Frame): void {
    if (this.#isTelling) {
      execute(thread, frame);
      return;
    }
    const native = this.#called.get(frame);
    if (native !== undefined) {
      this.#called.delete(frame);
      const event = eventOf('c_return', frame, frame.at, native, true);
      if (!this.#tell(thread, event)) return;
    }
    if (this.#prepared !== frame) {
      this.#prepared = frame;
      this.#events = this.#eventsBefore(frame);
    }
    for (let event = this.#events.shift(); event !== undefined; event = this.#events.shift()) {
      if (!this.#tell(thread, event)) return;
    }
    this.#prepared = undefined;
    if (thread.tracer === this) this.#step(thread, frame);
  }

  /** Executes one instruction. */
  #step(thread: Thread, frame: Frame): void {
    const { budget } = thread;
    const at = frame.at + 1;
    if (this.profileFunction !== null) {
      const native = nativeCalled(frame, at);
      if (native !== undefined) this.#called.set(frame, native);
    }
    thread.budget = 1;
    this.#previous.set(frame, at);
    try {
      execute(thread, frame);
    } finally {
      thread.budget = budget - 1 + thread.budget;
    }
    // Its code is fetched first: it comes again, and all that is before it has been told.
    if (thread.request !== undefined && thread.frame !== frame && frame.at === at - 1) {
      this.#prepared = frame;
      this.#called.delete(frame);
    }
  }

  /** What is to be told of before the next instruction of a frame. */
  #eventsBefore(frame: Frame): Event[] {
    const { code } = frame;
    const { instructions } = code.data;
    const at = frame.at + 1;
    const first = firstTraceable(code);
    if (at < first) return [];
    const opcode = instructions[at * 2];
    if (opcode === opcodes.RESUME) return bothKinds('call', frame, at, null);
    const events: Event[] = [];
    const previous = this.#previous.get(frame) ?? frame.at;
    const line = lineOf(code, at);
    const lastLine = previous <= first ? undefined : lineOf(code, previous);
    const goesBack = at < previous && opcode !== opcodes.SEND;
    if (line !== undefined && (line !== lastLine || goesBack)) {
      events.push(eventOf('line', frame, at, null));
    }
    events.push(eventOf('opcode', frame, at, null));
    if (opcode === opcodes.RETURN_VALUE || opcode === opcodes.YIELD_VALUE) {
      const value = frame.slots[frame.top - 1] as Value;
      events.push(...bothKinds('return', frame, at, value));
      if (opcode === opcodes.RETURN_VALUE) events.push(...endOfIteration(frame, value));
    }
    const native = nativeCalled(frame, at);
    if (native !== undefined) events.push(eventOf('c_call', frame, at, native, true));
    return events;
  }

  /** Who is to be told of an event; `None` for nobody. */
  #listener({ kind, frame, isProfile }: Event): Value {
    if (isProfile) return this.profileFunction;
    if (this.traceFunction === null) return null;
    if (kind === 'call') return this.traceFunction;
    const trace = traceOf(frame);
    if (kind === 'line' && !trace.lines) return null;
    return kind === 'opcode' && !trace.opcodes ? null : trace.function;
  }

  /** Tells of an event before an instruction; whether that is done already. */
  #tell(thread: Thread, event: Event): boolean {
    return this.#tellThen(
      thread,
      event,
      () => undefined,
      (inner, exception) => {
        const below = inner.frame;
        if (event.kind === 'exception' && below instanceof Frame && below.generator) {
          // It takes the place of the end of an iteration.
          endGenerator(below.generator);
          inner.frame = event.frame;
        }
        this.#goOn(inner, passedOn(exception), STAGE_OF_FAILURE[event.kind] ?? 'is noted');
      },
    );
  }

  /** Tells of an event; when its listener has to run first the answer is `false`, and it goes on afterwards. */
  #tellThen(
    thread: Thread,
    event: Event,
    then: Telling['then'],
    failed: Telling['failed'],
  ): boolean {
    const listener = this.#listener(event);
    if (listener === null) return true;
    const { frame, at, kind, argument } = event;
    const telling: Telling = { event, before: frame.at, below: thread.frame, then, failed };
    refreshLocals(frame);
    this.#isTelling = true;
    frame.at = at;
    thread.frame = frame;
    push(
      thread,
      (inner, value: Value | typeof EXHAUSTED) => {
        // What runs frames is left before the next instruction is taken.
        push(inner, () => this.#told(inner, telling, value as Value), undefined);
        return PENDING;
      },
      undefined,
      (inner, exception) => {
        push(inner, () => this.#failed(inner, telling, exception), undefined);
        return PENDING;
      },
    );
    try {
      const result = call(thread, listener, [frame, kind, argument]);
      if (result !== PENDING) thread.give(result);
    } catch (error) {
      unwindUntold(thread, raisedFrom(error));
    }
    return false;
  }

  #told(thread: Thread, telling: Telling, value: Value): typeof PENDING {
    const { event, before, below, then } = telling;
    const { frame, isProfile } = event;
    this.#isTelling = false;
    storeLocals(frame);
    frame.at = before;
    thread.frame = below;
    if (!isProfile && value !== null) traceOf(frame).function = value;
    this.leaveIfIdle(thread);
    then(thread);
    return PENDING;
  }

  /** A listener that fails hears no more; its exception is one of what it was told of. */
  #failed(thread: Thread, telling: Telling, exception: PyException): typeof PENDING {
    const { event, below, failed } = telling;
    const { frame, isProfile, at } = event;
    this.#isTelling = false;
    storeLocals(frame);
    thread.frame = below;
    if (isProfile) this.profileFunction = null;
    else {
      this.traceFunction = null;
      traceOf(frame).function = null;
    }
    frame.at = at;
    failed(thread, exception);
    this.leaveIfIdle(thread);
    return PENDING;
  }

  /** Calls from a listener what is told of like any other part of the program. */
  callTold(thread: Thread, callable: Value, args: readonly Value[]): Result {
    const [isTelling, prepared, events] = [this.#isTelling, this.#prepared, this.#events];
    const after = (): void => {
      this.#inner -= 1;
      [this.#isTelling, this.#prepared, this.#events] = [isTelling, prepared, events];
    };
    const finish = (_inner: Thread, value: Value): Value => {
      after();
      return value;
    };
    // What runs frames is left before and after it.
    return pauseThen(
      thread,
      (paused) => {
        this.#inner += 1;
        this.#isTelling = false;
        this.#prepared = undefined;
        return callThen(
          paused,
          callable,
          args,
          (inner, value) => pauseThen(inner, () => finish(inner, value), undefined),
          undefined,
          (_inner, exception) => {
            after();
            throw passedOn(exception);
          },
        );
      },
      undefined,
    );
  }

  leaveIfIdle(thread: Thread): void {
    if (this.#isTelling || this.#inner > 0) return;
    if (this.traceFunction === null && this.profileFunction === null) thread.tracer = undefined;
  }

  unwind(thread: Thread, raised: Raised): void {
    if (this.#isTelling) {
      unwindUntold(thread, raised);
      return;
    }
    if (!raised.chained) setContext(raised.exception, exceptionInHand(thread.frame));
    this.#goOn(thread, raised, 'arrives');
  }

  /** Takes frames off, telling of it, until one handles the exception. */
  #goOn(thread: Thread, first: Raised, from: Stage): void {
    this.#prepared = undefined;
    let raised = first;
    let stage = from;
    for (;;) {
      const { frame } = thread;
      if (frame === null) {
        thread.failure = raised.exception;
        return;
      }
      try {
        if (frame instanceof Frame) {
          const next = this.#passes(thread, frame, raised, stage);
          if (next === undefined) return;
          stage = next;
        } else if (handedOver(thread, frame, raised.exception)) return;
        if (stage === 'arrives' && raised.again) raised = new Raised(raised.exception);
      } catch (error) {
        const next = raisedFrom(error);
        if (next.exception !== raised.exception && !next.chained) {
          setContext(next.exception, exceptionInHand(thread.frame));
        }
        raised = next.again ? new Raised(next.exception) : next;
        stage = 'arrives';
      }
    }
  }

  /** Takes a step of an exception's way through a frame; `undefined` when it goes on later, or has been handled. */
  #passes(thread: Thread, frame: Frame, raised: Raised, stage: Stage): Stage | undefined {
    const { exception } = raised;
    const tell = (next: Stage, kind: Kind, argument: Value, isProfile = false): Stage | undefined =>
      this.#onTheWay(thread, eventOf(kind, frame, frame.at, argument, isProfile), raised, next);
    switch (stage) {
      case 'arrives': {
        const native = this.#called.get(frame);
        if (native === undefined) return 'enters';
        this.#called.delete(frame);
        return tell('enters', 'c_exception', native, true);
      }
      case 'enters':
        return thrownInto(frame) && !raised.again ? tell('is profiled', 'call', null) : 'is noted';
      case 'is profiled':
        return tell('is noted', 'call', null, true);
      case 'is noted':
        if (raised.again) return 'is caught';
        if (!stopsIteration(frame, exception)) noteIn(frame, exception);
        return tell('is caught', 'exception', toldOf(exception));
      case 'is caught':
        return goesToHandler(thread, frame, raised) ? undefined : tell('returns', 'return', null);
      case 'returns':
        return tell('leaves', 'return', null, true);
      default:
        thread.frame = frame.back;
        leaveGenerator(frame, exception);
        return 'arrives';
    }
  }

  /** Tells of an event of an exception's way, and goes on with the next stage; what a listener raises takes its place. */
  #onTheWay(thread: Thread, event: Event, raised: Raised, next: Stage): Stage | undefined {
    const isDone = this.#tellThen(
      thread,
      event,
      (inner) => this.#goOn(inner, raised, next),
      (inner, exception) =>
        this.#goOn(inner, passedOn(exception), STAGE_OF_FAILURE[event.kind] ?? 'is noted'),
    );
    return isDone ? next : undefined;
  }
}

/** Where the exception of a listener begins that was told of an event; else where the instruction is that comes next. */
const STAGE_OF_FAILURE: Readonly<Partial<Record<Kind, Stage>>> = {
  exception: 'is caught',
  return: 'leaves',
};

function passedOn(exception: PyException): Raised {
  return new Raised(exception, false, { chained: true });
}

function eventOf(kind: Kind, frame: Frame, at: number, argument: Value, isProfile = false): Event {
  return { kind, frame, at, argument, isProfile };
}

/** An event of which both functions hear. */
function bothKinds(
  kind: Kind,
  frame: Frame,
  at: number,
  argument: Value,
): readonly [Event, Event] & Event[] {
  return [eventOf(kind, frame, at, argument), eventOf(kind, frame, at, argument, true)];
}

function toldOf(exception: PyException): Value {
  return new PyTuple([exception.type, exception, exception.traceback ?? null]);
}

/** A generator that returns a value ends an iteration by an exception, as a coroutine always does. */
function endOfIteration(frame: Frame, value: Value): Event[] {
  const { generator, back } = frame;
  if (generator === undefined || !(back instanceof Frame)) return [];
  if (value === null && !(generator instanceof PyCoroutine)) return [];
  const waits = back.instructions[back.at * 2];
  if (waits !== opcodes.FOR_ITER && waits !== opcodes.SEND) return [];
  const stop = value === null ? exceptionOf('StopIteration') : exceptionOf('StopIteration', value);
  return [eventOf('exception', back, back.at, toldOf(stop))];
}

/** Whether an exception comes to a frame that waits in `yield`, or has not begun: it was thrown into it. */
function thrownInto(frame: Frame): boolean {
  const opcode = frame.instructions[frame.at * 2];
  return opcode === opcodes.YIELD_VALUE || opcode === opcodes.RETURN_GENERATOR;
}

/** The built-in function that an instruction is about to call, bound to its object. */
function nativeCalled({ instructions, slots, top }: Frame, at: number): Value | undefined {
  const argument = instructions[at * 2 + 1] as number;
  let place: number;
  if (instructions[at * 2] === opcodes.CALL) place = top - argument - 2;
  else if (instructions[at * 2] === opcodes.CALL_FUNCTION_EX) place = top - 2 - (argument & 1);
  else return undefined;
  let callable = slots[place];
  let self = slots[place + 1] as Value;
  if (callable === undefined) {
    callable = slots[place + 1];
    self = slots[place + 2] as Value;
  }
  const native = callable instanceof PyBoundMethod ? callable.callable : callable;
  if (!(native instanceof PyNative) || native.isSlot) return undefined;
  if (callable instanceof PyBoundMethod || native.owner === undefined) return callable as Value;
  return self === undefined ? undefined : new PyBoundMethod(native, self);
}

const firsts = new WeakMap<PyCode, number>();

/** The first instruction of code that is told of. */
function firstTraceable(code: PyCode): number {
  let first = firsts.get(code);
  if (first === undefined) {
    const { instructions } = code.data;
    first = 0;
    while (first * 2 < instructions.length && instructions[first * 2] !== opcodes.RESUME)
      first += 1;
    firsts.set(code, first);
  }
  return first;
}

function lineOf(code: PyCode, at: number): number | undefined {
  return code.data.positions[at]?.line;
}

/** `sys.gettrace()` and `sys.getprofile()`. */
export function listenerOf({ tracer }: Thread, which: 'traceFunction' | 'profileFunction'): Value {
  return tracer instanceof ProgramTracer ? tracer[which] : null;
}

/** `sys.call_tracing`. */
export function callTracing(thread: Thread, callable: Value, args: readonly Value[]): Result {
  const { tracer } = thread;
  return tracer instanceof ProgramTracer
    ? tracer.callTold(thread, callable, args)
    : call(thread, callable, args);
}

/** Sets who hears of events; `None` for nobody. */
export function setListener(
  thread: Thread,
  which: 'traceFunction' | 'profileFunction',
  listener: Value,
): Result {
  const { tracer } = thread;
  if (tracer instanceof ProgramTracer) {
    tracer[which] = listener;
    tracer.leaveIfIdle(thread);
    return null;
  }
  if (listener === null) return null;
  // Frames that run at full speed are left first.
  return pauseThen(
    thread,
    (inner) => {
      const made = new ProgramTracer();
      made[which] = listener;
      inner.tracer = made;
      return null;
    },
    undefined,
  );
}
