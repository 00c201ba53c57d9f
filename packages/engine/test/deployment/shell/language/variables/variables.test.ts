import { describe, expect, test } from 'vitest';
import {
  allEntries,
  allValues,
  assignArray,
  assignTarget,
  assignValue,
  closeScope,
  createVariable,
  declarationOf,
  exportEnvironment,
  findVariable,
  hideInScope,
  makeArray,
  openScope,
  readTarget,
  readValue,
  unsetVariable,
} from '../../../../../src/deployment/shell/language/variables/index.ts';
import { messageOf, smallShell } from '../small-shell.ts';

describe('dynamic scope', () => {
  test('a local variable hides the outer one until its function ends', () => {
    const shell = smallShell();
    assignValue(shell, 'x', 'outer');
    openScope(shell.variables, 'function');
    hideInScope(shell.variables, 'x', 'function');
    expect(readValue(shell, 'x')).toBeUndefined();
    assignValue(shell, 'x', 'inner');
    openScope(shell.variables, 'function');
    expect(readValue(shell, 'x')).toBe('inner');
    assignValue(shell, 'x', 'changed');
    closeScope(shell.variables);
    expect(readValue(shell, 'x')).toBe('changed');
    closeScope(shell.variables);
    expect(readValue(shell, 'x')).toBe('outer');
  });

  test("unsetting a caller's local variable uncovers what it hid", () => {
    const shell = smallShell();
    assignValue(shell, 'x', 'outer');
    openScope(shell.variables, 'function');
    hideInScope(shell.variables, 'x', 'function');
    assignValue(shell, 'x', 'inner');
    openScope(shell.variables, 'function');
    unsetVariable(shell.variables, 'x');
    expect(readValue(shell, 'x')).toBe('outer');
  });

  test('unsetting a local variable of the present function leaves it local', () => {
    const shell = smallShell();
    assignValue(shell, 'x', 'outer');
    openScope(shell.variables, 'function');
    hideInScope(shell.variables, 'x', 'function');
    unsetVariable(shell.variables, 'x');
    expect(readValue(shell, 'x')).toBeUndefined();
    assignValue(shell, 'x', 'again');
    closeScope(shell.variables);
    expect(readValue(shell, 'x')).toBe('outer');
  });
});

describe('attributes', () => {
  test('a readonly variable keeps its value', () => {
    const shell = smallShell();
    const variable = createVariable('1');
    variable.readonly = true;
    shell.variables.bindings.set('r', variable);
    expect(messageOf(() => assignValue(shell, 'r', '2'))).toBe('r: readonly variable');
    expect(messageOf(() => unsetVariable(shell.variables, 'r'))).toBe(
      'r: cannot unset: readonly variable',
    );
  });

  test('an integer evaluates what it is given, and adds', () => {
    const shell = smallShell();
    const variable = createVariable('5');
    variable.integer = true;
    shell.variables.bindings.set('n', variable);
    assignValue(shell, 'n', '3', true);
    expect(readValue(shell, 'n')).toBe('8');
    assignValue(shell, 'n', '2*3');
    expect(readValue(shell, 'n')).toBe('6');
  });

  test('exported variables with a value make the environment', () => {
    const shell = smallShell();
    for (const name of ['a', 'b', 'c']) {
      assignValue(shell, name, '1');
      const variable = findVariable(shell, name);
      if (variable !== undefined) variable.exported = name !== 'b';
    }
    assignTarget(shell, 'c[1]', '2');
    const environment = exportEnvironment(shell);
    expect(environment.get('a')).toBe('1');
    expect(environment.has('b') || environment.has('c')).toBe(false);
  });
});

