import { describe, expect, it } from 'vitest';
import { faultOf } from './build/run-page.ts';
import { cellsOf, FenceError, fencesOf, optionsOf } from './fences.ts';
import { outputTitle } from './output.ts';
import { scriptOf } from './world.ts';

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
        id: 'count',
        name: 'count',
        title: 'count.sh',
        after: undefined,
        setup: 'mkdir d\ncd d',
        source: 'wc ../a.log',
        expectsError: false,
        seed: 2,
        cores: 1,
        isFolded: false,
        files: ['a.log'],
      },
      {
        id: 'cell-2',
        name: undefined,
        title: undefined,
        after: 'count',
        setup: '',
        source: 'false',
        expectsError: true,
        seed: undefined,
        cores: undefined,
        isFolded: true,
        files: ['a.log'],
      },
    ]);
  });

  it.each([
    ['```bash run after=x\n```', 'line 1: no cell before is named x'],
    ['```bash run seed=x\n```', 'line 1: seed=x. Expected: a whole number'],
    ['\n```bash run colour=x\n```', 'line 2: a cell has no option colour'],
    ['```bash run name=a\n```\n```bash run name=a\n```', 'line 3: there is a cell named a before'],
  ])('refuses %j', (text, message) => {
    expect(() => cellsOf(text)).toThrow(new FenceError(message));
  });
});

describe('scriptOf', () => {
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
  const script = (id: string) => scriptOf(id, cells, sourceOf, (name) => files[name] ?? '');

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
