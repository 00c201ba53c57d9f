export { CodeNeeded, type CodePart } from './code-needed.ts';
export { PythonSyntaxError, type SyntaxErrorDetails, type SyntaxErrorKind } from './error.ts';
export { type ParseMode, type ParseOptions, parse, parsing, type Rules } from './parse.ts';
export type { CharacterNamed, JoinStrings } from './strings/index.ts';
export { codePointColumn, utf8Column } from './text/columns.ts';
export type * from './tree/tree.ts';
