/** Instructions whose code is fetched when a program first comes to one of them. */
import { type OpcodeName, opcodes } from '../bytecode/opcodes.ts';
import { NOTHING } from '../objects/index.ts';
import type { Frame } from './frame.ts';
import type { Instruction } from './instructions.ts';
import { type Part, part, withPart } from './parts.ts';
import { answer } from './stack.ts';
import type { Thread } from './thread.ts';

type Family = Readonly<Partial<Record<OpcodeName, Instruction>>>;

const families: readonly {
  readonly names: readonly OpcodeName[];
  readonly part: Part<Family>;
}[] = [
  {
    names: ['IMPORT_NAME', 'IMPORT_FROM', 'IMPORT_STAR'],
    part: part(async () => (await import('./imports.ts')).importInstructions),
  },
  {
    names: ['GET_LEN', 'MATCH_MAPPING', 'MATCH_SEQUENCE', 'MATCH_KEYS', 'MATCH_CLASS'],
    part: part(async () => (await import('./patterns.ts')).patternInstructions),
  },
  {
    names: ['BUILD_SET', 'SET_ADD', 'SET_UPDATE'],
    part: part(async () => (await import('./set-instructions.ts')).setInstructions),
  },
  {
    names: ['RETURN_GENERATOR', 'YIELD_VALUE', 'SEND', 'GET_YIELD_FROM_ITER'],
    part: part(async () => (await import('./yielding.ts')).yieldInstructions),
  },
  {
    names: [
      'GET_AWAITABLE',
      'GET_AITER',
      'GET_ANEXT',
      'BEFORE_WITH',
      'BEFORE_ASYNC_WITH',
      'END_ASYNC_FOR',
      'ASYNC_GEN_WRAP',
    ],
    part: part(async () => (await import('./async.ts')).asyncInstructions),
  },
  {
    names: [
      'RAISE_VARARGS',
      'RERAISE',
      'CHECK_EXC_MATCH',
      'PUSH_EXC_INFO',
      'POP_EXCEPT',
      'WITH_EXCEPT_START',
      'LOAD_ASSERTION_ERROR',
    ],
    part: part(async () => (await import('./exceptions.ts')).exceptionInstructions),
  },
  {
    names: ['CALL_FUNCTION_EX', 'LIST_TO_TUPLE', 'DICT_UPDATE', 'DICT_MERGE', 'UNPACK_EX'],
    part: part(async () => (await import('./unpacking.ts')).unpackingInstructions),
  },
  {
    names: [
      'LOAD_CLASSDEREF',
      'DELETE_DEREF',
      'DELETE_FAST',
      'DELETE_NAME',
      'DELETE_GLOBAL',
      'SETUP_ANNOTATIONS',
      'PRINT_EXPR',
      'DELETE_ATTR',
      'DELETE_SUBSCR',
      'UNARY_POSITIVE',
      'UNARY_INVERT',
    ],
    part: part(async () => (await import('./rare-instructions.ts')).rareInstructions),
  },
  {
    names: ['CHECK_EG_MATCH', 'PREP_RERAISE_STAR'],
    part: part(async () => (await import('./exception-groups.ts')).groupInstructions),
  },
  {
    names: ['FORMAT_VALUE'],
    part: part(async () => (await import('./format-instructions.ts')).formatInstructions),
  },
];

/** Gets the code of the instruction at which the frame is, which is executed when it is there. */
export function fetchInstruction(thread: Thread, frame: Frame): void {
  const number = frame.instructions[frame.at * 2];
  const family = families.find(({ names }) => names.some((name) => opcodes[name] === number));
  if (family === undefined) throw new Error(`no instruction ${number}`);
  frame.at -= 1;
  const install = (inner: Thread, code: Family): typeof NOTHING => {
    const { instructions } = inner.interpreter;
    for (const [name, instruction] of Object.entries(code)) {
      instructions[opcodes[name as OpcodeName]] = instruction;
    }
    return NOTHING;
  };
  answer(frame, withPart(thread, family.part, install as never));
}
