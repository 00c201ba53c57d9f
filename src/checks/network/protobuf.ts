import { decode, encode, type JsonValue } from '@rackbook/engine/network/protobuf';
import { parseSchema } from '@rackbook/engine/network/protobuf/schema';
import { decodeField, encodeField } from '../../playgrounds/network/protobuf/single-field.ts';
import { numberIn, type Question } from '../question.ts';

const sizeOf = (declaration: string, value: JsonValue) => encodeField(declaration, value).length;

const minusOne: Question = {
  id: 'minus-one',
  kind: 'text',
  unit: 'bytes',
  prompt:
    'A message has one field, `int32 x = 1`, and its value is −1. How many bytes does the message have?',
  solution: () => [String(sizeOf('int32 x = 1', -1))],
  judge(answer) {
    const size = sizeOf('int32 x = 1', -1);
    const given = numberIn(answer);
    const slips: Readonly<Record<number, string>> = {
      [size - 1]: 'That is the payload. The tag counts too.',
      [sizeOf('sint32 x = 1', -1)]: 'That would be so for `sint32`, which uses zigzag.',
      [sizeOf('sfixed32 x = 1', -1)]:
        'That would be so for `sfixed32`, which always has four bytes of payload.',
      4: 'A varint has no fixed width, and the number is extended to 64 bits first.',
    };
    const right = given === size;
    return {
      right,
      reason: right
        ? `One byte of tag, and 64 one-bits in groups of seven: ${size - 1} bytes.`
        : (slips[given] ??
          'The number is extended to 64 bits, all of them ones. How many groups of seven bits is that? Then add the tag.'),
    };
  },
};

/** The varint in the playground's sense: what is on the wire, read without zigzag. */
const zigzagged = (value: number) =>
  Number(decodeField('uint32 x = 1', encodeField('sint32 x = 1', value)));

const zigzag: Question = {
  id: 'zigzag',
  kind: 'text',
  prompt: 'A field of type `sint32` holds −3. Which number is written as its varint?',
  solution: () => [String(zigzagged(-3))],
  judge(answer) {
    const given = numberIn(answer);
    const expected = zigzagged(-3);
    const right = given === expected;
    return {
      right,
      reason: right
        ? 'The row goes 0, −1, 1, −2, 2, −3: count its places from 0.'
        : given === zigzagged(3)
          ? 'That is where +3 goes. Negative numbers have the odd places.'
          : given === -zigzagged(-2) || given === zigzagged(-2)
            ? 'That is where −2 goes.'
            : 'Write the row 0, −1, 1, −2, 2 … and count the places from 0.',
    };
  },
};

const numbers = [1, 15, 16, 2047, 2048];
const tagSize = (number: number) => sizeOf(`bool x = ${number}`, true) - 1;

const twoByteTags: Question = {
  id: 'two-byte-tags',
  kind: 'some',
  prompt: 'Which of these field numbers have a tag of exactly two bytes?',
  options: numbers.map((number) => ({ id: String(number), label: String(number) })),
  solution: () => numbers.filter((number) => tagSize(number) === 2).map(String),
  judge(answer) {
    const wanted = this.solution();
    const surplus = answer.find((id) => !wanted.includes(id));
    const missing = wanted.find((id) => !answer.includes(id));
    const right = surplus === undefined && missing === undefined;
    return {
      right,
      reason: right
        ? 'Two bytes of varint hold 14 bits. Three go to the wire type, so 11 are left: up to 2047. One byte leaves 4: up to 15.'
        : surplus !== undefined
          ? `The tag of field ${surplus} has ${tagSize(Number(surplus)) === 1 ? 'one byte' : `${tagSize(Number(surplus))} bytes`}. How many bits does a varint of two bytes hold, less three for the wire type?`
          : `The tag of field ${missing} has two bytes as well. A varint of one byte holds 7 bits, less three for the wire type.`,
    };
  },
};

const fans = [1, 300, 70_000];
const packedSize = () => sizeOf('repeated uint32 x = 4', fans);

