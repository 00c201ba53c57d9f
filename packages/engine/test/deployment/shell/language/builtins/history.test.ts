import { describe, expect, test } from 'vitest';
import { runScript, type ScriptRun } from '../../../../../src/world/linux/index.ts';
import { bash, outputOf } from '../../machine.ts';

/** What a script did; commands of `bash -c` do not go into the history. */
function scriptRun(script: string): Promise<ScriptRun> {
  return runScript({ script });
}

/** Lines after which the history holds `echo a` and `echo b`. */
const START = 'set -o history\necho a\necho b\n';

describe('history and its file', () => {
  test('-a appends what is new, once', async () => {
    const script = `${START}history -a h\nhistory -a h\nset +o history\ncat h`;
    expect((await scriptRun(script)).stdout).toBe(
      'a\nb\necho a\necho b\nhistory -a h\nhistory -a h\n',
    );
  });

  test('-w writes all, -r and -n read all and what is new', async () => {
    const script =
      'printf "one\\ntwo\\n" > h; history -r h; echo three >> h; history -n h; history; HISTFILE=w; history -w; cat w';
    expect(await outputOf(script)).toBe('    1  one\n    2  two\n    3  three\none\ntwo\nthree\n');
  });

  test('a file that cannot be used is told by the status alone', async () => {
    expect(
      await bash('unset HISTFILE; history -r no; echo $?; history -w; echo $?; history -an'),
    ).toMatchObject({
      stdout: '1\n1\n',
      stderr: 'bash: line 1: history: cannot use more than one of -anrw\n',
    });
  });
});

describe('fc', () => {
  test.each([
    ['fc -l', '1\t echo a\n2\t echo b\n'],
    ['fc -lnr 1 2', '\t echo b\n\t echo a\n'],
    ['fc -l -1', '2\t echo b\n'],
    ['fc -l "echo a" "echo b"', '1\t echo a\n2\t echo b\n'],
    ['fc -s b=c', 'c\n'],
    ['fc -s "echo a"', 'a\n'],
    ['fc -e true 1 2', 'a\nb\n'],
    ['fc -e false; echo $?', '1\n'],
  ])('%s', async (line, output) => {
    expect((await scriptRun(`${START}${line}`)).stdout).toBe(`a\nb\n${output}`);
  });

  test('nothing fits', async () => {
    expect(await scriptRun(`${START}fc -l zz`)).toMatchObject({
      stderr: 'script.sh: line 4: fc: no command found\n',
      status: 1,
    });
  });
});
