import { describe, expect, test } from 'vitest';
import { bash, outputOf } from '../../machine.ts';

describe('lists and conditions', () => {
  test.each([
    ['true && echo a || echo b', 'a\n'],
    ['false && echo a || echo b', 'b\n'],
    ['! true; echo $?; ! false; echo $?', '1\n0\n'],
    ['if false; then echo a; elif true; then echo b; else echo c; fi', 'b\n'],
    ['case abc in b*) echo 1;; a*) echo 2;& x) echo 3;; *) echo 4;; esac', '2\n3\n'],
    ['{ echo a; echo b; } | cat; (exit 3); echo $?', 'a\nb\n3\n'],
  ])('%s', async (script, output) => {
    expect(await outputOf(script)).toBe(output);
  });
});

describe('loops', () => {
  test.each([
    ['for i in 1 2 3; do [ $i = 2 ] && continue; echo $i; done', '1\n3\n'],
    ['for i in 1 2; do for j in a b; do echo $i$j; break 2; done; done; echo end', '1a\nend\n'],
    ['i=0; while ((i < 3)); do ((i++)); done; echo $i', '3\n'],
    ['i=3; until ((i == 0)); do ((i--)); done; echo $i', '0\n'],
    ['for ((i = 0; i < 3; i++)); do echo $i; done', '0\n1\n2\n'],
  ])('%s', async (script, output) => {
    expect(await outputOf(script)).toBe(output);
  });

  test('a loop without end is cut short from outside', async () => {
    const { runCommand } = await import('../../../../../src/world/linux/index.ts');
    const { cutShort } = await runCommand(['bash', '-c', 'while true; do :; done'], {
      stepLimit: 1_000_000,
    });
    expect(cutShort).toBe('steps');
  });
});

describe('functions', () => {
  test('arguments, return and local variables', async () => {
    const script = 'v=out; f() { local v=in; echo "$v $1 $#"; return 4; }; f x y; echo $? $v';
    expect(await outputOf(script)).toBe('in x 2\n4 out\n');
  });

  test('recursion without end meets the limit of the stack, as a segmentation fault', async () => {
    const { status, stdout } = await bash('f() { f; }; f; echo no');
    expect(status).toBe(139);
    expect(stdout).toBe('');
  });

  test('with a larger stack recursion goes deep', async () => {
    const script =
      'f() { if (($1 > 0)); then f $(($1 - 1)); else echo bottom; fi; }; ulimit -s unlimited; f 20000';
    expect(await outputOf(script)).toBe('bottom\n');
  });

  test('FUNCNEST', async () => {
    const { stderr } = await bash('FUNCNEST=5; f() { f; }; f');
    expect(stderr).toBe('environment: line 1: f: maximum function nesting level exceeded (5)\n');
  });
});

describe('pipelines', () => {
  test.each([
    ['echo a | cat | cat', 'a\n'],
    ['(exit 3) | (exit 4) | true; echo "${PIPESTATUS[@]}"', '3 4 0\n'],
    ['set -o pipefail; (exit 3) | true; echo $?', '3\n'],
    ['yes | head -n 2; echo "${PIPESTATUS[@]}"', 'y\ny\n141 0\n'],
    ['{ echo err >&2; } |& cat', 'err\n'],
    ['v=1; echo 2 | read v; echo $v; shopt -s lastpipe; echo 3 | read v; echo $v', '1\n3\n'],
  ])('%s', async (script, output) => {
    expect(await outputOf(script)).toBe(output);
  });
});

describe('substitutions', () => {
  test.each([
    ['x=$(echo a; echo b); echo "$x"; x=$(exit 5); echo $?', 'a\nb\n5\n'],
    ['cat <(echo one) <(echo two)', 'one\ntwo\n'],
    ['while read -r l; do n=$((n + 1)); done < <(printf "1\\n2\\n"); echo $n', '2\n'],
    ['echo hello > f; echo "$(<f)"', 'hello\n'],
  ])('%s', async (script, output) => {
    expect(await outputOf(script)).toBe(output);
  });
});

describe('redirections', () => {
  test.each([
    ['echo a > f; echo b >> f; cat f', 'a\nb\n'],
    ['{ echo out; echo err >&2; } > f 2>&1; cat f', 'out\nerr\n'],
    ['echo x 2>&1 >f; cat f', 'x\n'],
    ['exec 3> f; echo three >&3; exec 3>&-; cat f', 'three\n'],
    ['cat <<E\n$((1 + 1)) `echo b`\nE', '2 b\n'],
    ["cat <<'E'\n$x\nE", '$x\n'],
    ['cat <<< "a b"', 'a b\n'],
    ['exec {fd}> f; echo $fd; echo a >&$fd; cat f', '10\na\n'],
    [
      'echo old > f; set -C; echo new > f; echo $?; echo forced >| f; cat f',
      'bash: line 1: f: cannot overwrite existing file\n1\nforced\n',
    ],
  ])('%s', async (script, output) => {
    const { output: pieces } = await bash(script);
    expect(pieces.map(({ text }) => text).join('')).toBe(output);
  });

  test('failures name the file and do not run the command', async () => {
    const { stderr, stdout } = await bash('echo a < nofile; echo $?; echo b > /no/x; echo c >&7');
    expect(stderr).toBe(
      'bash: line 1: nofile: No such file or directory\n' +
        'bash: line 1: /no/x: No such file or directory\n' +
        'bash: line 1: 7: Bad file descriptor\n',
    );
    expect(stdout).toBe('1\n');
  });
});

describe('set -e', () => {
  test.each([
    ['set -e; false; echo no', '', 1],
    ['set -e; if false; then :; fi; false || true; ! true; echo yes', 'yes\n', 0],
    ['set -e; f() { false; echo in; }; f || true; f; echo no', 'in\n', 1],
    ['set -e; (false; echo no); echo no', '', 1],
    ['trap "echo err" ERR; false; true', 'err\n', 0],
  ])('%s', async (script, output, status) => {
    expect(await bash(script)).toMatchObject({ stdout: output, status });
  });
});

describe('commands that cannot be run', () => {
  test('statuses and messages', async () => {
    const { stderr, stdout } = await bash('nosuch; echo $?; /tmp; echo $?; ./nosuch; echo $?');
    expect(stdout).toBe('127\n126\n127\n');
    expect(stderr).toBe(
      'bash: line 1: nosuch: command not found\n' +
        'bash: line 1: /tmp: Is a directory\n' +
        'bash: line 1: ./nosuch: No such file or directory\n',
    );
  });

  test('a file without an interpreter line is a script', async () => {
    expect(await outputOf('echo "echo script \\$1" > s; chmod +x s; ./s a')).toBe('script a\n');
  });
});

test('set -x shows commands after expansion', async () => {
  const { stderr } = await bash('set -x; x=\'a b\'; echo "$x" >/dev/null; [[ a == b ]]; ((1))');
  expect(stderr).toBe("+ x='a b'\n+ echo 'a b'\n+ [[ a == b ]]\n+ (( 1 ))\n");
});
