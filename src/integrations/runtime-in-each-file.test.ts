import { expect, it } from 'vitest';
import { withRuntime } from './runtime-in-each-file.ts';

const runtime = 'var e=Object.keys,t=n=>e(n).length;export{t,e as keys};';

const evaluate = (code: string, result: string): unknown =>
  new Function(`${code};return ${result}`)();

it('puts the helpers into a file that imports them', () => {
  const code = withRuntime(
    'import{t as e,keys as n}from"./runtime-1.js";const t=e({a:1});',
    'runtime-1.js',
    runtime,
  );
  expect(code).not.toContain('import');
  expect(evaluate(code, '[t, n({ b: 2 })]')).toEqual([1, ['b']]);
});

it('reads what is not minified', () => {
  const code = withRuntime(
    'import { t as size } from "./runtime-1.js";\nconst found = size({ a: 1, b: 2 });',
    'runtime-1.js',
    'var keys = Object.keys;\nvar size = (n) => keys(n).length;\nexport { size as t };\n',
  );
  expect(evaluate(code, 'found')).toBe(2);
});

it('leaves other files as they are', () => {
  const code = 'import{t as e}from"./other.js";';
  expect(withRuntime(code, 'runtime-1.js', runtime)).toBe(code);
});

it('does not accept a file of helpers that it cannot read', () => {
  expect(() => withRuntime('import{t}from"./r.js";', 'r.js', 'export default 1')).toThrow(
    'r.js exports no names.',
  );
});
