import { describe, expect, it } from 'vitest';
import { faultOf } from './build/run-page.ts';
import { cellsOf, FenceError, fencesOf, optionsOf } from './fences.ts';
import { failingLine, outputTitle } from './output.ts';
import { jobOf } from './world.ts';

const page = (...lines: readonly string[]) => lines.join('\n');

describe('fencesOf', () => {
  it('finds fences with their language, options, text and line', () => {
    const text = page('---', 'title: A', '---', '', '```bash run', 'ls', '', 'ls', '```', 'x');
    expect(fencesOf(text)).toEqual([{ language: 'bash', meta: 'run', text: 'ls\n\nls', line: 5 }]);
  });

  it('knows longer fences, tildes, and fences in lists', () => {
    const text = page(
      '````md',
      '```bash run',
      'inside',
      '```',
      '````',
      '~~~text',
      '```',
      '~~~',
      '- item',
      '  ```bash run',
      '  if a; then',
      '    b',
      '  fi',
      '  ```',
    );
    expect(fencesOf(text).map((fence) => fence.text)).toEqual([
      '```bash run\ninside\n```',
      '```',
      'if a; then\n  b\nfi',
    ]);
  });
});

describe('optionsOf', () => {
  it('reads words, values and quoted values', () => {
    expect([...optionsOf('run title="a b.sh" name=x seed=3 expect-error')]).toEqual([
      ['run', ''],
      ['title', 'a b.sh'],
      ['name', 'x'],
      ['seed', '3'],
      ['expect-error', ''],
    ]);
  });
});

describe('cellsOf', () => {
  it('tells cells, hidden lines and files', () => {
    const { cells, files } = cellsOf(
      page(
        '```bash',
        'shown only',
        '```',
        '```text file=a.log',
        'one',
        '```',
        '```bash run title="count.sh" name=count seed=2 cores=1',
        '#| mkdir d',
        '#| cd d',
        'wc ../a.log',
        '```',
        '```bash run after=count expect-error collapse',
        'false',
        '```',
      ),
    );
    expect(files).toEqual({ 'a.log': 'one\n' });
    expect(cells.map(({ fence: _fence, ...cell }) => cell)).toEqual([
      {
        language: 'bash',
        id: 'count',
        name: 'count',
        title: 'count.sh',
        after: undefined,
        setup: 'mkdir d\ncd d',
        source: 'wc ../a.log',
        expectsError: false,
        seed: 2,
        cores: 1,
        input: [],
        isFolded: false,
        files: ['a.log'],
      },
      {
        language: 'bash',
        id: 'cell-2',
        name: undefined,
        title: undefined,
        after: 'count',
        setup: '',
        source: 'false',
        expectsError: true,
        seed: undefined,
        cores: undefined,
        input: [],
        isFolded: true,
        files: ['a.log'],
      },
    ]);
  });

  it.each([
    ['```bash run after=x\n```', 'line 1: no cell before in bash is named x'],
    [
      '```bash run name=x\n```\n```python run after=x\n```',
      'line 3: no cell before in python is named x',
    ],
    ['```python check=x\n```', 'line 1: no cell before is named x'],
    ['```bash run seed=x\n```', 'line 1: seed=x. Expected: a whole number'],
    ['\n```bash run colour=x\n```', 'line 2: a cell has no option colour'],
    ['```bash run name=a\n```\n```bash run name=a\n```', 'line 3: there is a cell named a before'],
  ])('refuses %j', (text, message) => {
    expect(() => cellsOf(text)).toThrow(new FenceError(message));
  });
});

describe('jobOf', () => {
  const { cells, files } = cellsOf(
    page(
      '```text file=f',
      'x',
      '```',
      '```bash run name=one title="one.sh"',
      '#| a=1',
      'b=2',
      '```',
      '```bash run name=two after=one title="Two"',
      'c=3',
      '```',
      '```bash run after=two seed=9',
      '#| d=4',
      'echo $a$b$c$d',
      '```',
    ),
  );
  const sourceOf = (id: string) => cells.find((cell) => cell.id === id)?.source ?? '';
  const script = (id: string) => jobOf(id, cells, sourceOf, (name) => files[name] ?? '').options;

  it('names the script by its title where that is a name', () => {
    expect(script('one')).toEqual({
      script: 'b=2\n',
      name: 'one.sh',
      setup: 'a=1\n',
      files: { f: 'x\n' },
    });
    expect(script('two').name).toBe('script.sh');
  });

  it('runs all that a cell continues before it', () => {
    expect(script('cell-3')).toEqual({
      script: 'echo $a$b$c$d\n',
      name: 'script.sh',
      setup: 'a=1\nb=2\nc=3\nd=4\n',
      files: { f: 'x\n' },
      seed: 9,
    });
  });
});

