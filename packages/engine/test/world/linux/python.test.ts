import { describe, expect, it } from 'vitest';
import { runScript } from '../../../src/world/linux/index.ts';

/** What a script does on a machine of its own. */
async function run(script: string, files: Readonly<Record<string, string>> = {}, stdin = '') {
  const { stdout, stderr, status } = await runScript({ script, files, stdin });
  return { stdout, stderr, status };
}

describe('python3', () => {
  it('runs a file with arguments, and tells of an exception with status 1', async () => {
    const files = {
      'a.py': 'import sys\nprint(sys.argv, __name__, __file__)\n',
      'b.py': 'def f():\n    return 1 / 0\n\nf()\n',
    };
    expect(await run('python3 a.py x "y z"; python3 b.py; echo $?', files)).toEqual({
      stdout: "['a.py', 'x', 'y z'] __main__ /home/reader/a.py\n1\n",
      stderr:
        'Traceback (most recent call last):\n' +
        '  File "/home/reader/b.py", line 4, in <module>\n    f()\n' +
        '  File "/home/reader/b.py", line 2, in f\n    return 1 / 0\n           ~~^~~\n' +
        'ZeroDivisionError: division by zero\n',
      status: 0,
    });
  });

  it('runs -c, - and standard input', async () => {
    const script = `python3 -c 'import sys; print(sys.argv)' a
echo 'print(2)' | python3
echo 'import sys; print(sys.argv)' | python3 - b`;
    expect((await run(script)).stdout).toBe("['-c', 'a']\n2\n['-', 'b']\n");
  });

  it('ends with the status that SystemExit says', async () => {
    const script = `for code in 0 3 256 -1 None '"why"'; do
  python3 -c "raise SystemExit($code)"; echo $?
done`;
    expect(await run(script)).toMatchObject({
      stdout: '0\n3\n0\n255\n0\n1\n',
      stderr: 'why\n',
    });
  });

  it('refuses what it cannot run as CPython does', async () => {
    const script = 'python3 none.py; echo $?; python3 -m none; echo $?; python3 -Z; echo $?';
    expect(await run(script)).toEqual({
      stdout: '2\n1\n2\n',
      stderr:
        "python3: can't open file '/home/reader/none.py': [Errno 2] No such file or directory\n" +
        '/usr/bin/python3: No module named none\n' +
        'Unknown option: -Z\n' +
        'usage: python3 [option] ... [-c cmd | -m mod | file | -] [arg] ...\n' +
        "Try `python -h' for more information.\n",
      status: 0,
    });
  });

  it('imports files beside the program, and a package run by -m', async () => {
    const files = {
      'tool.py':
        'def double(x):\n    return 2 * x\n\nif __name__ == "__main__":\n    print("main")\n',
      'use.py': 'from tool import double\nprint(double(21))\n',
    };
    expect((await run('python3 use.py; python3 -m tool', files)).stdout).toBe('42\nmain\n');
  });

  it('is a filter in a pipe', async () => {
    const program = 'import sys\nfor line in sys.stdin:\n    print(line.rstrip().upper())\n';
    const script = "printf 'a\\nb\\n' | python3 up.py | sort -r";
    expect((await run(script, { 'up.py': program })).stdout).toBe('B\nA\n');
  });

  it('says that the pipe is broken at its end', async () => {
    const script = `python3 -c 'for n in range(5): print(n)' | true; echo \${PIPESTATUS[0]}`;
    const { stdout, stderr } = await run(script);
    if (stdout === '120\n') {
      expect(stderr).toBe(
        "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\nBrokenPipeError: [Errno 32] Broken pipe\n",
      );
    } else expect(stdout).toBe('0\n');
  });

  it('writes files that other programs read', async () => {
    const script = `python3 -c 'with open("x", "w") as f: print("one", file=f)'; cat x
python3 -c 'import os; os.makedirs("a/b"); os.rename("x", "a/b/y"); print(os.listdir("a/b"))'; ls a/b`;
    expect((await run(script)).stdout).toBe("one\n['y']\ny\n");
  });

  it('asks on standard input', async () => {
    const script = `python3 -c 'name = input("who? "); print("hello", name)'`;
    expect(await run(script, {}, 'ada\n')).toMatchObject({ stdout: 'who? hello ada\n' });
    expect((await run(script, {}, '')).stderr).toContain('EOFError: EOF when reading a line');
  });

  it('runs other programs', async () => {
    const program = `import subprocess
print(subprocess.run(['tr', 'a-z', 'A-Z'], input='abc', capture_output=True, text=True))
print(subprocess.check_output('echo out; echo err >&2', shell=True, stderr=subprocess.STDOUT))
try:
    subprocess.run(['no-such-program'])
except FileNotFoundError as error:
    print(error)
print(subprocess.run(['sh', '-c', 'kill -9 $$']).returncode)
`;
    expect((await run('python3 p.py', { 'p.py': program })).stdout).toBe(
      "CompletedProcess(args=['tr', 'a-z', 'A-Z'], returncode=0, stdout='ABC', stderr='')\n" +
        "b'out\\nerr\\n'\n" +
        "[Errno 2] No such file or directory: 'no-such-program'\n" +
        '-9\n',
    );
  });

  it('is interrupted by SIGINT, which the program can catch', async () => {
    const program = `import os, signal
try:
    os.kill(os.getpid(), signal.SIGINT)
    while True:
        pass
except KeyboardInterrupt:
    print('caught')
os.kill(os.getpid(), signal.SIGINT)
while True:
    pass
`;
    const { stdout, stderr } = await run('python3 p.py; echo $?', { 'p.py': program });
    expect(stdout).toBe('caught\n130\n');
    expect(stderr).toContain('KeyboardInterrupt');
  });

  it('handles signals and alarms while it sleeps', async () => {
    const program = `import signal, time
signal.signal(signal.SIGALRM, lambda number, frame: print('alarm', number))
signal.alarm(1)
begin = time.monotonic()
time.sleep(3)
print(round(time.monotonic() - begin, 1))
`;
    expect((await run('python3 p.py', { 'p.py': program })).stdout).toBe('alarm 14\n3.0\n');
  });

  it('talks with -i: prompts, values, errors and several lines', async () => {
    const typed = '1 + 1\n_ * 10\nif _:\n    "yes"\n\n1 / 0\n(3,\n4)\n';
    expect(await run('python3 -i -q', {}, typed)).toEqual({
      stdout: "2\n20\n'yes'\n(3, 4)\n",
      stderr:
        '>>> >>> >>> ... ... >>> Traceback (most recent call last):\n' +
        '  File "<stdin>", line 1, in <module>\n' +
        'ZeroDivisionError: division by zero\n' +
        '>>> ... >>> \n',
      status: 0,
    });
  });

  it('fetches what a wrong or a rare program needs, and goes on', async () => {
    const files = {
      'wrong.py': 'print(1)\nif x = 1:\n    pass\n',
      'rare.py':
        'from __future__ import annotations\n' +
        'def f(a: list[int] | None): pass\n' +
        'match [1, 2]:\n    case [a, b]: print(a + b, f.__annotations__)\n' +
        "try:\n    raise ExceptionGroup('g', [ValueError(1)])\n" +
        'except* ValueError as e: print(e.exceptions)\n' +
        "print('\\N{BULLET} \\N{lf}', f'\\N{EM DASH}{a}')\n" +
        'try: eval("1 1")\nexcept SyntaxError as e: print(e)\n',
    };
    expect(await run('python3 rare.py; python3 wrong.py', files)).toEqual({
      stdout:
        "3 {'a': 'list[int] | None'}\n(ValueError(1),)\n• \n —1\n" +
        'invalid syntax (<string>, line 1)\n',
      stderr:
        '  File "/home/reader/wrong.py", line 2\n    if x = 1:\n       ^^^^^\n' +
        "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?\n",
      status: 1,
    });
  });

  it('warns of what is most likely a mistake', async () => {
    const files = { 'a.py': "x = 1\nprint(x is 1)\nexec('assert (x, 2)')\nexec('x is 1')\n" };
    expect(await run('python3 a.py', files)).toEqual({
      stdout: 'True\n',
      stderr:
        '/home/reader/a.py:2: SyntaxWarning: "is" with a literal. Did you mean "=="?\n' +
        '  print(x is 1)\n' +
        '<string>:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n' +
        '<string>:1: SyntaxWarning: "is" with a literal. Did you mean "=="?\n',
      status: 0,
    });
  });
});
