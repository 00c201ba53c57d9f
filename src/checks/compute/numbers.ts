import {
  arithmetic,
  type FormatId,
  formatOf,
  formats,
  memory,
  type Operator,
  parse,
  type Rational,
  range,
  resultType,
  shortestDecimal,
  spacing,
} from '@rackbook/engine/compute/numbers';
import { numberIn, type Question } from '../question.ts';

const run = (dtype: FormatId, a: string, operator: Operator, b: string) => {
  const format = formatOf(dtype);
  return arithmetic(format, operator, parse(format, a).bits, parse(format, b).bits);
};
const print = (dtype: FormatId, bits: bigint | null) =>
  bits === null ? 'no result' : shortestDecimal(formatOf(dtype), bits);

const tenths: Question = {
  id: 'tenths',
  kind: 'one',
  prompt: 'In `float64`, why is `0.1 + 0.2 == 0.3` False?',
  options: [
    { id: 'addition', label: 'The operands are stored exactly, and the addition is careless.' },
    {
      id: 'stored',
      label: 'All three decimals are stored as neighbours, and the sum lands on another one.',
    },
    { id: 'width', label: '64 bits are too few for 0.1; with enough bits it would be exact.' },
    { id: 'printing', label: 'The bits are equal; only the printed digits differ.' },
  ],
  solution: () => ['stored'],
  judge([answer]) {
    const float64 = formatOf('float64');
    const inexact = ['0.1', '0.2', '0.3'].every(
      (text) => parse(float64, text).outcome === 'rounded',
    );
    const sum = run('float64', '0.1', '+', '0.2');
    const apart = sum.bits !== parse(float64, '0.3').bits;
    const denominator = parse(float64, '0.1').exact?.denominator ?? 1n;
    const endsInBinary = (denominator & (denominator - 1n)) === 0n;
    if (answer === 'addition') {
      return {
        right: !inexact,
        reason:
          'Typing already rounds: neither 0.1 nor 0.2 is a number of `float64`. The addition does the best there is, the exact sum of what is stored, rounded once.',
      };
    }
    if (answer === 'width') {
      return {
        right: endsInBinary,
        reason: `0.1 is 1/${denominator}, and no power of two is a multiple of ${denominator}: its binary digits never end, so every width cuts them somewhere.`,
      };
    }
    if (answer === 'printing') {
      return {
        right: !apart,
        reason: `The patterns differ too: the sum is ${print('float64', sum.bits)}, one step above the number that 0.3 is stored as. \`==\` compares numbers, not digits.`,
      };
    }
    return {
      right: answer === 'stored' && inexact && apart,
      reason: `0.1 and 0.2 are both stored a little too large. Their sum is rounded to ${print('float64', sum.bits)}; 0.3 typed is rounded to the number below it.`,
    };
  },
};

const wrap: Question = {
  id: 'wrap',
  kind: 'text',
  prompt: 'Two `uint8` tensors hold 255 and 1. What does their sum hold?',
  solution: () => [print('uint8', run('uint8', '255', '+', '1').bits)],
  judge(answer) {
    const given = numberIn(answer);
    const { bits, exact } = run('uint8', '255', '+', '1');
    const right = bits !== null && given === Number(bits);
    if (right) {
      return {
        right,
        reason: `The exact sum, ${exact?.numerator}, needs nine bits. The eight that are kept are all 0, and no error is raised.`,
      };
    }
    const { maximum } = range(formatOf('uint8'));
    const reason =
      given === Number(exact?.numerator)
        ? `A \`uint8\` ends at ${maximum}, and adding two of them does not make a wider dtype.`
        : given === Number(maximum)
          ? 'That would be saturation, as in image editors. Tensors keep the low bits of the exact sum.'
          : given === 1
            ? `Wrapping is modulo ${maximum + 1n}, not modulo ${maximum}: after ${maximum} comes the first number again.`
            : `Write the exact sum in binary and keep the low eight bits.`;
    return { right, reason };
  },
};

const skipped: Question = {
  id: 'skipped',
  kind: 'text',
  prompt: 'Counting up from 0, which is the first whole number that `float32` does not have?',
  solution: () => [
    String(Number(print('float32', range(formatOf('float32')).largestConsecutiveInteger)) + 1),
  ],
  judge(answer) {
    const float32 = formatOf('float32');
    const last = range(float32).largestConsecutiveInteger;
    const given = numberIn(answer);
    const first = Number(print('float32', last)) + 1;
    const gapAbove: Rational | null = spacing(float32, last).above;
    if (given === first) {
      return {
        right: true,
        reason: `With 24 significant bits every whole number up to ${first - 1} has a pattern; there the distance to the next number becomes ${gapAbove?.numerator}.`,
      };
    }
    let reason =
      'The significand has 24 bits, one of them not stored. What is the first whole number that needs 25?';
    if (given === first - 1) {
      reason = `${given} is a power of two, so one significant bit is enough for it. It is the number after it that is missing.`;
    } else if (Number.isSafeInteger(given) && given >= 0) {
      const { outcome } = parse(float32, String(given));
      reason =
        outcome === 'exact'
          ? `${given} is a number of \`float32\`. ${reason}`
          : `${given} is missing indeed, but smaller ones are too. ${reason}`;
    }
    return { right: false, reason };
  },
};

