/** The sort of CPython 3.11's lists, comparison by comparison. */
export {
  abandonSort,
  answerSort,
  beginSort,
  type LessByValue,
  runSort,
  type Sort,
} from './sort.ts';
