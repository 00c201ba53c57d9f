import { afterEach, describe, expect, test, vi } from 'vitest';
import { PyList } from '../../../../src/compute/python/objects/index.ts';
import { sourceOf } from './difference.ts';
import { createOurPython } from './our-python.ts';
import { comparable } from './outcome.ts';
import { digestOf, readRecorded } from './record.ts';

/** The bug that is in the interpreter at the moment. Each is one that people make. */
const planted = vi.hoisted(() => ({ bug: '' }));

vi.mock('../../../../src/compute/python/numbers/float-rounding.ts', async (original) => {
  const real =
    await original<typeof import('../../../../src/compute/python/numbers/float-rounding.ts')>();
  const away = (value: number) => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
  return {
    ...real,
    roundToInt: (value: number) =>
      planted.bug === 'halves are rounded away from zero' && Math.abs(value) < 2 ** 50
        ? away(value) + 0
        : real.roundToInt(value),
  };
});

vi.mock('../../../../src/compute/python/numbers/float-repr.ts', async (original) => {
  const real =
    await original<typeof import('../../../../src/compute/python/numbers/float-repr.ts')>();
  return {
    ...real,
    reprOfFloat: (value: number) =>
      real.reprOfFloat(
        planted.bug === 'floats are written with 15 digits' ? Number(value.toPrecision(15)) : value,
      ),
  };
});

vi.mock('../../../../src/compute/python/vm/places.ts', async (original) => {
  const real = await original<typeof import('../../../../src/compute/python/vm/places.ts')>();
  const withPlaces: typeof real.withPlaces = (thread, slice, length, then) =>
    real.withPlaces(thread, slice, length, (inner, places) => {
      const { start, step, count } = places;
      const isLate =
        planted.bug === 'a slice with a negative step leaves its first item out' &&
        step < 0 &&
        count > 0;
      return then(inner, isLate ? { ...places, start: start + step, count: count - 1 } : places);
    });
  return { ...real, withPlaces };
});

vi.mock('../../../../src/compute/python/vm/exception-groups.ts', async (original) => {
  const real =
    await original<typeof import('../../../../src/compute/python/vm/exception-groups.ts')>();
  const prepare = real.groupInstructions.PREP_RERAISE_STAR;
  const groupInstructions: typeof real.groupInstructions = {
    ...real.groupInstructions,
    PREP_RERAISE_STAR(thread, frame) {
      const list = frame.slots[frame.top - 1];
      if (planted.bug === 'except* drops what no clause has taken' && list instanceof PyList) {
        list.items.splice(0, list.items.length, ...list.items.filter((one) => one === null));
      }
      prepare(thread, frame);
    },
  };
  return { ...real, groupInstructions };
});

vi.mock('../../../../src/compute/python/numbers/format-number.ts', async (original) => {
  const real =
    await original<typeof import('../../../../src/compute/python/numbers/format-number.ts')>();
  return {
    ...real,
    formatFloatBySpec: (value: number, text: string) =>
      real.formatFloatBySpec(
        value,
        planted.bug === 'formats of floats have no plus sign' ? text.replace('+', '') : text,
      ),
  };
});

vi.mock('../../../../src/compute/python/text/split.ts', async (original) => {
  const real = await original<typeof import('../../../../src/compute/python/text/split.ts')>();
  const split: typeof real.split = (text, separator, limit, space) =>
    planted.bug === 'str.split keeps empty text between spaces' && separator === null
      ? text.split(' ')
      : real.split(text, separator, limit, space);
  return { ...real, split };
});

vi.mock('../../../../src/compute/python/vm/generator-ends.ts', async (original) => {
  const real =
    await original<typeof import('../../../../src/compute/python/vm/generator-ends.ts')>();
  const closeGenerator: typeof real.closeGenerator = (thread, generator) => {
    if (planted.bug !== 'closing a generator leaves its finally out') {
      return real.closeGenerator(thread, generator);
    }
    real.endGenerator(generator);
    return null;
  };
  return { ...real, closeGenerator };
});

vi.mock('../../../../src/compute/python/vm/orders.ts', async (original) => {
  const real = await original<typeof import('../../../../src/compute/python/vm/orders.ts')>();
  return {
    ...real,
    holds: (operator: number, order: number) =>
      planted.bug === 'of equal values none is less or equal' && operator === 1
        ? order < 0
        : real.holds(operator, order),
  };
});

vi.mock('../../../../src/compute/python/text/case.ts', async (original) => {
  const real = await original<typeof import('../../../../src/compute/python/text/case.ts')>();
  return {
    ...real,
    title: (text: string) =>
      planted.bug === 'str.title knows only spaces between words'
        ? text.split(' ').map(real.capitalize).join(' ')
        : real.title(text),
  };
});

vi.mock('../../../../src/compute/python/tables/set-table.ts', async (original) => {
  const real =
    await original<typeof import('../../../../src/compute/python/tables/set-table.ts')>();
  const popFromSet: typeof real.popFromSet = (table) => {
    if (planted.bug !== 'a set gives out its last member') return real.popFromSet(table);
    const slot = table.keys.findLastIndex((key) => key !== undefined);
    const key = table.keys[slot];
    if (key !== undefined) real.removeAt(table, slot);
    return key;
  };
  return { ...real, popFromSet };
});

/** All that can be planted in the modules above. */
const BUGS = [
  'floats are written with 15 digits',
  'halves are rounded away from zero',
  'a slice with a negative step leaves its first item out',
  'except* drops what no clause has taken',
  'formats of floats have no plus sign',
  'str.split keeps empty text between spaces',
  'closing a generator leaves its finally out',
  'of equal values none is less or equal',
  'str.title knows only spaces between words',
  'a set gives out its last member',
];

afterEach(() => {
  planted.bug = '';
});

describe('the fuzzer finds', () => {
  const recorded = readRecorded();

  test.each(BUGS)('%s', { timeout: 120_000 }, async (bug) => {
    planted.bug = bug;
    const ours = createOurPython();
    let found = 0;
    for (let seed = 1; seed <= recorded.length && found === 0; seed++) {
      const outcome = await ours(sourceOf(seed)).then(comparable, () => 'no outcome');
      if (digestOf(outcome) !== recorded[seed - 1]?.outcome) found = seed;
    }
    expect(found).toBeGreaterThan(0);
  });
});
