import type { InstructionName } from './blocks.ts';

const constant: Partial<Record<InstructionName, number>> = {
  NOP: 0,
  RESUME: 0,
  CACHE: 0,
  EXTENDED_ARG: 0,
  POP_TOP: -1,
  PUSH_NULL: 1,
  SWAP: 0,
  COPY: 1,
  UNARY_POSITIVE: 0,
  UNARY_NEGATIVE: 0,
  UNARY_NOT: 0,
  UNARY_INVERT: 0,
  SET_ADD: -1,
  LIST_APPEND: -1,
  MAP_ADD: -2,
  BINARY_SUBSCR: -1,
  STORE_SUBSCR: -3,
  DELETE_SUBSCR: -2,
  GET_ITER: 0,
  PRINT_EXPR: -1,
  LOAD_BUILD_CLASS: 1,
  RETURN_VALUE: -1,
  IMPORT_STAR: -1,
  SETUP_ANNOTATIONS: 0,
  ASYNC_GEN_WRAP: 0,
  YIELD_VALUE: 0,
  POP_BLOCK: 0,
  POP_EXCEPT: -1,
  STORE_NAME: -1,
  DELETE_NAME: 0,
  STORE_ATTR: -2,
  DELETE_ATTR: -1,
  STORE_GLOBAL: -1,
  DELETE_GLOBAL: 0,
  LOAD_CONST: 1,
  LOAD_NAME: 1,
  LOAD_ATTR: 0,
  COMPARE_OP: -1,
  IS_OP: -1,
  CONTAINS_OP: -1,
  BINARY_OP: -1,
  IMPORT_NAME: -1,
  IMPORT_FROM: 1,
  LOAD_FAST: 1,
  STORE_FAST: -1,
  DELETE_FAST: 0,
  LOAD_METHOD: 1,
  KW_NAMES: 0,
  COPY_FREE_VARS: 0,
  MAKE_CELL: 0,
  LOAD_CLOSURE: 1,
  LOAD_DEREF: 1,
  LOAD_CLASSDEREF: 1,
  STORE_DEREF: -1,
  DELETE_DEREF: 0,
  GET_AWAITABLE: 0,
  GET_AITER: 0,
  GET_ANEXT: 1,
  GET_YIELD_FROM_ITER: 0,
  BEFORE_WITH: 1,
  BEFORE_ASYNC_WITH: 1,
  WITH_EXCEPT_START: 1,
  PUSH_EXC_INFO: 1,
  CHECK_EXC_MATCH: 0,
  CHECK_EG_MATCH: 0,
  PREP_RERAISE_STAR: -1,
  RERAISE: -1,
  END_ASYNC_FOR: -2,
  LOAD_ASSERTION_ERROR: 1,
  LIST_TO_TUPLE: 0,
  LIST_EXTEND: -1,
  SET_UPDATE: -1,
  DICT_MERGE: -1,
  DICT_UPDATE: -1,
  MATCH_CLASS: -2,
  GET_LEN: 1,
  MATCH_MAPPING: 1,
  MATCH_SEQUENCE: 1,
  MATCH_KEYS: 1,
  RETURN_GENERATOR: 0,
  JUMP: 0,
  JUMP_NO_INTERRUPT: 0,
  JUMP_FORWARD: 0,
  JUMP_BACKWARD: 0,
  JUMP_BACKWARD_NO_INTERRUPT: 0,
  POP_JUMP_IF_FALSE: -1,
  POP_JUMP_IF_TRUE: -1,
  POP_JUMP_IF_NONE: -1,
  POP_JUMP_IF_NOT_NONE: -1,
};

/**
 * How many values an instruction adds to the stack, when it jumps or when it goes on. Source: the
 * documentation of `dis` in CPython 3.11.
 */
export function stackEffect(name: InstructionName, argument: number, jumps: boolean): number {
  switch (name) {
    case 'SETUP_FINALLY':
      return jumps ? 1 : 0;
    case 'SETUP_CLEANUP':
      return jumps ? 2 : 0;
    case 'SETUP_WITH':
      return jumps ? 1 : 0;
    case 'SEND':
      return jumps ? -1 : 0;
    case 'FOR_ITER':
      return jumps ? -1 : 1;
    case 'JUMP_IF_TRUE_OR_POP':
    case 'JUMP_IF_FALSE_OR_POP':
      return jumps ? 0 : -1;
    case 'UNPACK_SEQUENCE':
      return argument - 1;
    case 'UNPACK_EX':
      return (argument & 255) + (argument >> 8);
    case 'BUILD_TUPLE':
    case 'BUILD_LIST':
    case 'BUILD_SET':
    case 'BUILD_STRING':
      return 1 - argument;
    case 'BUILD_MAP':
      return 1 - 2 * argument;
    case 'BUILD_CONST_KEY_MAP':
      return -argument;
    case 'BUILD_SLICE':
      return argument === 3 ? -2 : -1;
    case 'RAISE_VARARGS':
      return -argument;
    case 'PRECALL':
      return -argument;
    case 'CALL':
      return -1;
    case 'CALL_FUNCTION_EX':
      return -2 - (argument & 1);
    case 'MAKE_FUNCTION':
      return -[1, 2, 4, 8].filter((flag) => (argument & flag) !== 0).length;
    case 'FORMAT_VALUE':
      return (argument & 4) === 4 ? -1 : 0;
    case 'LOAD_GLOBAL':
      return (argument & 1) + 1;
    default: {
      const effect = constant[name];
      if (effect === undefined) throw new Error(`no stack effect of ${name} is known`);
      return effect;
    }
  }
}
