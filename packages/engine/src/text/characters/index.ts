export {
  allBut,
  type CharacterSet,
  casesOf,
  characterSet,
  contains,
  onlyCharacter,
  type Range,
  SURROGATES,
  singleCharacter,
  withoutNewline,
} from './character-set.ts';
export {
  type CharacterTest,
  type ClassName,
  classNamed,
  isPythonWordCharacter,
  isWordCharacter,
} from './classes.ts';
export { codePointAt, codePointBefore, unitsOf } from './code-point.ts';
