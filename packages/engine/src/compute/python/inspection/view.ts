import {
  PyCell,
  PyDict,
  PyInstance,
  PyList,
  PyObject,
  PySet,
  PySlot,
  PyTuple,
} from '../objects/index.ts';
import { codeFrames, currentLine, instructionOf } from '../vm/code-frames.ts';
import type { Frame } from '../vm/frame.ts';
import type { Thread } from '../vm/thread.ts';
import { briefOf, classNameOf, membersOf, type Place } from './brief.ts';

/** A value as a view shows it. */
export interface ValueView {
  /** The value in a few characters. */
  readonly text: string;
  readonly type: string;
  /** Its place in {@link ThreadView.objects}, if it has items or attributes to look at. */
  readonly object?: number;
}

/** A name, an attribute or an index, with its value. */
export interface EntryView {
  readonly name: string;
  readonly value: ValueView;
}

/** A container or an instance. */
export interface ObjectView {
  readonly type: string;
  /** Counts from 1 the objects that more than one name or item leads to: the same number, the same object. */
  readonly number?: number;
  readonly entries: readonly EntryView[];
  /** How many entries it has beyond these. */
  readonly more: number;
}

/** A frame of the program, or frames of the library in one. */
export type FrameView =
  | {
      readonly kind: 'program';
      /** Name of the function; `<module>` at the bottom. */
      readonly name: string;
      readonly file: string;
      /** The line that is next, or that called the frame above. */
      readonly line: number | undefined;
      /** Index of the instruction that is next, or that called the frame above. */
      readonly instruction: number;
      readonly variables: readonly EntryView[];
    }
  | { readonly kind: 'library'; readonly count: number };

/** A paused thread, as plain data. */
export interface ThreadView {
  /** The uppermost first. */
  readonly frames: readonly FrameView[];
  readonly objects: readonly ObjectView[];
  /** The value stack of the uppermost frame of the program, the lowest value first. */
  readonly stack: readonly ValueView[];
}

/** Whether a file is the program's own, rather than the library's. */
export type IsOwnFile = (file: string) => boolean;

/** The most entries of an object, and variables of a frame, that are shown. */
const MOST_ENTRIES = 40;
/** The most objects that are looked into. */
const MOST_OBJECTS = 200;
/** The most frames; of a deeper recursion those at both ends. */
const MOST_FRAMES = 24;
/** How many steps from a variable objects are looked into. */
const DEEPEST = 3;

/** Names that modules have of themselves. */
const isOfModule = (name: string) => /^__\w+__$/.test(name);

function variablesOf(frame: Frame): readonly (readonly [string, Place])[] {
  const { locals } = frame;
  if (locals instanceof PyDict) {
    const named: [string, Place][] = [];
    for (const { key, value } of locals.live()) {
      if (typeof key === 'string' && !isOfModule(key)) named.push([key, value]);
    }
    return named;
  }
  return frame.code.placeNames.flatMap((name, index) => {
    const place = frame.slots[index];
    const value = place instanceof PyCell ? place.value : place;
    return value === undefined || name.startsWith('.') ? [] : [[name, value] as const];
  });
}

/** What can be looked into: its parts, by name. `undefined` for all else. */
function partsOf(value: PyObject): Iterable<readonly [string, Place]> | undefined {
  if (value instanceof PyList || value instanceof PyTuple) return itemsOf(value.items);
  if (value instanceof PyDict) return entriesOf(value);
  if (value instanceof PySet) return membersOf(value).map((member) => ['', member] as const);
  if (value instanceof PyInstance) return attributesOf(value);
  return undefined;
}

function* itemsOf(items: readonly Place[]): Generator<readonly [string, Place]> {
  for (const [index, item] of items.entries()) yield [String(index), item];
}

function* entriesOf(dict: PyDict): Generator<readonly [string, Place]> {
  for (const { key, value } of dict.live()) yield [briefOf(key), value];
}

