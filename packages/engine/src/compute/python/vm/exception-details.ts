import { PyException, PyTuple, type PyType, type Value } from '../objects/index.ts';

/** What a type's own attribute is when nobody has set it: told by the arguments. */
export type FromArguments = (args: readonly Value[]) => Value | undefined;

const first: FromArguments = (args) => args[0];
const nothing: FromArguments = () => undefined;
const at =
  (index: number, count: number): FromArguments =>
  (args) =>
    args.length >= count ? args[index] : undefined;

/** The fields of a place that a SyntaxError has as its second argument. */
const placeField =
  (index: number): FromArguments =>
  (args) => {
    const [, place] = args;
    return args.length === 2 && place instanceof PyTuple ? place.items[index] : undefined;
  };

const unicodeFields: Readonly<Record<string, FromArguments>> = {
  encoding: at(0, 5),
  object: at(1, 5),
  start: at(2, 5),
  end: at(3, 5),
  reason: at(4, 5),
};

/** Attributes that a type adds to its arguments. They are kept as `details`. */
export const detailFields: Readonly<Record<string, Readonly<Record<string, FromArguments>>>> = {
  StopIteration: { value: first },
  SystemExit: {
    code: (args) => (args.length > 1 ? new PyTuple(args) : args[0]),
  },
  ImportError: { msg: at(0, 1), name: nothing, path: nothing },
  AttributeError: { name: nothing, obj: nothing },
  NameError: { name: nothing },
  OSError: {
    errno: (args) => (args.length === 2 ? args[0] : undefined),
    strerror: (args) => (args.length === 2 ? args[1] : undefined),
    filename: nothing,
    filename2: nothing,
  },
  SyntaxError: {
    msg: first,
    filename: placeField(0),
    lineno: placeField(1),
    offset: placeField(2),
    text: placeField(3),
    end_lineno: placeField(4),
    end_offset: placeField(5),
    print_file_and_line: nothing,
  },
  UnicodeDecodeError: unicodeFields,
  UnicodeEncodeError: unicodeFields,
  UnicodeTranslateError: {
    object: at(0, 4),
    start: at(1, 4),
    end: at(2, 4),
    reason: at(3, 4),
  },
  BaseExceptionGroup: { message: at(0, 2), exceptions: nothing },
};

/** What an exception adds to its arguments, such as `errno`; None when it has none. */
export function detailOf(exception: PyException, name: string): Value {
  const set = exception.details?.get(name);
  if (set !== undefined) return set;
  for (const { builtIn, name: typeName } of exception.type.mro) {
    const from = builtIn ? detailFields[typeName]?.[name] : undefined;
    if (from !== undefined) return from(exception.args.items) ?? null;
  }
  return null;
}

/** Sets what an exception adds to its arguments. */
export function setDetail(exception: PyException, name: string, value: Value): void {
  exception.details ??= new Map();
  exception.details.set(name, value);
}

/** A new exception of a type with its arguments. */
export function newException(type: PyType, args: readonly Value[]): PyException {
  const exception = new PyException(new PyTuple(args));
  exception.type = type;
  return exception;
}
