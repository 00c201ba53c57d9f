import { InputError } from '@rackbook/engine/base';
import { formats } from '@rackbook/engine/compute/numbers';
import { describe, expect, it } from 'vitest';
import { bitsCodec } from './codec.ts';
import { computeBitsView } from './compute.ts';
import { type BitsState, initialBitsState, widths } from './state.ts';
import { digitsOf, fieldDigits, wordsOf } from './view.ts';

const view = (change: Partial<BitsState> = {}) =>
  computeBitsView({ ...initialBitsState, ...change });

function mistake(change: Partial<BitsState>) {
  try {
    view(change);
  } catch (error) {
    if (error instanceof InputError) return error.toData();
    throw error;
  }
  throw new Error('the state was accepted');
}

describe('a number and its bits', () => {
  it('reads 0.1 as float32 with its fields and neighbours', () => {
    const { number, typed, same, megabytes } = view();
    expect(number).toMatchObject({
      pattern: '3dcccccd',
      value: '0.1',
      exactly: '0.100000001490116119384765625',
      kind: 'normal',
      below: { value: '0.099999994', pattern: '3dcccccc', gap: '7.5e-09', share: 1 },
      above: { value: '0.10000001', pattern: '3dccccce', gap: '7.5e-09', share: 1 },
      exactAt: -0.2,
    });
    expect(number.fields.map((field) => [fieldDigits(number, field), field.meaning])).toEqual([
      ['0', '+'],
      ['01111011', '123 - 127 = -4'],
      ['10011001100110011001101', '1.6000000238418579'],
    ]);
    expect(digitsOf(number)).toBe('00111101110011001100110011001101');
    expect(typed).toBe('0.1 is no number of float32. The nearest is 1.49e-09 more.');
    expect(same).toEqual([{ dtype: 'int32', value: '1036831949' }]);
    expect(megabytes).toBe(4);
  });

  it('takes a pattern as it is, and says nothing of typing', () => {
    const { number, typed } = view({ dtype: 'float16', from: 'bits', bits: '7c01' });
    expect(number).toMatchObject({ value: 'nan', below: null, above: null, exactAt: null });
    expect(number.fields[2]?.meaning).toBe('not 0, so nan');
    expect(typed).toBeNull();
  });

  it('draws the gap below a power of two half as wide as the one above', () => {
    const { below, above } = view({ number: '1' }).number;
    expect([below?.share, above?.share]).toEqual([0.5, 1]);
  });

  it('prints all digits where they are no more than the shortest', () => {
    expect(view({ dtype: 'float16', number: '65504' }).number.value).toBe('65504');
    expect(view({ dtype: 'float16', number: '0.3' }).number.value).toBe('0.3');
    expect(view({ dtype: 'bool', number: '1' }).number.value).toBe('True');
  });

  it('weighs the sign bit of an integer', () => {
    const { number } = view({ dtype: 'int8', number: '-3' });
    expect(number.fields.map(({ meaning }) => meaning)).toEqual(['-128', '125']);
  });

  it.each([
    ['uint8', '0', '255'],
    ['int32', '-2147483648', '2147483647'],
    ['int64', '-9.2e+18', '9.2e+18'],
    ['float16', '-65504', '65504'],
    ['float64', '-1.8e+308', '1.8e+308'],
  ] as const)('gives the range of %s', (dtype, lowest, greatest) => {
    expect(view({ dtype, number: '0' })).toMatchObject({ lowest, greatest });
  });
});

describe('typing', () => {
  it.each([
    ['float32', '0.5', '0.5 is a number of float32: nothing is rounded.'],
    ['float32', 'inf', 'Infinity has a pattern of its own.'],
    ['float32', 'nan', 'nan is no number, and has patterns of its own.'],
    ['float16', '70000', '70000 is beyond the greatest number of float16.'],
    ['int8', '3.7', 'An integer has no fraction: what follows the point is dropped.'],
    ['float16', '1.001', '1.001 is no number of float16. The nearest is 2.34e-05 less.'],
  ] as const)('says what %s makes of %s', (dtype, number, sentence) => {
    expect(view({ dtype, number }).typed).toBe(sentence);
  });

  it('says which character is wrong, and in which field', () => {
    expect(mistake({ number: '0.1x' })).toMatchObject({
      message: 'character 4: "x" is not expected here',
      place: { field: 'number' },
    });
    expect(mistake({ use: 'compute', second: '' })).toMatchObject({
      message: 'the number is missing',
      place: { field: 'second' },
    });
    expect(mistake({ dtype: 'uint8', number: '300' })).toMatchObject({
      message: '300 is outside the range of uint8',
      expected: 'a number from 0 to 255',
    });
  });

  it('does not look at a second number that is not used', () => {
    expect(view({ second: 'x' }).operation).toBeNull();
  });
});