describe('arrays', () => {
  const values = (...texts: string[]) =>
    texts.map((value) => ({ subscript: undefined, append: false, value }));

  test('an indexed array is sparse and walked in order', () => {
    const shell = smallShell();
    assignArray(shell, 'a', values('x', 'y'), false);
    assignTarget(shell, 'a[1000000000]', 'far');
    assignTarget(shell, 'a[5]', 'five');
    expect(allEntries(shell, 'a')).toEqual([
      ['0', 'x'],
      ['1', 'y'],
      ['5', 'five'],
      ['1000000000', 'far'],
    ]);
    expect(readTarget(shell, 'a[-1]')).toBe('far');
    assignArray(shell, 'a', values('last'), true);
    expect(readTarget(shell, 'a[1000000001]')).toBe('last');
    expect(messageOf(() => assignTarget(shell, 'b[-1]', 'x'))).toBe('b[-1]: bad array subscript');
  });

  test('a scalar becomes element 0', () => {
    const shell = smallShell();
    assignValue(shell, 'x', 'zero');
    assignTarget(shell, 'x[1]', 'one');
    expect(allValues(shell, 'x')).toEqual(['zero', 'one']);
    expect(readValue(shell, 'x')).toBe('zero');
  });

  test('an associative array is walked as the hash table of bash', () => {
    const shell = smallShell();
    makeArray(shell, 'm', 'associative');
    assignArray(shell, 'm', values('one', '1', 'two', '2', 'three', '3', 'x y', '7'), false);
    // As `declare -A m=(one 1 two 2 three 3 'x y' 7); echo "${!m[@]}"` of bash 5.2.15 prints.
    expect(allEntries(shell, 'm').map(([key]) => key)).toEqual(['two', 'x y', 'three', 'one']);
  });

  test('one kind does not become the other', () => {
    const shell = smallShell();
    assignArray(shell, 'a', values('x'), false);
    expect(messageOf(() => makeArray(shell, 'a', 'associative'))).toBe(
      'a: cannot convert indexed to associative array',
    );
  });
});

describe('namerefs', () => {
  const refer = (shell: ReturnType<typeof smallShell>, name: string, target: string): void => {
    const variable = createVariable(target);
    variable.nameref = true;
    shell.variables.bindings.set(name, variable);
  };

  test('stand for a variable or an element', () => {
    const shell = smallShell();
    assignValue(shell, 'v', '1');
    refer(shell, 'r', 'v');
    refer(shell, 's', 'a[1]');
    assignValue(shell, 'r', '2');
    assignValue(shell, 's', 'one');
    expect([readValue(shell, 'v'), readValue(shell, 's'), readTarget(shell, 'a[1]')]).toEqual([
      '2',
      'one',
      'one',
    ]);
  });

  test('that go round are warned about', () => {
    const shell = smallShell();
    refer(shell, 'p', 'q');
    refer(shell, 'q', 'p');
    expect(readValue(shell, 'p')).toBeUndefined();
    expect(shell.warnings).toContain('warning: p: circular name reference');
  });
});

test('declarations are printed as by `declare -p` of bash 5.2.15', () => {
  const shell = smallShell();
  const show = (name: string): string => {
    const variable = shell.variables.bindings.get(name);
    if (variable === undefined) throw new Error(`no ${name}`);
    return declarationOf(name, variable);
  };
  assignValue(shell, 'x', 'a "b" $c\\');
  assignValue(shell, 'n', 'a\nb');
  assignArray(shell, 'a', [{ subscript: '3', append: false, value: 'x' }], false);
  makeArray(shell, 'm', 'associative');
  assignTarget(shell, 'm[a b]', '1');
  makeArray(shell, 'd', 'indexed');
  const integer = createVariable();
  integer.integer = true;
  integer.readonly = true;
  shell.variables.bindings.set('i', integer);
  expect(['x', 'n', 'a', 'm', 'd', 'i'].map(show)).toEqual([
    'declare -- x="a \\"b\\" \\$c\\\\"',
    "declare -- n=$'a\\nb'",
    'declare -a a=([3]="x")',
    'declare -A m=(["a b"]="1" )',
    'declare -a d',
    'declare -ir i',
  ]);
});
