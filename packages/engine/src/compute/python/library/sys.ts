import {
  builtInType,
  defineMethods,
  PyByteArray,
  PyBytes,
  PyDict,
  PyException,
  PyFloat,
  PyItemBuffer,
  PyList,
  type PyModule,
  PyObject,
  PySet,
  PyTuple,
  Raised,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { membersOf } from '../tables/index.ts';
import { length } from '../text/index.ts';
import { call } from '../vm/call.ts';
import { workThen } from '../vm/continue.ts';
import { floatIn, integerIn, reprOf, textIn } from '../vm/conversions.ts';
import { exceptionOf, givenType, raise } from '../vm/errors.ts';
import { reportThen } from '../vm/exception-report.ts';
import { Frame } from '../vm/frame.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { part, withPart } from '../vm/parts.ts';
import { takeSteps } from '../vm/steps.ts';
import type { Thread } from '../vm/thread.ts';
import { exceptionInHand } from '../vm/unwind.ts';
import { defineModule } from './define-module.ts';
import { BUILD, COMPILER, VERSION } from './installation.ts';
import {
  bufferedOver,
  callMethod,
  PyFileIO,
  PyTextIOWrapper,
  sysStream,
  writeTo,
} from './io/index.ts';
import { moduleNames } from './modules.ts';
import { StructSequence, structSequenceType } from './struct-sequence.ts';
import { unraisableHook } from './unraisable.ts';

const references = part(() => import('../vm/garbage/references.ts'));

/** How the program was called. */
export interface Invocation {
  readonly arguments: string[];
  /** First entry of `sys.path`. */
  readonly path: string;
  /** Folders of `PYTHONPATH`, which come next. */
  readonly pythonPath: readonly string[];
  /** `-E`. */
  readonly ignoresEnvironment: boolean;
  readonly interactive: boolean;
  readonly inspect: boolean;
  readonly quiet: boolean;
  readonly unbuffered: boolean;
  readonly isolated: boolean;
  readonly verbose: number;
  readonly optimize: number;
  /** `-B`: write no bytecode, which this Python never does. */
  readonly dontWriteBytecode: boolean;
  /** `sys.warnoptions`. */
  readonly warnings: readonly string[];
}

const versionInfoType = structSequenceType('version_info', 'sys', [
  'major',
  'minor',
  'micro',
  'releaselevel',
  'serial',
]);
const flagNames = [
  'debug',
  'inspect',
  'interactive',
  'optimize',
  'dont_write_bytecode',
  'no_user_site',
  'no_site',
  'ignore_environment',
  'verbose',
  'bytes_warning',
  'quiet',
  'hash_randomization',
  'isolated',
  'dev_mode',
  'utf8_mode',
  'warn_default_encoding',
  'safe_path',
  'int_max_str_digits',
];
const flagsType = structSequenceType('flags', 'sys', flagNames);
const floatInfoType = structSequenceType('float_info', 'sys', [
  'max',
  'max_exp',
  'max_10_exp',
  'min',
  'min_exp',
  'min_10_exp',
  'dig',
  'mant_dig',
  'epsilon',
  'radix',
  'rounds',
]);
const intInfoType = structSequenceType('int_info', 'sys', [
  'bits_per_digit',
  'sizeof_digit',
  'default_max_str_digits',
  'str_digits_check_threshold',
]);
const hashInfoType = structSequenceType('hash_info', 'sys', [
  'width',
  'modulus',
  'inf',
  'nan',
  'imag',
  'algorithm',
  'hash_bits',
  'seed_bits',
  'cutoff',
]);
const threadInfoType = structSequenceType('thread_info', 'sys', ['name', 'lock', 'version']);

class PyNamespace extends PyObject {
  declare attributes: PyDict;
}
const namespaceType = builtInType('SimpleNamespace', PyNamespace, {
  module: 'types',
  hasAttributes: true,
});
defineMethods(namespaceType, {
  '__repr__()': (thread, self: PyNamespace) =>
    workThen(
      thread,
      (inner) => reprOf(inner, self.attributes),
      (_thread, shown) => `namespace(${textIn(shown)})`,
      undefined,
    ),
});

/** What `sys.getsizeof` gives: the sizes of CPython 3.11 on 64-bit Linux, near enough for what has parts. */
function sizeOf(value: Value): number {
  if (value === null) return 16;
  switch (typeof value) {
    case 'boolean':
      return value ? 28 : 24;
    case 'number':
    case 'bigint': {
      let digits = 0;
      for (let rest = value < 0 ? -BigInt(value) : BigInt(value); rest > 0n; rest >>= 30n) {
        digits += 1;
      }
      return 24 + 4 * digits;
    }
    case 'string': {
      let widest = 0;
      for (let index = 0; index < value.length; index += 1) {
        widest = Math.max(widest, value.charCodeAt(index));
      }
      const characters = length(value);
      if (widest < 0x80) return 49 + characters;
      if (characters < value.length) return 76 + 4 * characters;
      return widest < 0x100 ? 73 + characters : 74 + 2 * characters;
    }
    default:
      return sizeOfObject(value);
  }
}

function sizeOfObject(value: PyObject): number {
  if (value instanceof PyFloat) return 24;
  if (value instanceof PyBytes) return 33 + value.bytes.length;
  if (value instanceof PyByteArray) return value.bytes.length === 0 ? 56 : 57 + value.bytes.length;
  if (value instanceof PyItemBuffer) return value.sizeInMemory();
  if (value instanceof PyTuple) return 40 + 8 * value.items.length;
  if (value instanceof PyList) return 56 + 8 * value.items.length;
  if (value instanceof PyDict) return dictSize(value);
  if (value instanceof PySet) return setSize([...membersOf(value.table)].length);
  return 48;
}

/** With keys that are all text an entry needs no room for the hash. */
function dictSize(dict: PyDict): number {
  if (dict.size === 0) return 64;
  let slots = 8;
  while (dict.size > (slots * 2) / 3) slots *= 2;
  const allText = [...dict.live()].every(({ key }) => typeof key === 'string');
  return 96 + slots * (slots > 128 ? 2 : 1) + Math.floor((slots * 2) / 3) * (allText ? 16 : 24);
}

function setSize(size: number): number {
  let slots = 8;
  for (let count = 1; count <= size; count += 1) {
    if (count * 5 < (slots - 1) * 3) continue;
    const wanted = count > 50_000 ? count * 2 : count * 4;
    while (slots <= wanted) slots *= 2;
  }
  return slots === 8 ? 216 : 216 + 16 * slots;
}

/** `sys.displayhook`: prints the value of an expression at the prompt, and keeps it as `_`. */
function displayHook(thread: Thread, value: Value): Result {
  if (value === null) return null;
  const { builtins } = thread.interpreter;
  builtins.setName('_', null);
  return workThen(
    thread,
    (inner) => reprOf(inner, value),
    (inner, shown) => {
      const stdout = sysStream(inner, 'stdout');
      if (stdout === undefined || stdout === null) raise('RuntimeError', 'lost sys.stdout');
      return writeTo(inner, stdout, `${textIn(shown)}\n`, () => {
        builtins.setName('_', value);
        return null;
      });
    },
    undefined,
  );
}

/** `sys.excepthook`: reports an exception on standard error. */
function exceptHook(thread: Thread, _type: Value, value: Value): Result {
  if (!(value instanceof PyException)) return null;
  return reportThen(thread, value, (inner, text) => {
    const stderr = sysStream(inner, 'stderr');
    if (stderr === undefined || stderr === null) return null;
    return writeTo(inner, stderr, text, (later) =>
      callMethod(later, stderr, 'flush', [], () => null),
    );
  });
}

function exceptionInfo(thread: Thread): Value {
  const exception = exceptionInHand(thread.frame);
  if (exception === null) return new PyTuple([null, null, null]);
  return new PyTuple([exception.type, exception, exception.traceback ?? null]);
}

/** A stream of text over a descriptor that the program was given. */
function standardStream(
  interpreter: Interpreter,
  fd: 0 | 1 | 2,
  { unbuffered }: Invocation,
): Value {
  const { system } = interpreter;
  if (system.descriptorFlags(fd) === undefined) return null;
  const raw = new PyFileIO({
    fd,
    readable: fd === 0,
    writable: fd !== 0,
    name: (['<stdin>', '<stdout>', '<stderr>'] as const)[fd],
    mode: fd === 0 ? 'rb' : 'wb',
    closesDescriptor: false,
  });
  const stream = new PyTextIOWrapper(bufferedOver(raw), {
    readable: raw.readable,
    writable: raw.writable,
    encoding: 'utf-8',
    // As in CPython where the locale is C.UTF-8.
    errors: fd === 2 ? 'backslashreplace' : 'surrogateescape',
    newline: fd === 0 ? undefined : '\n',
    lineBuffering: fd === 2 || raw.isTerminal(system),
    writeThrough: fd !== 0 && unbuffered,
    mode: fd === 0 ? 'r' : 'w',
  });
  if (fd === 1) stream.add(interpreter.output.handOver());
  return stream;
}

/** `sys.exit`: raises SystemExit. */
function exit(_thread: Thread, status?: Value): never {
  throw new Raised(
    status === undefined ? exceptionOf('SystemExit') : exceptionOf('SystemExit', status),
  );
}

function getFrame(thread: Thread, depth?: Value): Value {
  let left = Number(integerIn(depth ?? 0) ?? 0);
  for (let frame = thread.frame; frame !== null; frame = frame.back) {
    if (!(frame instanceof Frame)) continue;
    if (left <= 0) return frame;
    left -= 1;
  }
  return raise('ValueError', 'call stack is not deep enough');
}

const tracing = part(() => import('../vm/tracing.ts'));

const breakpoints = part(() => import('./breakpoint-hook.ts'));

function traced(
  thread: Thread,
  then: (code: typeof import('../vm/tracing.ts'), thread: Thread) => Result,
): Result {
  return withPart(thread, tracing, (inner, code) => then(code, inner));
}

/** `sys` of an interpreter, with the streams that it was given. */
export function createSys(interpreter: Interpreter, invocation: Invocation): PyModule {
  /** CPython's default, in seconds; nothing here depends on it. */
  let switchInterval = 0.005;
  const auditHooks: Value[] = [];
  const interned = new Map<string, string>();
  const versionInfo = new StructSequence(versionInfoType, [3, 11, 2, 'final', 0]);
  const flags = new StructSequence(flagsType, [
    0,
    Number(invocation.inspect),
    Number(invocation.interactive),
    invocation.optimize,
    Number(invocation.dontWriteBytecode),
    Number(invocation.isolated),
    0,
    Number(invocation.isolated || invocation.ignoresEnvironment),
    invocation.verbose,
    0,
    Number(invocation.quiet),
    0,
    Number(invocation.isolated),
    false,
    0,
    0,
    invocation.isolated,
    4300,
  ]);
  const implementation = new PyNamespace();
  implementation.attributes = new PyDict();
  for (const [name, value] of [
    ['name', 'cpython'],
    ['cache_tag', 'cpython-311'],
    ['version', versionInfo],
    ['hexversion', HEX_VERSION],
    ['_multiarch', 'x86_64-linux-gnu'],
  ] as const) {
    implementation.attributes.setName(name, value);
  }
  const names = moduleNames();
  const breakpointOf = ({ interpreter: { system } }: Thread): string | undefined =>
    invocation.isolated || invocation.ignoresEnvironment
      ? undefined
      : system.environment().get('PYTHONBREAKPOINT');
  const module = defineModule('sys', {
    functions: {
      'exit(status=None, /)': exit,
      'exc_info()': exceptionInfo,
      'exception()': (thread) => exceptionInHand(thread.frame),
      'intern(string, /)': (_thread, string: Value) => {
        const text = textIn(string);
        if (text === undefined) {
          raise('TypeError', `intern() argument must be str, not ${givenType(string)}`);
        }
        interned.set(text, text);
        return text;
      },
      'getdlopenflags()': () => RTLD_NOW,
      'setdlopenflags(flags, /)': () => null,
      'getrecursionlimit()': (thread) => thread.interpreter.recursionLimit,
      'setrecursionlimit(limit, /)': (thread, limit: Value) => {
        const wanted = integerIn(limit);
        if (wanted === undefined) {
          raise('TypeError', `'${typeOf(limit).name}' object cannot be interpreted as an integer`);
        }
        if (wanted < 1) raise('ValueError', 'recursion limit must be greater or equal than 1');
        const depth = thread.frame?.depth ?? 0;
        if (depth >= wanted) {
          raise(
            'RecursionError',
            `cannot set the recursion limit to ${wanted} at the recursion depth ${depth}: the limit is too low`,
          );
        }
        thread.interpreter.recursionLimit = Number(wanted);
        return null;
      },
      'getsizeof(object, default=None)': (_thread, object: Value) => sizeOf(object),
      'getrefcount(object, /)': (thread, object: Value) =>
        withPart(thread, references, (inner, { countReferences }) =>
          countReferences(inner, object),
        ),
      'getdefaultencoding()': () => 'utf-8',
      'getfilesystemencoding()': () => 'utf-8',
      'getfilesystemencodeerrors()': () => 'surrogateescape',
      'get_int_max_str_digits()': (thread) => thread.interpreter.intDigitLimit,
      'set_int_max_str_digits(maxdigits)': (thread, digits: Value) => {
        const limit = Number(integerIn(digits) ?? -1);
        if (limit !== 0 && limit < 640) {
          raise('ValueError', 'maxdigits must be 0 or larger than 640');
        }
        thread.interpreter.intDigitLimit = limit;
        return null;
      },
      'getswitchinterval()': () => new PyFloat(switchInterval),
      'setswitchinterval(interval, /)': (_thread, interval: Value) => {
        const seconds = floatIn(interval);
        if (seconds === undefined) {
          raise('TypeError', `must be real number, not ${typeOf(interval).name}`);
        }
        if (!(seconds > 0)) raise('ValueError', 'switch interval must be strictly positive');
        switchInterval = seconds;
        return null;
      },
      'gettrace()': (thread) => traced(thread, (code) => code.listenerOf(thread, 'traceFunction')),
      'settrace(function, /)': (thread, listener: Value) =>
        traced(thread, (code, inner) => code.setListener(inner, 'traceFunction', listener)),
      'setprofile(function, /)': (thread, listener: Value) =>
        traced(thread, (code, inner) => code.setListener(inner, 'profileFunction', listener)),
      'getprofile()': (thread) =>
        traced(thread, (code) => code.listenerOf(thread, 'profileFunction')),
      'is_finalizing()': () => false,
      'call_tracing(func, args, /)': (thread, func: Value, args: Value) => {
        if (!(args instanceof PyTuple)) {
          raise('TypeError', `call_tracing() argument 2 must be tuple, not ${typeOf(args).name}`);
        }
        return traced(thread, (code, inner) => code.callTracing(inner, func, args.items));
      },
      'breakpointhook(*args, **kwargs)': (thread, args: readonly Value[], keywords) =>
        withPart(thread, breakpoints, (inner, { breakpointHook }) =>
          breakpointHook(inner, breakpointOf(inner), args, keywords),
        ),
      'audit(event, /, *args)': (thread, event: Value, args: readonly Value[]) =>
        takeSteps(
          thread,
          auditHooks.map((hook) => ({
            work: (inner: Thread) => call(inner, hook, [event, new PyTuple(args)]),
            done: () => undefined,
          })),
          () => null,
        ),
      'addaudithook(hook)': (_thread, hook: Value) => {
        auditHooks.push(hook);
        return null;
      },
      '_getframe(depth=0, /)': getFrame,
      'displayhook(object, /)': displayHook,
      '__displayhook__(object, /)': displayHook,
      'excepthook(exctype, value, traceback, /)': exceptHook,
      'unraisablehook(unraisable, /)': unraisableHook,
      '__unraisablehook__(unraisable, /)': unraisableHook,
      '__excepthook__(exctype, value, traceback, /)': exceptHook,
    },
    values: {
      argv: new PyList([...invocation.arguments]),
      orig_argv: new PyList([...interpreter.system.arguments()]),
      path: new PyList([...interpreter.searchPath]),
      modules: interpreter.modules,
      version: `${VERSION} (${BUILD}) [${COMPILER}]`,
      version_info: versionInfo,
      hexversion: HEX_VERSION,
      api_version: 1013,
      copyright: COPYRIGHT,
      platform: 'linux',
      platlibdir: 'lib',
      byteorder: 'little',
      maxsize: 9223372036854775807n,
      maxunicode: 0x10ffff,
      executable: '/usr/bin/python3',
      _base_executable: '/usr/bin/python3',
      prefix: '/usr',
      base_prefix: '/usr',
      exec_prefix: '/usr',
      base_exec_prefix: '/usr',
      pycache_prefix: null,
      abiflags: '',
      dont_write_bytecode: true,
      float_repr_style: 'short',
      warnoptions: new PyList([...invocation.warnings]),
      _xoptions: new PyDict(),
      meta_path: new PyList([]),
      path_hooks: new PyList([]),
      path_importer_cache: new PyDict(),
      builtin_module_names: new PyTuple(['builtins', 'sys']),
      stdlib_module_names: new PyTuple(names),
      flags,
      implementation,
      float_info: new StructSequence(floatInfoType, [
        new PyFloat(Number.MAX_VALUE),
        1024,
        308,
        new PyFloat(2.2250738585072014e-308),
        -1021,
        -307,
        15,
        53,
        new PyFloat(Number.EPSILON),
        2,
        1,
      ]),
      int_info: new StructSequence(intInfoType, [30, 4, 4300, 640]),
      hash_info: new StructSequence(hashInfoType, [
        64,
        2305843009213693951n,
        314159,
        0,
        1000003,
        'siphash13',
        64,
        128,
        0,
      ]),
      thread_info: new StructSequence(threadInfoType, ['pthread', 'semaphore', 'NPTL 2.36']),
      stdin: standardStream(interpreter, 0, invocation),
      stdout: standardStream(interpreter, 1, invocation),
      stderr: standardStream(interpreter, 2, invocation),
    },
  });
  for (const name of ['stdin', 'stdout', 'stderr', 'breakpointhook']) {
    module.attributes.setName(`__${name}__`, module.attributes.getName(name) ?? null);
  }
  if (invocation.interactive) {
    module.attributes.setName('ps1', '>>> ');
    module.attributes.setName('ps2', '... ');
  }
  return module;
}

const HEX_VERSION = 0x030b02f0;
/** How libraries are opened, of which there are none. Source: dlopen(3). */
const RTLD_NOW = 2;

const COPYRIGHT = [
  'Copyright (c) 2001-2022 Python Software Foundation.\nAll Rights Reserved.',
  'Copyright (c) 2000 BeOpen.com.\nAll Rights Reserved.',
  'Copyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll Rights Reserved.',
  'Copyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll Rights Reserved.',
].join('\n\n');
