import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type PythonCellInput,
  type PythonCellValue,
  pythonCellJob,
} from './python-cell.ts';

const limits = { characters: 1000, lines: 10 };

/** A cell that is stepped, run and gone back in; what it shows after each move. */
function cell(source: string, setup = '') {
  const options = { source, setup, name: 'cell.py' };
  let at = 0;
  let shown = '';
  const answers: Answer[] = [];
  return {
    shown: () => shown,
    answer: (given: Answer) => answers.push(given),
    async go(move: PythonCellInput['move']): Promise<PythonCellValue | undefined> {
      let last: PythonCellValue | undefined;
      for await (const value of pythonCellJob({ options, answers, from: at, move, limits })) {
        if (value.kind === 'rewound') shown = '';
        if (value.kind === 'output') for (const { text } of value.output) shown += text;
        else last = value;
        if ('at' in value) at = value.at;
      }
      return last;
    },
  };
}

describe('output', () => {
  it('is cut after exactly the lines that may be written, run or stepped', async () => {
    const ten = '0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n';
    const run = cell('for n in range(20):\n    print(n)\n');
    expect(await run.go('run')).toMatchObject({ kind: 'end', cutShort: 'output' });
    expect(run.shown()).toBe(ten);
    const stepped = cell('for n in range(20):\n    print(n)\n');
    for (let count = 0; count < 10; count++) await stepped.go('line');
    expect(await stepped.go('run')).toMatchObject({ kind: 'end', cutShort: 'output' });
    expect(stepped.shown()).toBe(ten);
    const fits = cell('for n in range(10):\n    print(n)\n');
    expect(await fits.go('run')).toMatchObject({ kind: 'end', cutShort: undefined });
    expect(fits.shown()).toBe(ten);
  });
});

describe('the first line', () => {
  it('is where nothing comes before, however the program came there', async () => {
    const one = cell('a = 1\nb = 2\n');
    expect(await one.go('line')).toMatchObject({ kind: 'paused', isFirst: true });
    expect(await one.go('line')).toMatchObject({ kind: 'paused', isFirst: false });
    expect(await one.go('line back')).toMatchObject({ kind: 'paused', isFirst: true });
    expect(await one.go('instruction')).toMatchObject({ kind: 'paused', isFirst: false });
    expect(await one.go('line back')).toMatchObject({ kind: 'paused', isFirst: true });
    expect(await one.go('run')).toMatchObject({ kind: 'end' });
    expect(await one.go('line back')).toMatchObject({ kind: 'paused', isFirst: false });
    expect(await one.go('line back')).toMatchObject({ kind: 'paused', isFirst: true });
    const run = cell('a = 1\n');
    await run.go('run');
    expect(await run.go('line back')).toMatchObject({ kind: 'paused', isFirst: true });
  });

  it('is reached by instructions backwards too', async () => {
    const one = cell('a = 1\nb = 2\n');
    const first = await one.go('line');
    const places: unknown[] = [];
    for (let count = 0; count < 3; count++) places.push(await one.go('instruction'));
    expect(places).toMatchObject([
      { next: 'STORE_NAME 0 (a)' },
      { next: 'LOAD_CONST 1 (2)' },
      { next: 'STORE_NAME 1 (b)' },
    ]);
    expect(await one.go('instruction back')).toEqual(places[1]);
    expect(await one.go('instruction back')).toEqual(places[0]);
    expect(await one.go('instruction back')).toEqual({
      ...(first as object),
      next: 'LOAD_CONST 0 (1)',
    });
  });

  it('is not the first any more when it is executed again', async () => {
    const loop = cell('for n in range(2): x = n\n');
    expect(await loop.go('line')).toMatchObject({ isFirst: true });
    expect(await loop.go('line')).toMatchObject({ kind: 'paused', isFirst: false });
  });

  it('is told apart from what stands before it', async () => {
    const one = cell('a = 1\nb = 2\n', 'x = 1\ny = 2\n');
    const first = await one.go('line');
    expect(first).toMatchObject({ kind: 'paused', isFirst: true });
    await one.go('line');
    expect(await one.go('line back')).toEqual(first);
  });
});

describe('a line that the reader has typed', () => {
  const source = 'name = input("Name? ")\nprint("hi", name)\nprint(2)\n';

  it('is shown once, also after going back and on again', async () => {
    const one = cell(source);
    await one.go('line');
    expect(await one.go('line')).toMatchObject({ kind: 'asks' });
    expect(one.shown()).toBe('Name? ');
    one.answer('Bob');
    await one.go('line');
    expect(one.shown()).toBe('Name? Bob\n');
    await one.go('line');
    expect(one.shown()).toBe('Name? Bob\nhi Bob\n');
    await one.go('line back');
    expect(one.shown()).toBe('Name? Bob\n');
    await one.go('line back');
    expect(one.shown()).toBe('');
    await one.go('line');
    expect(one.shown()).toBe('Name? Bob\n');
    await one.go('run');
    expect(one.shown()).toBe('Name? Bob\nhi Bob\n2\n');
  });

  it('is shown where another program ran in between', async () => {
    const one = cell(source);
    await one.go('run');
    await cell('print(1)').go('run');
    one.answer('Bob');
    await one.go('run');
    expect(one.shown()).toBe('Name? Bob\nhi Bob\n2\n');
  });
});

describe('the end of input', () => {
  const source = `import sys
try:
    while True:
        print('got', input())
except EOFError as error:
    print(error)
print(sys.stdin.read() == '')
`;

  it('is EOFError for input, and is kept when the program is stepped back', async () => {
    const one = cell(source);
    expect(await one.go('run')).toMatchObject({ kind: 'asks' });
    one.answer('a');
    expect(await one.go('run')).toMatchObject({ kind: 'asks' });
    one.answer(null);
    expect(await one.go('run')).toMatchObject({ kind: 'end', status: 0 });
    const all = 'a\ngot a\nEOF when reading a line\nTrue\n';
    expect(one.shown()).toBe(all);
    expect(await one.go('line back')).toMatchObject({ kind: 'paused' });
    expect(one.shown()).toBe('a\ngot a\nEOF when reading a line\n');
    expect(await one.go('run')).toMatchObject({ kind: 'end', status: 0 });
    expect(one.shown()).toBe(all);
  });
});
