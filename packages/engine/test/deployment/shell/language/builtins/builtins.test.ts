import { describe, expect, test } from 'vitest';
import { bash, outputOf } from '../../machine.ts';

describe('builtins', () => {
  test.each([
    ['cd /tmp; pwd; cd -; cd /etc; cd ..; pwd', '/tmp\n/home/reader\n/\n'],
    [
      'cd /tmp; pushd /etc; pushd /; popd; dirs -v',
      '/etc /tmp\n/ /etc /tmp\n/etc /tmp\n 0  /etc\n 1  /tmp\n',
    ],
    ['printf "a b c\\n" | { read x y; echo "$y|$x"; }', 'b c|a\n'],
    ['printf "a:b:c\\n" | { IFS=: read -a v; echo "${v[1]}"; }', 'b\n'],
    ['printf "abcdef" | { read -n 2 x; read -N 2 y; echo $x $y; }', 'ab cd\n'],
    ["printf 'x\\\\\\ny\\n' | { read v; echo $v; }", 'xy\n'],
    ['mapfile -t v < <(printf "1\\n2\\n"); echo ${#v[@]} ${v[1]}', '2 2\n'],
    ['set -- a b c; shift; echo $*; shift 5; echo $? $#', 'b c\n1 2\n'],
    ['getopts ab: o -b v; echo $o $OPTARG $OPTIND', 'b v 3\n'],
    ['umask 027; umask; umask -S; umask g+w; umask', '0027\nu=rwx,g=rx,o=\n0007\n'],
    ['let x=5 y=x*2; echo $x $y; let 0; echo $?', '5 10\n1\n'],
    ['eval "x=1; echo \\$x"; echo "echo $1 s" > s; . ./s; echo', '1\ns\n\n'],
    [
      'declare -i n=3+4; declare -p n; declare -A m=([a]=1); declare -p m',
      'declare -i n="7"\ndeclare -A m=([a]="1" )\n',
    ],
    [
      'f() { echo a; }; type f; type -t if cd f',
      'f is a function\nf () \n{ \n    echo a\n}\nkeyword\nbuiltin\nfunction\n',
    ],
    ['hash -p /bin/x foo; hash -t foo; hash -r; hash', '/bin/x\nhash: hash table empty\n'],
    ['ulimit -n 100; ulimit -n; ulimit -s', '100\n8192\n'],
    ['kill -l 9; kill -l TERM; kill -l 143', 'KILL\n15\nTERM\n'],
    [
      'shopt -s extglob; shopt extglob; shopt -p nullglob',
      'extglob        \ton\nshopt -u nullglob\n',
    ],
    ['exec 3< /etc/hostname; read -u 3 h; echo $h', 'rackbook\n'],
    ['help -s cd', 'cd: cd [-L|[-P [-e]] [-@]] [dir]\n'],
    ['unset x; x=1; unset x; echo "[${x-unset}]"', '[unset]\n'],
    ['printf -v v "%03d" 7; echo $v', '007\n'],
    ['f() { caller 0; }; f', '1 main NULL\n'],
  ])('%s', async (script, output) => {
    expect(await outputOf(script)).toBe(output);
  });

  test.each([
    ['cd /nope', 'bash: line 1: cd: /nope: No such file or directory\n', 1],
    ['cd a b', 'bash: line 1: cd: too many arguments\n', 1],
    [
      'unset -q',
      'bash: line 1: unset: -q: invalid option\nunset: usage: unset [-f] [-v] [-n] [name ...]\n',
      2,
    ],
    ['export 1x=3', "bash: line 1: export: `1x=3': not a valid identifier\n", 1],
    ['readonly r=1; r=2', 'bash: line 1: r: readonly variable\n', 1],
    ['return 3', "bash: line 1: return: can only `return' from a function or sourced script\n", 2],
    ['break', "bash: line 1: break: only meaningful in a `for', `while', or `until' loop\n", 0],
    ['exit abc', 'bash: line 1: exit: abc: numeric argument required\n', 2],
    ['popd', 'bash: line 1: popd: directory stack empty\n', 1],
    ['fg', 'bash: line 1: fg: no job control\n', 1],
    ['wait %3', 'bash: line 1: wait: %3: no such job\n', 127],
    ['kill foo', 'bash: line 1: kill: foo: arguments must be process or job IDs\n', 1],
    ['trap x FOO', 'bash: line 1: trap: FOO: invalid signal specification\n', 1],
    ['umask 999', 'bash: line 1: umask: 999: octal number out of range\n', 1],
    ['. /nope', 'bash: line 1: /nope: No such file or directory\n', 1],
    ['exec nosuch; echo no', 'bash: line 1: exec: nosuch: not found\n', 127],
    ['set -u; echo $x; echo no', 'bash: line 1: x: unbound variable\n', 127],
    ['local x', 'bash: line 1: local: can only be used in a function\n', 1],
    ['type nosuch', 'bash: line 1: type: nosuch: not found\n', 1],
    ['builtin nosuch', 'bash: line 1: builtin: nosuch: not a shell builtin\n', 1],
  ])('%s', async (script, message, status) => {
    expect(await bash(script)).toMatchObject({ stderr: message, status });
  });
});
