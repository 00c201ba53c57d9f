import { numberIn, type Question } from './question.ts';

/** One answer to choose: what is so about it, and why it is right or wrong. */
interface Option<Facts> {
  /** Unique in its question. */
  readonly id: string;
  readonly label: string;
  /** What the question's predicate looks at. */
  readonly facts: Facts;
  /** For a right answer why; for a wrong one, what would have to be so. One or two sentences. */
  readonly reason: string;
}

interface ChoiceInput<Facts> {
  readonly id: string;
  readonly prompt: string;
  readonly options: readonly Option<Facts>[];
  /** Decides from an option's facts whether it is an answer to the prompt. */
  holds(facts: Facts): boolean;
}

/**
 * A question with one right answer among its options, found by `holds`.
 *
 * @throws {Error} when not exactly one option holds.
 */
export function chooseOne<Facts>({ id, prompt, options, holds }: ChoiceInput<Facts>): Question {
  const right = options.filter(({ facts }) => holds(facts));
  if (right.length !== 1) throw new Error(`Question ${id} has ${right.length} right answers.`);
  return {
    id,
    kind: 'one',
    prompt,
    options: options.map(({ id, label }) => ({ id, label })),
    solution: () => right.map((option) => option.id),
    judge([given]) {
      const chosen = options.find((option) => option.id === given);
      return chosen === undefined
        ? { right: false, reason: `Choose one of the ${options.length} answers.` }
        : { right: holds(chosen.facts), reason: chosen.reason };
    },
  };
}

/**
 * A question with any number of right answers. A wrong choice is answered with the reason of the
 * first option that was chosen or left out in error, a right one with `whole`.
 */
export function chooseSome<Facts>(
  input: ChoiceInput<Facts> & {
    /** Why the answers belong together: the reason for the right choice. */
    readonly whole: string;
  },
): Question {
  const { id, prompt, options, holds, whole } = input;
  return {
    id,
    kind: 'some',
    prompt,
    options: options.map(({ id, label }) => ({ id, label })),
    solution: () => options.filter(({ facts }) => holds(facts)).map((option) => option.id),
    judge(answer) {
      const off = options.find((option) => answer.includes(option.id) !== holds(option.facts));
      if (off === undefined) return { right: true, reason: whole };
      const verb = holds(off.facts) ? 'belongs to the answer' : 'does not';
      return { right: false, reason: `“${off.label}” ${verb}: ${off.reason}` };
    },
  };
}

/**
 * A question whose answer is a number that is typed in. `mistakes` are the numbers that a
 * particular misunderstanding leads to, each with what to tell its owner.
 */
export function typeNumber(input: {
  readonly id: string;
  readonly prompt: string;
  readonly unit?: string;
  /** The right number, computed. */
  answer(): number;
  /** How far an answer may be off, as a share of the right one; 0 unless said. */
  readonly within?: number;
  /** Decimals of the solution as it is shown; as many as needed unless said. */
  readonly decimals?: number;
  /** Why it is so, shown with the right answer. */
  readonly reason: string;
  readonly mistakes?: readonly { answer(): number; readonly reason: string }[];
  /** For every other wrong number: where to begin. */
  readonly hint: string;
}): Question {
  const { id, prompt, unit, answer, within = 0, decimals, reason, mistakes = [], hint } = input;
  const near = (given: number, wanted: number) =>
    Math.abs(given - wanted) <= within * Math.abs(wanted) + 1e-9 * Math.abs(wanted);
  return {
    id,
    kind: 'text',
    prompt,
    ...(unit !== undefined && { unit }),
    solution: () => [decimals === undefined ? String(answer()) : answer().toFixed(decimals)],
    judge(given) {
      const number = numberIn(given);
      if (near(number, answer())) return { right: true, reason };
      const mistake = mistakes.find((one) => near(number, one.answer()));
      return { right: false, reason: mistake?.reason ?? hint };
    },
  };
}
