import { PyCell, PyDict, type Value } from '../../objects/index.ts';
import { raise } from '../../vm/errors.ts';
import { Frame } from '../../vm/frame.ts';
import type { Thread } from '../../vm/thread.ts';

/** The function of the program that calls a built-in function. Raises RuntimeError when there is none. */
export function callerFrame(thread: Thread): Frame {
  let { frame } = thread;
  while (frame !== null && !(frame instanceof Frame)) frame = frame.back;
  return frame ?? raise('SystemError', 'frame does not exist');
}

/** What `locals` gives: the names of a module or class body, or a copy of a function's variables. */
export function localsOf(frame: Frame): Value {
  if (frame.locals !== undefined) return frame.locals;
  const dict = new PyDict();
  for (const [place, name] of frame.code.placeNames.entries()) {
    const slot = frame.slots[place];
    const shared = isShared(frame, place);
    const value = shared && slot instanceof PyCell ? slot.value : (slot as Value | undefined);
    if (value !== undefined) dict.setName(name, value);
  }
  return dict;
}

function isShared(frame: Frame, place: number): boolean {
  const { data, placeNames } = frame.code;
  return place >= data.localNames.length || data.cellNames.includes(placeNames[place] as string);
}
