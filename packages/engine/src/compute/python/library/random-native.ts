import { adopt, defineNew } from '../builtins/construct.ts';
import { int } from '../numbers/index.ts';
import {
  builtInType,
  defineMethods,
  PyBytes,
  PyFloat,
  type PyModule,
  PyObject,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import {
  below,
  betaVariate,
  copyGenerator,
  exponentialVariate,
  type Generator,
  gammaVariate,
  gauss,
  generatorOf,
  getRandomBits,
  type Integer,
  logNormalVariate,
  normalVariate,
  paretoVariate,
  RandomError,
  random,
  randomBytes,
  seededByBytes,
  seededByFloat,
  seededByHash,
  seededByInteger,
  seededByOldText,
  stateOf,
  triangular,
  uniform,
  vonMisesVariate,
  weibullVariate,
} from '../random/index.ts';
import { checkLength, finish, type Slices } from '../slices.ts';
import { encode } from '../text/index.ts';
import { bytesIn } from '../vm/bytes-like.ts';
import { afterBulk, workThen } from '../vm/continue.ts';
import { floatIn, integerIn, textIn } from '../vm/conversions.ts';
import { drive } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { hash } from '../vm/hash.ts';
import type { Thread } from '../vm/thread.ts';
import { defineModule } from './define-module.ts';

/** Bytes that are drawn at once, or used as a seed. */
const DRAWN_AT_ONCE = 2 ** 20;

/** UTF-16 units or bytes of the longest seed: a number is made of it. */
const SEED_LENGTH = 2 ** 16;

/** The generator of `random.Random`; the class in Python comes from it. */
class PyRandom extends PyObject {
  generator: Generator;

  constructor(generator: Generator) {
    super();
    this.generator = generator;
  }
}

const randomType = builtInType('Random', PyRandom, { module: '_random', hasAttributes: true });

defineNew(randomType, '*args, **kwargs', (thread, type: PyType) =>
  adopt(new PyRandom(bySystem(thread)), type),
);

/** Without a seed, the machine's own chance is asked. */
function bySystem(thread: Thread): Generator {
  const { system } = thread.interpreter;
  return seededByInteger(
    Math.floor(system.random() * 2 ** 32) * 2 ** 20 + Math.floor(system.random() * 2 ** 20),
  );
}

function seed(thread: Thread, self: PyRandom, given?: Value, version?: Value): Result {
  if (given === undefined || given === null) {
    self.generator = bySystem(thread);
    return null;
  }
  const integer = integerIn(given);
  if (integer !== undefined) self.generator = seededByInteger(integer);
  else if (given instanceof PyFloat) self.generator = seededByFloat(given.value);
  else {
    const text = textIn(given);
    if ((text ?? bytesIn(given) ?? '').length > SEED_LENGTH) raise('MemoryError');
    const bytes = text === undefined ? bytesIn(given) : encode(text, 'utf-8', 'surrogatepass');
    if (text !== undefined && version === 1) self.generator = seededByOldText(text);
    else if (bytes !== undefined) self.generator = seededByBytes(bytes);
    else {
      return workThen(
        thread,
        (inner) => hash(inner, given),
        (_thread, number) => {
          self.generator = seededByHash(number as Integer);
          return null;
        },
        undefined,
      );
    }
  }
  return null;
}

function* drawBytes(generator: Generator, count: number): Slices<Uint8Array> {
  const bytes = new Uint8Array(count);
  for (let start = 0; start < count; start += DRAWN_AT_ONCE) {
    if (start > 0) yield;
    bytes.set(randomBytes(generator, Math.min(DRAWN_AT_ONCE, count - start)), start);
  }
  return bytes;
}

function number(value: Value | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const known = floatIn(value);
  if (known === undefined) raise('TypeError', `must be real number, not ${typeOf(value).name}`);
  return known;
}

/** A method that draws a float, by its parameters. */
function drawn(
  draw: (generator: Generator, a: number, b: number) => number,
  first: number,
  second: number,
) {
  return (_thread: Thread, self: PyRandom, a?: Value, b?: Value): Value => {
    try {
      return new PyFloat(draw(self.generator, number(a, first), number(b, second)));
    } catch (error) {
      if (error instanceof RandomError) raise('ValueError', error.message);
      throw error;
    }
  };
}

defineMethods(randomType, {
  'seed(a=None, version=2)': seed,
  'random()': (_thread, self: PyRandom) => new PyFloat(random(self.generator)),
  'getrandbits(k, /)': (thread, self: PyRandom, k: Value) => {
    const count = integerIn(k);
    if (count === undefined) {
      raise('TypeError', `'${typeOf(k).name}' object cannot be interpreted as an integer`);
    }
    if (count < 0) raise('ValueError', 'number of bits must be non-negative');
    if (count > 8 * DRAWN_AT_ONCE) raise('MemoryError');
    const bits = int(BigInt(getRandomBits(self.generator, Number(count))));
    return afterBulk(thread, bits, Number(count));
  },
  'randbytes(n)': (thread, self: PyRandom, n: Value) => {
    const count = number(n, 0);
    if (count < 0) raise('ValueError', 'number of bits must be non-negative');
    checkLength(count);
    const drawing = drawBytes(self.generator, count);
    return drive(
      thread,
      count <= DRAWN_AT_ONCE ? finish(drawing) : drawing,
      (_thread, bytes) => new PyBytes(bytes),
      undefined,
    );
  },
  '_randbelow(n, /)': (_thread, self: PyRandom, n: Value) =>
    int(BigInt(below(self.generator, integerIn(n) ?? 1))),
  'getstate()': (_thread, self: PyRandom) =>
    new PyTuple([
      3,
      new PyTuple([...stateOf(self.generator)]),
      self.generator.nextGauss === null ? null : new PyFloat(self.generator.nextGauss),
    ]),
  'setstate(state)': (_thread, self: PyRandom, state: Value) => {
    const [version, words, next] = state instanceof PyTuple ? state.items : [];
    if (version !== 3 || !(words instanceof PyTuple)) {
      raise(
        'ValueError',
        `state with version ${String(version)} passed to Random.setstate() of version 3`,
      );
    }
    const made = generatorOf(
      words.items.map((word) => Number(integerIn(word) ?? 0)),
      next instanceof PyFloat ? next.value : null,
    );
    if (made === null) raise('ValueError', 'state vector is the wrong size');
    self.generator = made;
    return null;
  },
  '__copy__()': (_thread, self: PyRandom) => {
    const copy = new PyRandom(copyGenerator(self.generator));
    return adopt(copy, self.type);
  },
  'uniform(a, b)': drawn(uniform, 0, 1),
  'triangular(low=0.0, high=1.0, mode=None)': (
    _thread,
    self: PyRandom,
    low?: Value,
    high?: Value,
    mode?: Value,
  ) =>
    new PyFloat(
      triangular(
        self.generator,
        number(low, 0),
        number(high, 1),
        mode === undefined || mode === null ? null : number(mode, 0),
      ),
    ),
  'gauss(mu=0.0, sigma=1.0)': drawn(gauss, 0, 1),
  'normalvariate(mu=0.0, sigma=1.0)': drawn(normalVariate, 0, 1),
  'lognormvariate(mu, sigma)': drawn(logNormalVariate, 0, 1),
  'expovariate(lambd)': (_thread, self: PyRandom, rate: Value) => {
    const lambda = number(rate, 1);
    if (lambda === 0) raise('ZeroDivisionError', 'float division by zero');
    return new PyFloat(exponentialVariate(self.generator, lambda));
  },
  'vonmisesvariate(mu, kappa)': drawn(vonMisesVariate, 0, 0),
  'gammavariate(alpha, beta)': drawn(gammaVariate, 1, 1),
  'betavariate(alpha, beta)': drawn(betaVariate, 1, 1),
  'paretovariate(alpha)': drawn(paretoVariate, 1, 0),
  'weibullvariate(alpha, beta)': drawn(weibullVariate, 1, 1),
});

/** `_random`: what `random` stands on. */
export function createModule(): PyModule {
  return defineModule('_random', { values: { Random: randomType } });
}
