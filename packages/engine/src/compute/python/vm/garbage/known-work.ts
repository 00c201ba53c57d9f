/** The built-in work that most often waits while code of the program runs, all of which can be seen. */
import { fillAnew } from '../../builtins/bytearray.ts';
import { iterationWork } from '../../builtins/functions/iteration.ts';
import { APPENDING } from '../../builtins/list.ts';
import { sortingWork } from '../../builtins/list-sort.ts';
import { goBack } from '../aside.ts';
import { same } from '../attributes.ts';
import { returnMade } from '../classes.ts';
import { answerOf } from '../continue.ts';
import { mustBeText } from '../conversions.ts';
import { eachWork } from '../each.ts';
import { generatorWork } from '../generator-ends.ts';
import { nothing } from '../instructions.ts';
import { failOperation, tryNext, withoutAnswer } from '../operators.ts';
import { plainWork } from './plain-work.ts';

for (const work of [
  ...eachWork,
  ...generatorWork,
  ...iterationWork,
  ...sortingWork,
  APPENDING,
  answerOf,
  failOperation,
  fillAnew,
  goBack,
  mustBeText,
  nothing,
  returnMade,
  same,
  tryNext,
  withoutAnswer,
]) {
  plainWork.add(work);
}
