import { placeInstructions, UNIT } from '../bytecode/layout.ts';
import {
  defineAttributes,
  defineMethods,
  type PyCode,
  PyTraceback,
  tracebackType,
  type Value,
} from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { Frame } from '../vm/frame.ts';
import { localsOf } from '../vm/frame-locals.ts';
import { traceOf } from '../vm/frame-traces.ts';
import { frameType } from './frame-type.ts';

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

function flag(value: Value | undefined): boolean {
  if (value === undefined) raise('TypeError', 'cannot delete numeric/char attribute');
  if (typeof value !== 'boolean') raise('TypeError', 'attribute value type must be bool');
  return value;
}

defineAttributes(frameType, {
  f_back: (_thread, self: Frame) => callerOf(self),
  f_code: (_thread, self: Frame) => self.code,
  f_globals: (_thread, self: Frame) => self.globals,
  f_builtins: (_thread, self: Frame) => self.builtins,
  f_locals: (_thread, self: Frame) => localsOf(self),
  f_lineno: (_thread, { at, code: { data } }: Frame) =>
    at < 0 ? data.firstLine : (data.positions[at]?.line ?? null),
  f_lasti: (_thread, self: Frame) => offsetOf(self.code, self.at),
  f_trace: {
    get: (_thread, self: Frame) => traceOf(self).function,
    set: (_thread, self: Frame, value) => {
      traceOf(self).function = value ?? null;
      return null;
    },
  },
  f_trace_lines: {
    get: (_thread, self: Frame) => traceOf(self).lines,
    set: (_thread, self: Frame, value) => {
      traceOf(self).lines = flag(value);
      return null;
    },
  },
  f_trace_opcodes: {
    get: (_thread, self: Frame) => traceOf(self).opcodes,
    set: (_thread, self: Frame, value) => {
      traceOf(self).opcodes = flag(value);
      return null;
    },
  },
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
