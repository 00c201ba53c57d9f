import { fetched, type Run } from '../../../../machine/index.ts';
import type { CommandReader, Reading } from './reader.ts';
import type { Suspicion } from './suspicion.ts';
import type { SyntaxProblem } from './syntax-errors.ts';

/** What a reader gives next, when it is known whether bash finds a fault in it. */
export type ReadResult = Reading | { readonly kind: 'problem'; readonly problem: SyntaxProblem };

/** Few texts are wrong, so that what tells their faults is fetched with the first. */
const fetchSyntaxErrors = fetched(() => import('./syntax-errors.ts'));

/** Reads on. */
export function* readNext(reader: CommandReader): Run<ReadResult> {
  const result = reader.next();
  if (result.kind !== 'suspicion') return result;
  const problem = yield* problemOf(result.suspicion);
  if (problem === undefined && result.otherwise !== undefined) return result.otherwise;
  reader.end();
  return problem === undefined ? { kind: 'end' } : { kind: 'problem', problem };
}

/** What bash says of a suspicious text; `undefined` when it finds no fault. */
export function* problemOf(suspicion: Suspicion): Run<SyntaxProblem | undefined> {
  const { problemIn } = yield* fetchSyntaxErrors();
  return problemIn(suspicion);
}
