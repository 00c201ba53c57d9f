import { expect, test } from 'vitest';
import { marksOf } from './python-marks.ts';

const marks = (source: string) => [...marksOf(source, 'a.py')];

test('a program has the nodes of its tree, with their operators', () => {
  expect(marks('a += b * 2')).toEqual(
    expect.arrayContaining(['node:AugAssign', 'in place:Add', 'node:BinOp', 'operator:Mult']),
  );
  expect(marks('if not x in y: pass')).toEqual(
    expect.arrayContaining(['node:If', 'operator:Not', 'operator:In', 'node:Pass']),
  );
});

test('what a class has is told from what is in its methods', () => {
  const found = marks(
    'class A:\n    x = 1\n    def m(self):\n        y = 1\n        def n(): pass',
  );
  expect(found).toEqual(expect.arrayContaining(['defines:x', 'defines:m']));
  expect(found).not.toContain('defines:y');
  expect(found).not.toContain('defines:n');
});

test('names of modules are followed through import', () => {
  expect(marks('import math as m\nm.sqrt(2)')).toContain('member:math.sqrt');
  expect(marks('import os.path\nos.path.join("a")')).toContain('member:os.path.join');
  expect(marks('from os import path\npath.join("a")')).toContain('member:os.path.join');
  expect(marks('from math import sqrt')).toEqual(
    expect.arrayContaining(['imports:math', 'member:math.sqrt']),
  );
  expect(marks('math.sqrt(2)')).not.toContain('member:math.sqrt');
});

test('names in text count where getattr is used', () => {
  expect(marks('import math\nfor n in ("sqrt", "a b"): getattr(math, n)')).toEqual(
    expect.arrayContaining(['member:math.sqrt', 'attribute:sqrt', 'attribute:b']),
  );
  expect(marks('import math\nn = "sqrt"')).not.toContain('member:math.sqrt');
});

test('what is no Python has no marks', () => {
  expect(marks('if')).toEqual([]);
});
