/** Makes code objects of syntax trees, instruction for instruction as CPython 3.11 does. */
export type { CompilerCode } from './code.ts';
export { compile, compiling } from './compile.ts';
export { mangle } from './mangle.ts';
export type { CompileOptions } from './options.ts';
export { stackEffect } from './stack-effects.ts';