function* attributesOf(instance: PyInstance): Generator<readonly [string, Place]> {
  for (const type of instance.type.mro) {
    for (const { value } of type.namespace.live()) {
      if (value instanceof PySlot && value.values.has(instance)) {
        yield [value.name, value.values.get(instance)];
      }
    }
  }
  if (instance.attributes === undefined) return;
  for (const { key, value } of instance.attributes.live()) {
    if (typeof key === 'string') yield [key, value];
  }
}

function sizeOf(value: PyObject): number {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
  if (value instanceof PyDict) return value.size;
  if (value instanceof PySet) return value.table.used;
  return 0;
}

/** Gathers objects as they are reached, and how often. */
function createGathering() {
  const places = new Map<PyObject, number>();
  const reached: number[] = [];
  const gathered: { type: string; entries: EntryView[]; more: number }[] = [];

  function viewOf(value: Place, depth: number): ValueView {
    const view = { text: briefOf(value), type: classNameOf(value) };
    if (!(value instanceof PyObject)) return view;
    const known = places.get(value);
    if (known !== undefined) {
      reached[known] = (reached[known] ?? 0) + 1;
      return { ...view, object: known };
    }
    // The empty tuple is one for all, which tells nothing.
    const isEmptyTuple = value instanceof PyTuple && value.items.length === 0;
    const parts = depth > DEEPEST || isEmptyTuple ? undefined : partsOf(value);
    if (parts === undefined || gathered.length >= MOST_OBJECTS) return view;
    const place = gathered.length;
    const object = { type: view.type, entries: [] as EntryView[], more: 0 };
    places.set(value, place);
    reached[place] = 1;
    gathered.push(object);
    let count = 0;
    for (const [name, part] of parts) {
      count += 1;
      if (count > MOST_ENTRIES) break;
      object.entries.push({ name, value: viewOf(part, depth + 1) });
    }
    object.more = Math.max(0, sizeOf(value) - object.entries.length);
    return { ...view, object: place };
  }

  return {
    viewOf: (value: Place) => viewOf(value, 1),
    /** The objects; those that several names or items lead to have a number. */
    objects(): ObjectView[] {
      let number = 0;
      return gathered.map((object, place) => {
        if ((reached[place] ?? 0) < 2) return object;
        number += 1;
        return { ...object, number };
      });
    },
  };
}

/**
 * What there is to see of a paused thread. Runs no code of the program. Objects are numbered from the lowest
 * frame upwards, so that numbers seldom change while it is stepped.
 */
export function viewThread(thread: Thread, isOwnFile: IsOwnFile): ThreadView {
  const frames = codeFrames(thread);
  const gathering = createGathering();
  const isShown = (index: number) =>
    index < MOST_FRAMES / 2 || index >= frames.length - MOST_FRAMES / 2;
  const views: FrameView[] = [];
  for (const [fromBottom, frame] of frames.toReversed().entries()) {
    const { fileName, qualifiedName } = frame.code.data;
    if (isOwnFile(fileName) && isShown(fromBottom)) {
      const instruction = instructionOf(thread, frame);
      views.push({
        kind: 'program',
        name: qualifiedName,
        file: fileName,
        line: currentLine(frame, instruction),
        instruction,
        variables: variablesOf(frame)
          .slice(0, MOST_ENTRIES)
          .map(([name, value]) => ({ name, value: gathering.viewOf(value) })),
      });
    } else {
      const last = views.at(-1);
      if (last?.kind === 'library') views[views.length - 1] = { ...last, count: last.count + 1 };
      else views.push({ kind: 'library', count: 1 });
    }
  }
  const top = frames.find(({ code }) => isOwnFile(code.data.fileName));
  const stack =
    top === undefined
      ? []
      : top.slots
          .slice(top.code.placeNames.length, top.top)
          .map((value) => gathering.viewOf(value));
  // A value on the stack is no name of its object: the numbers are made from what has names.
  return { frames: views.reverse(), objects: gathering.objects(), stack };
}
