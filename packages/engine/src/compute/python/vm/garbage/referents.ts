import {
  PyBoundMethod,
  PyCell,
  PyDict,
  PyFunction,
  PyGenerator,
  PyInstance,
  PyList,
  PyObject,
  PySet,
  PyTuple,
  type Value,
} from '../../objects/index.ts';
import { Frame } from '../frame.ts';
import { slotsOf, trace } from './tracing.ts';

type Held = Value | undefined;

/** `gc.get_referents`: what some objects refer to, in the order in which CPython goes through them. */
export function referentsOf(objects: readonly Value[]): PyList {
  const found = objects.flatMap((object) => (object instanceof PyObject ? heldBy(object) : []));
  return new PyList(found.filter((value) => value !== undefined));
}

function heldBy(object: PyObject): readonly Held[] {
  const own = object.type.builtIn ? [] : ownOf(object);
  if (object instanceof PyInstance) return own;
  if (object instanceof PyList || object instanceof PyTuple) {
    return [...own, ...object.items.toReversed()];
  }
  if (object instanceof PyDict) return [...own, ...entriesOf(object)];
  if (object instanceof PySet) return [...own, ...object.table.keys];
  if (object instanceof PyCell) return [object.value];
  if (object instanceof PyBoundMethod) return [object.callable, object.self];
  if (object instanceof PyFunction) return heldByFunction(object);
  if (object instanceof PyGenerator) return heldByGenerator(object);
  const others: PyObject[] = [];
  trace(object, {
    visit: (child) => {
      if (child instanceof PyObject && !(child instanceof Frame)) others.push(child);
    },
    hidden: () => undefined,
  });
  return others;
}

/** What an object of a class of the program has of it: places, attributes, the class. */
function ownOf(object: PyObject): readonly Held[] {
  const { type, attributes } = object;
  const places = slotsOf(type).map((slot) => slot.values.get(object));
  const isInstance = object instanceof PyInstance;
  const named = isInstance
    ? [...(attributes?.live() ?? [])].map(({ value }) => value)
    : [attributes];
  return [...places, ...named, type];
}

/** Keys that are all texts are not gone through. */
function entriesOf(dict: PyDict): readonly Held[] {
  const entries = [...dict.live()];
  const isOfNames = entries.every(({ key }) => typeof key === 'string');
  return entries.flatMap(({ key, value }) => (isOfNames ? [value] : [value, key]));
}

function heldByFunction(func: PyFunction): readonly Held[] {
  const { code, globals, builtins, module, defaults, keywordDefaults, documentation } = func;
  const { name, attributes, closure, annotations, qualifiedName } = func;
  const cells = closure.length > 0 ? new PyTuple(closure) : undefined;
  return [
    ...[code, globals, builtins, module, defaults, keywordDefaults, documentation],
    ...[name, attributes, cells, annotations, qualifiedName],
  ];
}

function heldByGenerator({ code, name, qualifiedName, frame }: PyGenerator): readonly Held[] {
  const within =
    frame === undefined ? [] : [frame.function, code, ...frame.slots.slice(0, frame.top)];
  return [code, name, qualifiedName, ...within];
}
