import { expect, test } from 'vitest';
import { likelyCode } from '../../../../src/compute/python/program/likely-code.ts';

test.each([
  ["total = 0\nfor side in [1, 2]:\n    total = total + side\nprint('total', total)", []],
  ['class A:\n    pass', ['classes']],
  ['classes = 3', []],
  ['try:\n    f()\nexcept ValueError:\n    pass', ['exceptions']],
  ['assert n > 0', ['exceptions']],
  ['with lock:\n    pass', ['exceptions', 'asynchronous']],
  ['async def f(): pass', ['asynchronous']],
  ['def f():\n    yield 1', ['generators']],
  ['sum(n for n in numbers)', ['generators']],
  ['[n for n in numbers]', []],
  ["print(f'{n}')", ['f-strings']],
  ["print(rf'{n}')", ['f-strings']],
  ["print(f'{n:.2f}')", ['f-strings', 'formatting']],
  ["'{:,}'.format(n)", ['formatting']],
  ['round(x, 2)', ['rounding']],
  ['divmod(7, 2)', ['numbers']],
  ['letters[1:3]', ['slicing']],
  ['f(*items)', ['unpacking']],
  ['f(1, **names)', ['unpacking']],
  ['2 * 3', []],
  ['sorted(names)', ['sorting']],
  ['names.sort()', ['sorting']],
  ['for place, name in enumerate(names): pass', ['iterators']],
  ['seen = {1, 2}', ['sets']],
  ['seen = set()', ['sets']],
  ['ages = {"Ann": 3}', []],
  ['import math', ['imports']],
  ["line.split(',')", ['str methods']],
])('%j', (source, code) => {
  expect(likelyCode(source)).toEqual(code);
});

test('only the beginning of a long text is looked through', () => {
  const long = 'x = 1\n'.repeat(100_000);
  expect(likelyCode(`import math\n${long}`)).toEqual(['imports']);
  expect(likelyCode(`${long}import math`)).toEqual([]);
});