const packed: Question = {
  id: 'packed-size',
  kind: 'text',
  unit: 'bytes',
  prompt: `How many bytes does \`repeated uint32 x = 4\` take in proto3, tag included, when it holds ${fans.join(', ')}?`,
  solution: () => [String(packedSize())],
  judge(answer) {
    const given = numberIn(answer);
    const right = given === packedSize();
    return {
      right,
      reason: right
        ? 'One byte of tag, one of length, then varints of 1, 2 and 3 bytes.'
        : given === sizeOf('repeated uint32 x = 4 [packed = false]', fans)
          ? 'That is the size unpacked, with a tag for each number. In proto3 numbers are packed.'
          : given === packedSize() - 2
            ? 'Those are the numbers alone. One tag and one length come before them.'
            : given === packedSize() - 1
              ? 'Nearly: a packed list has a tag and also a length.'
              : 'Add a tag, a length, and the varint of each number: below 128 it has one byte, below 16,384 two, below 2,097,152 three.',
    };
  },
};

/** Changes of `int32 x = 1`, with values that were written before. */
const changes = [
  { id: 'rename', label: 'call it `y`', after: 'int32 y = 1', why: 'names are not on the wire' },
  { id: 'widen', label: 'make it `int64`', after: 'int64 x = 1', why: 'both are plain varints' },
  {
    id: 'zigzag',
    label: 'make it `sint32`',
    after: 'sint32 x = 1',
    why: 'the same varint means another number',
  },
  {
    id: 'fixed',
    label: 'make it `sfixed32`',
    after: 'sfixed32 x = 1',
    why: 'the wire type differs, so the old record is an unknown field',
  },
  {
    id: 'number',
    label: 'give it the number 2',
    after: 'int32 x = 2',
    why: 'the old record belongs to no field any more',
  },
] as const;

/** Whether values written before the change are read the same after it. */
function isSafe(after: string): boolean {
  const schema = parseSchema(`syntax = "proto3"; message M { ${after}; }`);
  return [150, -1].every((value) => {
    const read = Object.values(decode(schema, 'M', encodeField('int32 x = 1', value)).value);
    return read.length === 1 && String(read[0]) === String(value);
  });
}

const safeChanges: Question = {
  id: 'safe-changes',
  kind: 'some',
  prompt:
    'Files hold old messages with the field `int32 x = 1`. After which changes does a new program still read the old values right?',
  options: changes.map(({ id, label }) => ({ id, label })),
  solution: () => changes.filter(({ after }) => isSafe(after)).map(({ id }) => id),
  judge(answer) {
    const wrong = changes.find(({ id, after }) => isSafe(after) !== answer.includes(id));
    return {
      right: wrong === undefined,
      reason:
        wrong === undefined
          ? 'What counts is the number, the wire type, and how the payload is read.'
          : `${wrong.label.replace(/^./, (letter) => letter.toUpperCase())}: ${isSafe(wrong.after) ? 'safe' : 'not safe'}, since ${wrong.why}.`,
    };
  },
};

const newer = parseSchema('syntax = "proto3"; message M { int32 a = 1; string b = 2; }');
const older = parseSchema('syntax = "proto3"; message M { int32 a = 1; }');

/** What a newer program finds in `b` after an older one read the message, changed `a` and wrote it. */
function afterOlderProgram(): 'kept' | 'lost' {
  const sent = encode(newer, 'M', { a: 1, b: 'x' }).bytes;
  const { value, unknown } = decode(older, 'M', sent);
  const returned = encode(older, 'M', { ...value, a: 2 }, unknown).bytes;
  const { b } = decode(newer, 'M', returned).value;
  return b === 'x' ? 'kept' : 'lost';
}

const unknownField: Question = {
  id: 'unknown-field',
  kind: 'one',
  prompt:
    'A new program sends a message with a field that an old program does not know. The old one changes another field and sends the message on. What becomes of the new field?',
  options: [
    { id: 'error', label: 'The old program refuses the message' },
    { id: 'lost', label: 'It is lost' },
    { id: 'kept', label: 'It is still there' },
  ],
  solution: () => [afterOlderProgram()],
  judge([answer]) {
    const right = answer === afterOlderProgram();
    return {
      right,
      reason: right
        ? 'The wire type says how long the record is, so it can be kept as it is and written again, at the end of the message.'
        : answer === 'error'
          ? 'An unknown field is not a mistake: the wire type says how far the record reaches, so it can be stepped over.'
          : 'It would be if records that were stepped over were thrown away. Libraries keep them with the message.',
    };
  },
};

export const questions: readonly Question[] = [
  minusOne,
  zigzag,
  twoByteTags,
  packed,
  safeChanges,
  unknownField,
];
