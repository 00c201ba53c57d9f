import { describe, expect, test } from 'vitest';
import type { OptionSpecification } from '../../../../src/deployment/shell/commands/command.ts';
import { parseArguments } from '../../../../src/deployment/shell/commands/options.ts';

const SPECIFICATIONS: readonly OptionSpecification[] = [
  { name: 'all', short: 'a', long: 'all', help: '' },
  { name: 'lines', short: 'n', long: 'lines', value: 'required', help: '' },
  { name: 'reverse', short: 'r', long: 'reverse', help: '' },
  { name: 'recursive', short: 'R', long: 'recursive', help: '' },
  { name: 'color', long: 'color', value: 'optional', help: '' },
  { name: 'color', long: 'colour', value: 'optional', help: '' },
  { name: 'in-place', short: 'i', value: 'optional', help: '' },
];

function parse(line: string, parsing: 'permuted' | 'options first' = 'permuted') {
  const parsed = parseArguments(SPECIFICATIONS, parsing, line.split(' '));
  if (parsed.kind === 'wrong') return parsed.message;
  if (parsed.kind !== 'call') return parsed.kind;
  const given = parsed.options.given.map(({ name, value }) => `${name}=${value}`);
  return [...given, '|', ...parsed.operands].join(' ');
}

describe('as getopt_long of glibc reads arguments', () => {
  test.each([
    ['x -a y', 'all= | x y'],
    ['-ar x', 'all= reverse= | x'],
    ['-n5 x', 'lines=5 | x'],
    ['-n 5 x', 'lines=5 | x'],
    ['-an5 -', 'all= lines=5 | -'],
    ['--lines=5', 'lines=5 |'],
    ['--lines 5 x', 'lines=5 | x'],
    ['--li 5 x', 'lines=5 | x'],
    ['-n -- x', 'lines=-- | x'],
    ['-a -- -r --all', 'all= | -r --all'],
    ['--color x', 'color= | x'],
    ['--col=always', 'color=always |'],
    ['-i x', 'in-place= | x'],
    ['-i.bak x', 'in-place=.bak | x'],
  ])('%s', (line, expected) => expect(parse(line)).toBe(expected));

  test('options end at the first operand where a command runs another', () => {
    expect(parse('-a x -r', 'options first')).toBe('all= | x -r');
    expect(parse('-a -- -r', 'options first')).toBe('all= | -r');
  });

  test('a number can be an option', () => {
    const numbered: OptionSpecification[] = [
      { name: 'lines', short: 'NUM', help: '' },
      { name: 'quiet', short: 'q', help: '' },
    ];
    const parsed = parseArguments(numbered, 'permuted', ['-12q', 'x']);
    expect(parsed).toMatchObject({ operands: ['x'] });
    expect(parsed.kind === 'call' && parsed.options.given).toEqual([
      { name: 'lines', value: '12' },
      { name: 'quiet', value: '' },
    ]);
  });

  test.each([
    ['-k', "invalid option -- 'k'"],
    ['-ak', "invalid option -- 'k'"],
    ['--foo', "unrecognized option '--foo'"],
    ['--foo=bar', "unrecognized option '--foo=bar'"],
    ['x -n', "option requires an argument -- 'n'"],
    ['--lines', "option '--lines' requires an argument"],
    ['--all=3', "option '--all' doesn't allow an argument"],
    ['--al=3', "option '--all' doesn't allow an argument"],
    ['--re', "option '--re' is ambiguous; possibilities: '--reverse' '--recursive'"],
    ['--re=3', "option '--re=3' is ambiguous; possibilities: '--reverse' '--recursive'"],
  ])('%s is a mistake', (line, message) => expect(parse(line)).toBe(message));

  test('help and version are answered where they come', () => {
    expect(parse('-a --help -k')).toBe('help');
    expect(parse('--ver')).toBe('version');
    expect(parse('-k --help')).toBe("invalid option -- 'k'");
    expect(parse('-- --help')).toBe('| --help');
  });

  test('the last value wins, all are kept', () => {
    const parsed = parseArguments(SPECIFICATIONS, 'permuted', ['-n1', '-a', '-n2']);
    if (parsed.kind !== 'call') throw new Error('not a call');
    expect(parsed.options.value('lines')).toBe('2');
    expect(parsed.options.values('lines')).toEqual(['1', '2']);
    expect(parsed.options.has('all')).toBe(true);
    expect(parsed.options.value('color')).toBeUndefined();
  });
});
