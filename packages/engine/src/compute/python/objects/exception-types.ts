import { builtInType, objectType } from './core-types.ts';
import { PyDict } from './dict.ts';
import { PyException } from './exceptions.ts';
import { PyType } from './type.ts';

/**
 * The exceptions of CPython 3.11 by what they come from. Source: the documentation of the built-in
 * exceptions, "Exception hierarchy".
 */
const HIERARCHY = `
BaseException: BaseExceptionGroup GeneratorExit KeyboardInterrupt SystemExit Exception
Exception: ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError
  MemoryError NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError
  SystemError TypeError ValueError Warning
ArithmeticError: FloatingPointError OverflowError ZeroDivisionError
ImportError: ModuleNotFoundError
LookupError: IndexError KeyError
NameError: UnboundLocalError
OSError: BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError
  InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError
ConnectionError: BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError
RuntimeError: NotImplementedError RecursionError
SyntaxError: IndentationError
IndentationError: TabError
ValueError: UnicodeError
UnicodeError: UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError
Warning: BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning
  PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning
`;

const types = new Map<string, PyType>();

/** Types whose objects carry more than their arguments. */
const OWN_LAYOUT = new Set([
  'BaseExceptionGroup',
  'SystemExit',
  'StopIteration',
  'OSError',
  'ImportError',
  'AttributeError',
  'NameError',
  'SyntaxError',
  'UnicodeDecodeError',
  'UnicodeEncodeError',
  'UnicodeTranslateError',
]);

function define(name: string, base: PyType): void {
  const layout = OWN_LAYOUT.has(name) ? name : base === objectType ? 'BaseException' : base.layout;
  types.set(name, builtInType(name, undefined, { base, layout, hasAttributes: true }));
}

define('BaseException', objectType);
for (const line of HIERARCHY.trim().replaceAll('\n  ', ' ').split('\n')) {
  const [base, names] = line.split(': ') as [string, string];
  for (const name of names.split(' ')) define(name, exceptionType(base));
}
PyException.prototype.type = exceptionType('BaseException');
defineGroup(exceptionType('BaseExceptionGroup'), exceptionType('Exception'));

/** `ExceptionGroup` alone has two bases. */
function defineGroup(group: PyType, exception: PyType): void {
  const name = 'ExceptionGroup';
  const type = new PyType({
    name,
    bases: [group, exception],
    namespace: new PyDict(),
    layout: group.layout,
    builtIn: true,
    hasAttributes: true,
  });
  type.mro = [type, group, ...exception.mro];
  types.set(name, type);
}

/** A built-in exception by its name. */
export function exceptionType(name: string): PyType {
  const type = types.get(name);
  if (type === undefined) throw new RangeError(`there is no exception ${name}`);
  return type;
}

/** All built-in exceptions. */
export function exceptionTypes(): Iterable<PyType> {
  return types.values();
}
