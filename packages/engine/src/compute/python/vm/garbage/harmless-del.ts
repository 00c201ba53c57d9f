import { opcodes } from '../../bytecode/opcodes.ts';
import { type PyCode, PyInstance, type PyObject, typeOf } from '../../objects/index.ts';
import { isAtom } from './tracing.ts';

/** Names by which code gets at its own variables without loading them. */
const LOOKS_AT_FRAMES = new Set([
  'locals',
  'vars',
  'dir',
  'eval',
  'exec',
  'super',
  '_getframe',
  'breakpoint',
  'currentframe',
]);

/**
 * Whether a `__del__` can be seen to bring nothing back: it uses the object only to set its attributes and to look at
 * such as are numbers, texts or the like. Most are so, and need no search afterwards.
 */
export function leavesNothing(code: PyCode, object: PyObject): boolean {
  const { instructions, cellNames, argumentCount, localNames } = code.data;
  const [self] = localNames;
  if (!(object instanceof PyInstance) || argumentCount !== 1 || self === undefined) return false;
  if (cellNames.includes(self) || code.names.some((name) => LOOKS_AT_FRAMES.has(name))) {
    return false;
  }
  const count = instructions.length >> 1;
  for (let at = 0; at < count; at += 1) {
    if (instructions[at * 2] !== opcodes.LOAD_FAST || instructions[at * 2 + 1] !== 0) continue;
    const next = instructions[at * 2 + 2];
    if (next === opcodes.STORE_ATTR) continue;
    const name = code.names[instructions[at * 2 + 3] as number] ?? '';
    if (next !== opcodes.LOAD_ATTR || !isPlain(object, name)) return false;
  }
  return true;
}

/** Whether looking at an attribute gives nothing but a number, a text or the like, and calls nothing. */
function isPlain(object: PyInstance, name: string): boolean {
  const type = typeOf(object);
  const value = object.attributes?.getName(name);
  if (value === undefined || !isAtom(value)) return false;
  return (
    type.lookUp(name) === undefined &&
    type.mro.every((one) => one.builtIn || one.namespace.getName('__getattribute__') === undefined)
  );
}