/** What can be asked of the options below, and what was thought by somebody who is wrong. */
const sums: readonly {
  readonly id: string;
  readonly dtype: FormatId;
  readonly a: string;
  readonly operator: Operator;
  readonly b: string;
  readonly label: string;
}[] = [
  { id: 'zero-zero', dtype: 'float32', a: '0', operator: '/', b: '0', label: '`0.0 / 0.0`' },
  { id: 'one-zero', dtype: 'float32', a: '1', operator: '/', b: '0', label: '`1.0 / 0.0`' },
  { id: 'inf-inf', dtype: 'float32', a: 'inf', operator: '-', b: 'inf', label: '`inf - inf`' },
  {
    id: 'twice',
    dtype: 'float16',
    a: '65504',
    operator: '*',
    b: '2',
    label: '`65504 * 2` in `float16`',
  },
  { id: 'inverse', dtype: 'float32', a: '1', operator: '/', b: 'inf', label: '`1.0 / inf`' },
];

const noAnswer: Question = {
  id: 'nan',
  kind: 'some',
  prompt: 'Which of these are `nan`?',
  options: sums.map(({ id, label }) => ({ id, label })),
  solution: () =>
    sums.flatMap(({ id, dtype, a, operator, b }) =>
      print(dtype, run(dtype, a, operator, b).bits) === 'nan' ? [id] : [],
    ),
  judge(answer) {
    const off = sums.flatMap(({ id, dtype, a, operator, b, label }) => {
      const result = print(dtype, run(dtype, a, operator, b).bits);
      return (result === 'nan') === answer.includes(id) ? [] : [`${label} is \`${result}\``];
    });
    return off.length === 0
      ? {
          right: true,
          reason:
            'A nan means that there is no answer. Too large is `inf`, and a finite number divided by `inf` is 0.',
        }
      : { right: false, reason: `Look again: ${off.join('; ')}.` };
  },
};

const meeting: Question = {
  id: 'promotion',
  kind: 'one',
  prompt: 'An `int64` tensor is added to a `float16` tensor. Which dtype has the result?',
  options: (['int64', 'float16', 'float32', 'float64'] as const).map((id) => ({
    id,
    label: `\`${id}\``,
  })),
  solution: () => [resultType(formatOf('int64'), formatOf('float16')).id],
  judge([answer]) {
    const { id, maximum } = {
      ...resultType(formatOf('int64'), formatOf('float16')),
      maximum: print('float16', range(formatOf('float16')).maximum),
    };
    if (answer === id) {
      return {
        right: true,
        reason: `Float outranks integer, whatever the widths. It is also a trap: whole numbers above about ${Math.round(Number(maximum))} become \`inf\` on the way.`,
      };
    }
    return {
      right: false,
      reason:
        answer === 'int64'
          ? 'The wider dtype wins only within one category. An integer and a float are of two, and float is the higher.'
          : `NumPy would look for a float that holds both. PyTorch takes the dtype of the higher category that is there, and no \`${answer}\` is.`,
    };
  },
};

const million = 1_000_000;
const bytes: Question = {
  id: 'bool-bytes',
  kind: 'text',
  unit: 'bytes',
  prompt: 'How much memory do the elements of a `bool` tensor of a million elements take?',
  solution: () => [String(memory(formatOf('bool'), million))],
  judge(answer) {
    const given = numberIn(answer);
    const right = given === memory(formatOf('bool'), million);
    const same = formats.find(
      (format) => memory(format, million) === given && format.id !== 'bool',
    );
    const reason = right
      ? 'One byte each. Memory is addressed in bytes, so an element of its own address takes at least one.'
      : given === million / 8
        ? 'That would be one bit each. Bits have no addresses of their own: the smallest thing that has one is a byte.'
        : same === undefined
          ? 'Bytes an element, times elements: what is the smallest piece of memory that has an address?'
          : `That is what a million of \`${same.id}\` take. A truth value needs less.`;
    return { right, reason };
  },
};

export const questions: readonly Question[] = [tenths, wrap, skipped, noAnswer, meeting, bytes];
