import { expect, test } from 'vitest';
import { bash, outputOf } from '../../machine.ts';

test('complete keeps and shows what it is told', async () => {
  const script =
    "complete -F f -o default g; complete -W 'a b' -ab c; complete -D -A file; complete -p; complete -r c; complete -p c";
  expect(await bash(script)).toMatchObject({
    stdout: "complete -o default -F f g\ncomplete -a -b -W 'a b' c\ncomplete -f -D\n",
    stderr: 'bash: line 1: complete: c: no completion specification\n',
    status: 1,
  });
});

test('compopt changes options', async () => {
  expect(await outputOf('complete -W x c; compopt -o nospace c; complete -p c; compopt c')).toBe(
    "complete -o nospace -W 'x' c\ncompopt +o bashdefault +o default +o dirnames +o filenames +o noquote +o nosort -o nospace +o plusdirs c\n",
  );
});

test.each([
  ['complete -A nosuch x', 'complete: nosuch: invalid action name'],
  ['complete -o nosuch x', 'complete: nosuch: invalid option name'],
  ['compopt', 'compopt: not currently executing completion function'],
  ['bind -l', 'bind: warning: line editing not enabled'],
])('%s', async (script, message) => {
  expect((await bash(script)).stderr).toBe(`bash: line 1: ${message}\n`);
});
