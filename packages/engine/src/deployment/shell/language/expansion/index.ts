export {
  assign,
  assignTemporary,
  expandElements,
} from './assignments.ts';
export {
  evaluateArithmetic,
  expandPattern,
  expandString,
  expandText,
  expandWords,
  matchesWord,
} from './expand.ts';
export { optionLetters } from './parameters.ts';
export { patternText, plainText, regexText } from './parts.ts';
export { changeCase, matchesPattern } from './patterns.ts';
export { resolveWord } from './resolve.ts';
