import { PyCell, PyDict, type PyObject, type Value } from '../objects/index.ts';
import type { Frame } from './frame.ts';

/** What `f_locals` and `locals()` gave for the variables of a function, by frame. */
const snapshots = new WeakMap<Frame, PyDict>();

/**
 * What `locals` gives: the names of a module or class body itself; of a function always the same dict, in which its
 * variables are put anew each time.
 */
export function localsOf(frame: Frame): Value {
  if (frame.locals !== undefined) return frame.locals;
  let dict = snapshots.get(frame);
  if (dict === undefined) {
    dict = new PyDict();
    snapshots.set(frame, dict);
  }
  for (const [place, name] of frame.code.placeNames.entries()) {
    const slot = frame.slots[place];
    const value = isShared(frame, place) && slot instanceof PyCell ? slot.value : slot;
    if (value === undefined) dict.deleteName(name);
    else dict.setName(name, value as Value);
  }
  return dict;
}

/** Puts the variables of a function anew in what `f_locals` gave for them, if it was asked. */
export function refreshLocals(frame: Frame): void {
  if (snapshots.has(frame)) localsOf(frame);
}

/** Gives the variables of a function the values that a trace function has set in its `f_locals`. */
export function storeLocals(frame: Frame): void {
  const dict = snapshots.get(frame);
  if (dict === undefined) return;
  for (const [place, name] of frame.code.placeNames.entries()) {
    const slot: Value | PyObject | undefined = frame.slots[place];
    const value = dict.getName(name);
    if (!isShared(frame, place)) frame.slots[place] = value;
    else if (slot instanceof PyCell) slot.value = value;
  }
}

function isShared(frame: Frame, place: number): boolean {
  const { data, placeNames } = frame.code;
  return place >= data.localNames.length || data.cellNames.includes(placeNames[place] as string);
}
