import { describe, expect, test } from 'vitest';
import { createLinux } from '../../../../../src/world/linux/index.ts';
import { screenAfter } from '../../machine.ts';

const plain = (screen: string) => screen.replaceAll('\r', '');

describe('a shell at a terminal', () => {
  test('runs commands and asks for the rest of those that are not whole', async () => {
    const screen = await screenAfter(
      'echo hi',
      'for i in 1 2; do',
      'echo $i',
      'done',
      'echo "a',
      'b"',
    );
    expect(plain(screen)).toBe(
      '$ echo hi\nhi\n$ for i in 1 2; do\n> echo $i\n> done\n1\n2\n$ echo "a\n> b"\na\nb\n$ ',
    );
  });

  test('shows what history expansion makes of a line', async () => {
    expect(plain(await screenAfter('echo a', '!!', '^a^b^', '!nope'))).toBe(
      '$ echo a\na\n$ !!\necho a\na\n$ ^a^b^\necho b\nb\n$ !nope\n-bash: !nope: event not found\n$ ',
    );
  });

  test('Ctrl-Z stops a job, which bg and fg let go on, and Ctrl-C ends it', async () => {
    const screen = await screenAfter('sleep 100', '\x1a', 'jobs', 'bg', 'fg', '\x03');
    expect(plain(screen)).toBe(
      '$ sleep 100\n^Z\n[1]+  Stopped                 sleep 100\n' +
        '$ jobs\n[1]+  Stopped                 sleep 100\n' +
        '$ bg\n[1]+ sleep 100 &\n$ fg\nsleep 100\n^C\n$ ',
    );
  });

  test('names what it cannot parse, and quotes no line that was typed', async () => {
    const screen = await screenAfter('for', "eval 'echo )'", "echo 'echo )' > s; . ./s");
    expect(plain(screen)).toBe(
      "$ for\n-bash: syntax error near unexpected token `newline'\n" +
        "$ eval 'echo )'\n-bash: syntax error near unexpected token `)'\n" +
        "$ echo 'echo )' > s; . ./s\n-bash: ./s: line 1: syntax error near unexpected token `)'\n" +
        "-bash: ./s: line 1: `echo )'\n$ ",
    );
  });

  test('bears its own name in messages of a file that it reads', async () => {
    const screen = await screenAfter("echo 'f() { nosuch; }; f' > s", '. ./s', 'f');
    expect(plain(screen)).toContain(
      '$ . ./s\n-bash: nosuch: command not found\n$ f\n-bash: nosuch: command not found\n',
    );
  });

  test('a job as a command brings it to the front, or lets it go on behind', async () => {
    const screen = await screenAfter('sleep 9', '\x1a', '%1 &', '%sl', '\x03', '%1');
    expect(plain(screen)).toBe(
      '$ sleep 9\n^Z\n[1]+  Stopped                 sleep 9\n' +
        '$ %1 &\n[1]+ sleep 9 &\n$ %sl\nsleep 9\n^C\n$ %1\n-bash: fg: %1: no such job\n$ ',
    );
  });

  test('tells of jobs that ended at the next prompt', async () => {
    const screen = await screenAfter('sleep 0.1 &', 'sleep 0.2', '');
    expect(plain(screen)).toContain('[1]+  Done                    sleep 0.1\n');
  });

  test('warns of stopped jobs before it ends', async () => {
    const screen = await screenAfter('sleep 100', '\x1a', 'exit', 'exit');
    expect(plain(screen)).toContain('$ exit\nlogout\nThere are stopped jobs.\n$ exit\nlogout\n');
  });

  test('Ctrl-C gives up a line and a loop of builtins', async () => {
    expect(plain(await screenAfter('while :; do :; done', '\x03', 'echo $?'))).toBe(
      '$ while :; do :; done\n^C\n$ echo $?\n130\n$ ',
    );
  });

  test('completes commands, paths, variables and users', async () => {
    const machine = createLinux({ files: { 'a file': '', 'dir/x': '' } });
    for (;;) {
      const state = machine.run(100_000, 1e9);
      if (state.kind === 'loading') await state.loaded;
      else if (state.kind !== 'busy') break;
    }
    expect(machine.atPrompt()).toBe(true);
    expect((await machine.completions('ec')).words).toContain('echo');
    expect(await machine.completions('cat a')).toEqual({ start: 4, words: ['a\\ file'] });
    expect(await machine.completions('cat "a')).toEqual({ start: 4, words: ['"a file"'] });
    expect(await machine.completions('cd ')).toEqual({ start: 3, words: ['dir/'] });
    expect(await machine.completions('ls /etc/pas')).toEqual({ start: 3, words: ['/etc/passwd'] });
    expect(await machine.completions('echo $HOM')).toEqual({ start: 5, words: ['$HOME'] });
    expect(await machine.completions('ls ~rea')).toEqual({ start: 3, words: ['~reader/'] });
  });
});
