import { placeInstructions, UNIT } from '../bytecode/layout.ts';
import {
  defineAttributes,
  defineMethods,
  PyCell,
  type PyCode,
  PyDict,
  PyTraceback,
  tracebackType,
  type Value,
} from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { Frame } from '../vm/frame.ts';
import { frameType } from './frame-type.ts';

/** The names that a frame has values for, as `locals()` gives them. */
export function localsOf(frame: Frame): Value {
  if (frame.locals !== undefined) return frame.locals;
  const locals = new PyDict();
  for (const [place, name] of frame.code.placeNames.entries()) {
    const held = frame.slots[place];
    const value = held instanceof PyCell ? held.value : held;
    if (value !== undefined) locals.setName(name, value);
  }
  return locals;
}

function callerOf(frame: Frame): Frame | null {
  let back = frame.back;
  while (back !== null && !(back instanceof Frame)) back = back.back;
  return back;
}

/** Where an instruction is among CPython's bytes, behind what extends its argument. */
function offsetOf({ data }: PyCode, index: number): number {
  const placed = placeInstructions(data)[index];
  return placed === undefined ? -1 : placed.offset + UNIT * placed.extensions;
}

defineAttributes(frameType, {
  f_back: (_thread, self: Frame) => callerOf(self),
  f_code: (_thread, self: Frame) => self.code,
  f_globals: (_thread, self: Frame) => self.globals,
  f_builtins: (_thread, self: Frame) => self.builtins,
  f_locals: (_thread, self: Frame) => localsOf(self),
  f_lineno: (_thread, self: Frame) =>
    self.code.data.positions[Math.max(self.at, 0)]?.line ?? self.code.data.firstLine,
  f_lasti: (_thread, self: Frame) => offsetOf(self.code, self.at),
  f_trace: () => null,
  f_trace_lines: () => true,
  f_trace_opcodes: () => false,
});

defineMethods(frameType, {
  '__repr__()': (thread, self: Frame) => {
    const { fileName, name, positions, firstLine } = self.code.data;
    const line = positions[Math.max(self.at, 0)]?.line ?? firstLine;
    const address = thread.interpreter.identityOf(self).toString(16);
    return `<frame at 0x${address}, file '${fileName}', line ${line}, code ${name}>`;
  },
  'clear()': () => null,
});

defineAttributes(tracebackType, {
  tb_frame: (_thread, self: PyTraceback) => self.frame,
  tb_lineno: (_thread, self: PyTraceback) => self.line ?? null,
  tb_lasti: (_thread, self: PyTraceback) => offsetOf(self.code, self.instruction),
  tb_next: {
    get: (_thread, self: PyTraceback) => self.next ?? null,
    set: (_thread, self: PyTraceback, value) => {
      if (value !== null && !(value instanceof PyTraceback)) {
        raise('TypeError', "expected traceback object or None, got 'type'");
      }
      for (let level = value ?? undefined; level !== undefined; level = level.next) {
        if (level === self) raise('ValueError', 'traceback loop detected');
      }
      self.next = value ?? undefined;
      return null;
    },
  },
});
