export { type Alphabet, classOf, createAlphabet } from './alphabet.ts';
export { type Automaton, type AutomatonOptions, createAutomaton } from './automaton.ts';
export { bitsAfter, bitsBefore, holds } from './context.ts';
export {
  type CompileOptions,
  compileTree,
  isNullable,
  OPERATION,
  type Program,
  TooLarge,
} from './program.ts';
export {
  canBegin,
  type Scan,
  scanBackward,
  scanForward,
  startBackward,
  startForward,
} from './scan.ts';
export {
  type Assertion,
  choice,
  EMPTY,
  type Greed,
  partsOf,
  relaxed,
  repeat,
  reversed,
  sequence,
  type Tree,
} from './tree.ts';