describe('arithmetic and casts', () => {
  const compute = (change: Partial<BitsState>) => {
    const { operation } = view({ use: 'compute', ...change });
    return [operation?.result?.value, operation?.outcome, operation?.reason];
  };

  it.each<[Partial<BitsState>, string | undefined, string, string]>([
    [
      { dtype: 'float64' },
      '0.30000000000000004',
      'rounded',
      'The exact result, 0.300000000000000016653…, lies between two numbers of float64: it is half-way, so the one whose last bit is 0 is taken.',
    ],
    [
      { dtype: 'uint8', number: '255', second: '1' },
      '0',
      'wrapped',
      '256 does not fit uint8. Only the low 8 bits stay: 256 - 256 = 0. No error is raised.',
    ],
    [
      { dtype: 'float16', number: '65504', second: '16' },
      'inf',
      'overflow',
      'The exact result, 65520, is half a step or more beyond the greatest number, 65504. Floats do not wrap: it becomes infinite.',
    ],
    [
      { number: '16777216', second: '1' },
      '16777216',
      'rounded',
      'The exact result, 16777217, lies between two numbers of float32: it is half-way, so the one whose last bit is 0 is taken.',
    ],
    [
      { number: '1', second: '2' },
      '3',
      'exact',
      'The exact result is a number of float32: nothing is lost.',
    ],
    [
      { number: '1', operator: '/', second: '0' },
      'inf',
      'divide-by-zero',
      'A number divided by 0 is infinite, and no error is raised.',
    ],
    [
      { dtype: 'bool', number: '1', operator: '-', second: '1' },
      undefined,
      'error',
      'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.',
    ],
    [
      { dtype: 'float16', number: '0.0001', operator: '*', second: '0.0001' },
      '0',
      'underflow',
      'The exact result, 1.00033190619797096588…e-08, is nearer to 0 than to any other number, so 0 it is.',
    ],
  ])('%j gives %s, %s', (change, value, outcome, reason) => {
    expect(compute(change)).toEqual([value, outcome, reason]);
  });

  it('divides truly where a dtype has no floor division', () => {
    const { operator, operation } = view({
      use: 'compute',
      number: '7',
      operator: '//',
      second: '2',
    });
    expect([operator, operation?.result?.value]).toEqual(['/', '3.5']);
  });

  it('marks where the exact result lies between its neighbours, and only there', () => {
    const line = (change: Partial<BitsState>) =>
      view({ use: 'compute', ...change }).operation?.result?.exactAt;
    expect(line({ dtype: 'float64' })).toBe(-0.5);
    expect(line({ number: '16777216', second: '1' })).toBe(0.5);
    expect(line({ dtype: 'uint8', number: '255', second: '1' })).toBeNull();
  });

  it('has no result for a float that does not fit an integer', () => {
    const { operation } = view({ number: '300', use: 'cast', target: 'int8' });
    expect(operation).toMatchObject({ result: null, outcome: 'undefined', dtype: 'int8' });
    expect(operation?.reason).toBe(
      "300 does not fit int8, and C++ leaves the cast of such a float undefined: PyTorch's answer depends on the processor and the version.",
    );
  });
});

describe('the state', () => {
  it('knows the widths that the engine has', () => {
    expect(Object.entries(widths)).toEqual(formats.map(({ id, bits }) => [id, bits]));
  });

  it('reads itself back', () => {
    const state = JSON.parse(JSON.stringify(initialBitsState));
    expect(bitsCodec(state)).toEqual(initialBitsState);
  });

  it.each<object>([
    { bits: '' },
    { bits: '0x1' },
    { from: 'bits', dtype: 'uint8', bits: '100' },
    { dtype: 'float8' },
    { operator: '**' },
    { number: '1'.repeat(1301) },
    { extra: 1 },
  ])('refuses %#', (change) => {
    expect(bitsCodec({ ...initialBitsState, ...change })).toBeUndefined();
  });
});

it('says the picture in words', () => {
  expect(wordsOf(view({ dtype: 'uint8', number: '255', use: 'compute', second: '1' }))).toBe(
    'A uint8 has 8 bits, here value 11111111 (255). They mean 255. 255 is a number of uint8: nothing is rounded. Of the numbers of uint8, 254 is next below, 1 away; there is none above. A million of them take 1 MB. 255 + 1 gives 0 (wrapped). 256 does not fit uint8. Only the low 8 bits stay: 256 - 256 = 0. No error is raised.',
  );
});
