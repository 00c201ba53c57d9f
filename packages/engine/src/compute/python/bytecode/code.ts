import type { Value } from '../objects/index.ts';

/** Where in the source an instruction comes from: lines from 1, columns in UTF-8 bytes from 0. */
export interface CodePosition {
  readonly line: number | undefined;
  readonly endLine: number | undefined;
  readonly column: number | undefined;
  readonly endColumn: number | undefined;
}

/** A range of instructions whose exceptions go on elsewhere. Indices of instructions. */
export interface ExceptionTableEntry {
  readonly start: number;
  /** The first instruction after the range. */
  readonly end: number;
  readonly target: number;
  /** How many values stay on the stack. */
  readonly depth: number;
  /** Whether the index of the failing instruction is pushed before the exception. */
  readonly pushLast: boolean;
}

/** Flags of a code object. Source: the documentation of `inspect`, "Code Objects Bit Flags". */
export const codeFlags = {
  OPTIMIZED: 0x1,
  NEWLOCALS: 0x2,
  VARARGS: 0x4,
  VARKEYWORDS: 0x8,
  NESTED: 0x10,
  GENERATOR: 0x20,
  COROUTINE: 0x80,
  ITERABLE_COROUTINE: 0x100,
  ASYNC_GENERATOR: 0x200,
  FUTURE_ANNOTATIONS: 0x1000000,
} as const;

/**
 * What a compiled piece of Python is made of. Instructions are pairs of numbers, opcode and argument, with
 * neither `EXTENDED_ARG` nor `CACHE` among them; the argument of a jump is the index of the instruction it
 * leads to. An instruction's index is half its place in `instructions`.
 */
export interface CodeData {
  readonly name: string;
  readonly qualifiedName: string;
  readonly fileName: string;
  readonly firstLine: number;
  /** Positional parameters, those that are positional only among them. */
  readonly argumentCount: number;
  readonly positionalOnlyCount: number;
  readonly keywordOnlyCount: number;
  readonly flags: number;
  readonly stackSize: number;
  readonly instructions: Int32Array;
  /** One for each instruction. */
  readonly positions: readonly CodePosition[];
  readonly exceptionTable: readonly ExceptionTableEntry[];
  /** Constants; a nested code object is one. */
  readonly constants: readonly Value[];
  /** Names of globals, attributes and modules. */
  readonly names: readonly string[];
  /** Parameters first, then other local variables, in the order of their places. */
  readonly localNames: readonly string[];
  /** Variables that inner functions use; parameters may be among them. */
  readonly cellNames: readonly string[];
  readonly freeNames: readonly string[];
}
