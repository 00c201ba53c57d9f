import { describe, expect, it } from 'vitest';
import {
  type BackStepKind,
  beginStep,
  continueStep,
  type Debuggee,
  placeBefore,
  type StepKind,
  viewThread,
} from '../../../../src/compute/python/inspection/index.ts';
import { debuggeeOf, type Halt } from './debuggee.ts';

const isOwnFile = (file: string) => file === 'cell.py';

const program = `def double(x):
    y = x + x
    return y

n = 0
while n < 2:
    n = double(n) + 1
last = n
`;

/** Where it is: the function and the line, `undefined` when it has ended. */
function placeOf(debuggee: Debuggee<unknown>) {
  const thread = debuggee.thread();
  if (thread === undefined) return undefined;
  const [top] = viewThread(thread, isOwnFile).frames;
  return top?.kind === 'program' ? `${top.name}:${top.line}` : 'library';
}

function step(debuggee: Debuggee<unknown>, kind: StepKind, budget = 1000) {
  const result = continueStep(debuggee, beginStep(debuggee, kind), budget, isOwnFile);
  return result.kind === 'done' ? placeOf(debuggee) : result.kind;
}

/** The same for what needs code that is fetched. */
async function stepWithFetching(debuggee: Debuggee<Halt>, kind: StepKind) {
  const begun = beginStep(debuggee, kind);
  for (;;) {
    const result = continueStep(debuggee, begun, 1000, isOwnFile);
    if (result.kind !== 'halted' || result.halt === 'ended') {
      return result.kind === 'done' ? placeOf(debuggee) : result.kind;
    }
    await result.halt;
  }
}

const steps = (debuggee: Debuggee<unknown>, kind: StepKind, count: number) =>
  Array.from({ length: count }, () => step(debuggee, kind));

describe('continueStep', () => {
  it('begins at the first line', () => {
    expect(placeOf(debuggeeOf(program))).toBe('<module>:1');
  });

  it('goes from line to line, into calls', () => {
    expect(steps(debuggeeOf(program), 'line', 16)).toEqual([
      '<module>:1',
      '<module>:5',
      '<module>:6',
      '<module>:7',
      'double:2',
      'double:3',
      '<module>:6',
      '<module>:7',
      'double:2',
      'double:3',
      '<module>:6',
      '<module>:8',
      'halted',
      'halted',
      'halted',
      'halted',
    ]);
  });

  it('goes over calls, and out of one', () => {
    const debuggee = debuggeeOf(program);
    expect(steps(debuggee, 'over', 5)).toEqual([
      '<module>:1',
      '<module>:5',
      '<module>:6',
      '<module>:7',
      '<module>:6',
    ]);
    expect(steps(debuggee, 'line', 2)).toEqual(['<module>:7', 'double:2']);
    expect(step(debuggee, 'out')).toBe('<module>:7');
    expect(step(debuggee, 'line')).toBe('<module>:6');
  });

  it('stops once each time round a loop in one line', () => {
    const debuggee = debuggeeOf('n = 0\nwhile n < 2: n += 1\nend = n\n');
    expect(steps(debuggee, 'line', 5)).toEqual([
      '<module>:1',
      '<module>:2',
      '<module>:2',
      '<module>:3',
      'halted',
    ]);
  });

  it('goes on with a step whose budget was spent', () => {
    const debuggee = debuggeeOf('n = 0\nwhile n < 1000:\n    n += 1\nend = n\n');
    steps(debuggee, 'line', 2);
    const over = { kind: 'out', depth: 1 } as const;
    let pieces = 0;
    let result = continueStep(debuggee, over, 100, isOwnFile);
    while (result.kind === 'more') {
      pieces += 1;
      result = continueStep(debuggee, over, 100, isOwnFile);
    }
    expect(result).toEqual({ kind: 'halted', halt: 'ended' });
    expect(pieces).toBeGreaterThan(40);
  });

  it('goes by instruction', () => {
    const debuggee = debuggeeOf('a = 1\n');
    expect(steps(debuggee, 'instruction', 3)).toEqual(['<module>:1', '<module>:1', '<module>:1']);
    expect(debuggee.executed()).toBe(3);
  });

  it('follows an exception to its handler', async () => {
    const debuggee = debuggeeOf('try:\n    1 / 0\nexcept:\n    caught = 1\n');
    const lines = ['<module>:1', '<module>:2', '<module>:3', '<module>:4', 'halted'];
    for (const line of lines) expect(await stepWithFetching(debuggee, 'line')).toBe(line);
  });
});

describe('placeBefore', () => {
  /** Goes back from where a program is. */
  function back(source: string, count: number, kind: BackStepKind = 'line') {
    const run = placeBefore(() => debuggeeOf(source), count, kind, isOwnFile, 1000);
    let next = run.next();
    while (next.done !== true) next = run.next();
    return next.value;
  }

  it('leads through all lines in reverse, to the start', () => {
    const debuggee = debuggeeOf(program);
    const counts = [0];
    while (step(debuggee, 'line') !== 'halted') counts.push(debuggee.executed());
    let count = debuggee.executed();
    const found: number[] = [];
    while (count > 0) {
      count = back(program, count);
      found.push(count);
    }
    expect(found).toEqual(counts.reverse());
  });

  it('leads through all instructions in reverse', () => {
    const source = 'n = 0\nwhile n < 60:\n    n = n + 1\n';
    const debuggee = debuggeeOf(source);
    const counts = [0];
    while (step(debuggee, 'instruction', 1e6) !== 'halted') counts.push(debuggee.executed());
    expect(counts.length).toBeGreaterThan(300);
    let count = debuggee.executed();
    const found: number[] = [];
    while (count > 0) {
      count = back(source, count, 'instruction');
      found.push(count);
    }
    expect(found).toEqual(counts.reverse());
  });

  it('finds a line that is far back', () => {
    const source =
      'n = 0\nwhile (n := n + 1) < 3000 and (n := n + 1) < 3000 and (n := n - 1): pass\n';
    const debuggee = debuggeeOf(source);
    debuggee.advance(1e6);
    expect(back(source, debuggee.executed())).toBeGreaterThan(1000);
    const flat = `a = [${'1 + n, '.repeat(3000)}0]\n`;
    expect(back(`n = 1\n${flat}`, 9000)).toBe(3);
  });
});