describe('cells in Python', () => {
  const { cells } = cellsOf(
    page(
      '```python run name=one title="line.py" input="Ann|7"',
      '#| import math',
      'name = input()',
      '```',
      '```python run after=one',
      'print(name)',
      '```',
      '```python check=one',
      'assert name',
      '```',
    ),
  );
  const job = (id: string) =>
    jobOf(
      id,
      cells,
      (name) => cells.find((cell) => cell.id === name)?.source ?? '',
      () => '',
    );

  it('are programs with a file name, and go on with the names of others', () => {
    expect(cells.map(({ input }) => input)).toEqual([['Ann', '7'], []]);
    expect(job('one')).toEqual({
      language: 'python',
      options: { source: 'name = input()\n', name: 'line.py', setup: 'import math\n', files: {} },
    });
    expect(job('cell-2')).toEqual({
      language: 'python',
      options: {
        source: 'print(name)\n',
        name: 'cell.py',
        setup: 'import math\nname = input()\n',
        files: {},
      },
    });
  });
});

describe('failingLine', () => {
  it('is the innermost line of the file, also of what cannot be compiled', () => {
    const traceback = [
      'Traceback (most recent call last):',
      '  File "/home/reader/cell.py", line 9, in <module>',
      '    f()',
      '  File "/home/reader/cell.py", line 4, in f',
      '  File "/usr/lib/python3.11/json/decoder.py", line 355, in raw_decode',
      'ValueError: no',
    ].join('\n');
    expect(failingLine(traceback, 'cell.py')).toBe(4);
    expect(
      failingLine('  File "/home/reader/cell.py", line 2\n    (\nSyntaxError: …', 'cell.py'),
    ).toBe(2);
    expect(failingLine('error: line 3', 'cell.py')).toBeUndefined();
    const group = [
      '  + Exception Group Traceback (most recent call last):',
      '  |   File "/home/reader/cell.py", line 3, in <module>',
      '  |     raise ExceptionGroup("g", found)',
      '  | ExceptionGroup: g (1 sub-exception)',
      '  +-+---------------- 1 ----------------',
      '    | Traceback (most recent call last):',
      '    |   File "/home/reader/cell.py", line 1, in <module>',
      '    | ValueError: 1',
    ].join('\n');
    expect(failingLine(group, 'cell.py')).toBe(3);
  });
});

describe('faultOf and outputTitle', () => {
  const [plain, failing] = cellsOf('```bash run\n```\n```bash run expect-error\n```').cells;
  const run = (status: number) => ({
    output: [{ stream: 'stderr' as const, text: 'oops\n' }],
    status,
    cutShort: undefined,
  });

  it('wants errors where they are expected and nowhere else', () => {
    if (plain === undefined || failing === undefined) throw new Error('no cells');
    expect(faultOf(plain, run(0))).toBeUndefined();
    expect(faultOf(plain, run(2))).toBe('exit status 2\noops');
    expect(faultOf(plain, { ...run(0), cutShort: 'steps' })).toBe('cut short: steps\noops');
    expect(faultOf(failing, run(2))).toBeUndefined();
    expect(faultOf(failing, run(0))).toMatch(/an error is expected$/);
  });

  it('says over an output how it ended', () => {
    expect(outputTitle(run(0))).toBe('Output');
    expect(outputTitle({ ...run(0), output: [] })).toBe('No output');
    expect(outputTitle(run(130))).toBe('Output, exit status 130');
    expect(outputTitle({ ...run(0), cutShort: 'output' })).toBe(
      'Output, cut short: more output than 10,000 lines or 1 MB',
    );
  });
});
