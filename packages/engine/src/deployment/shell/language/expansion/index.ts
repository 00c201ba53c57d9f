export { assign, assignTemporary, expandElements } from './assignments.ts';
export {
  evaluateArithmetic,
  expandPattern,
  expandText,
  expandWords,
  matchesWord,
} from './expand.ts';
export { optionLetters } from './parameters.ts';
export { changeCase, matchesPattern } from './patterns.ts';
