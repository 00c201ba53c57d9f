import { describe, expect, test } from 'vitest';
import { runCommand, runScript } from '../../../../../src/world/linux/index.ts';

describe('invocation', () => {
  test.each([
    [['-c', 'echo $0 $1', 'a', 'b'], '', 'a b\n', '', 0],
    [['-s', 'x'], 'echo $0 $1\nread v\nline\necho "[$v]"\n', 'bash x\n[line]\n', '', 0],
    [['-ec', 'false; echo no'], '', '', '', 1],
    [['-xc', 'echo a'], '', 'a\n', '+ echo a\n', 0],
    [['-n', '-c', 'echo a'], '', '', '', 0],
    [['/nope'], '', '', 'bash: /nope: No such file or directory\n', 127],
    [['/tmp'], '', '', '/tmp: /tmp: Is a directory\n', 126],
    [['-c'], '', '', 'bash: -c: option requires an argument\n', 2],
    [['-o', 'nope'], '', '', 'bash: bash: nope: invalid option name\n', 2],
    [['-c', 'if true'], '', '', 'bash: -c: line 2: syntax error: unexpected end of file\n', 2],
    [[], 'if true\nthen echo a\nfi\n', 'a\n', '', 0],
    [['-c', 'echo $-'], '', 'hBc\n', '', 0],
  ])('bash %j', async (args, stdin, stdout, stderr, status) => {
    const run = await runCommand(['bash', ...args], { stdin });
    expect(run).toMatchObject({ stdout, stderr, status });
  });

  test('a syntax error does not undo what stood before it', async () => {
    expect(await runScript({ script: 'echo a\necho b; fi\necho c\n' })).toMatchObject({
      stdout: 'a\n',
      stderr:
        "script.sh: line 2: syntax error near unexpected token `fi'\nscript.sh: line 2: `echo b; fi'\n",
      status: 2,
    });
  });
});
