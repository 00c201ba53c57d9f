export { wordFromParts } from './adapt-words.ts';
export { printCommand, printFunction, printHead } from './print.ts';
export { problemOf, type ReadResult, readNext } from './read-next.ts';
export {
  type CommandReader,
  createReader,
  documentWord,
  parseCommands,
  type ReaderSettings,
} from './reader.ts';
export type { Suspicion } from './suspicion.ts';
export type { SyntaxProblem } from './syntax-errors.ts';
export type {
  AndOr,
  ArithmeticCommand,
  ArithmeticForCommand,
  ArithmeticText,
  ArrayElement,
  Assignment,
  BracePiece,
  CaseCommand,
  Command,
  CommandPart,
  CompoundCommand,
  ConditionalCommand,
  ConditionalExpression,
  Coprocess,
  ForCommand,
  FunctionDefinition,
  GroupCommand,
  IfCommand,
  List,
  LoopCommand,
  ParameterOperation,
  ParameterPart,
  Pipeline,
  Redirection,
  SelectCommand,
  SimpleCommand,
  Subscript,
  SubshellCommand,
  SubstitutionBody,
  Word,
  WordPart,
} from './tree.ts';
export { RESERVED_WORDS } from './tree.ts';
