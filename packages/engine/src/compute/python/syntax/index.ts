export type * from './ast.ts';
export { codePointColumn, utf8Column } from './columns.ts';
export { PythonSyntaxError, type SyntaxErrorDetails, type SyntaxErrorKind } from './error.ts';
export { type ParseMode, type ParseOptions, parse } from './parse.ts';
