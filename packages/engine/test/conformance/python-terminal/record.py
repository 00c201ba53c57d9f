"""Records how CPython talks at a terminal, and what its command line does; run by hand: python3 record.py

`sessions.json`: what is typed at the interactive prompt, line by line, and all that the terminal shows. Line editing
by readline is switched off. `commands.json`: command lines for bash, with standard output, standard error and status.
Paths are those of a reader's home.
"""

import json
import os
import pathlib
import platform
import pty
import select
import subprocess
import sys
import tempfile
import time

here = pathlib.Path(__file__).resolve().parent
if sys.version_info[:2] != (3, 11):
    sys.exit(f"these recordings are of Python 3.11, not {platform.python_version()}")

SESSIONS = {
    "values": ["1+1", "_", '"a"', "None", "_", "x = 5", "x", "[1,2]", "...", ""],
    "blocks": [
        "for i in range(2):", "    i", "", "if 1:", "    print(1)", "else:", "    print(2)", "",
        "def f(x):", '    """doc"""', "    return x*2", "", "f(3)", "class A:", "    x = 1", "", "A.x",
        "while False: pass", "", "for i in range(2): print(i)", "",
    ],
    "errors": [
        "1/0", "foo", "x = ", "def f(:", "f(", "1 2)", '"abc', "if True:", "x=1", "", "  x = 1", "print(1", "2)",
        "a b c", "for", 'raise ValueError("x")', "def g():", "  return h()", "", "g()", "import nothere",
        '"a".foo', "abs()", "[][3]",
    ],
    "Ctrl-C": ["x = 1", "\x03", "if 1:", "\x03", "x", "import time", "time.sleep(10**6)", "\x03", "x"],
    "the limit of recursion": [
        "def f(n):", "  print(n)", "  f(n + 1)", "", "f(0)", "import sys", "def g(n):", '  print(n, end="")',
        '  print(end=" ")', "  g(n + 1)", "", "g(0)",
    ],
    "Ctrl-D": ["x=1", "\x04"],
    "Ctrl-D in a block": ["if 1:", "  print(5)", "\x04"],
    "exit": ["exit()"],
    "sys.exit": ["import sys", "sys.exit(3)"],
    "names of site": ["exit", "quit", "copyright", "credits", "credits()"],
    "input": [
        'name = input("who? ")', "ada", "name", "input()", "x y", "input()", "\x04", 'input("? ")', "\x03",
    ],
    "brackets": [
        "x = (1,", "2,", "", "3)", "x", 's = """a', "b", "", 'c"""', "s", "x = [", "1", "# hi", "]", "x",
        "y = 1 + \\", "2", "y",
    ],
    "compound statements": [
        "def d(f):", "  return f", "", "@d", "def g():", "  return 1", "", "g()", "try:", "  1/0",
        "except ZeroDivisionError:", '  print("z")', "finally:", '  print("f")', "",
        'with open("/dev/null") as f:', "  f.read()", "", "match 3:", "  case 3:", '    "three"', "",
        "async def co(): pass", "",
    ],
    "semicolons": ["1; 2; 3", "x=1; x", "if 1: 2", "", "print(1);", "  ", "# c", ""],
    "underscore": ["_", "5", "_+1", "_", "print(_)", "_", "None", "_", "_ = 7", "8", "_"],
    "streams": [
        "import sys", 'sys.stdout.write("abc")', 'sys.stdout.write("abc\\n")', 'sys.stderr.write("e\\n")', "sys.ps1",
        'sys.ps1="$ "', "1", 'sys.ps1=">>> "', 'sys.displayhook = lambda v: print("<", v, ">")', "1", "None",
    ],
    "hooks": [
        "import sys", 'sys.excepthook = lambda *a: print("caught", a[0])', "1/0", "raise SystemExit(4)",
    ],
    "last exception": [
        "1/0", "import sys", "sys.last_type", "sys.last_value", "sys.last_traceback is not None",
    ],
    "chained exceptions": [
        "try:", "  1/0", "except Exception as e:", "  raise KeyError(1) from e", "",
        "try:", "  1/0", "except Exception:", "  raise KeyError(1)", "",
    ],
    "recursion": ["def f(): return f()", "", "f()"],
    "names": [
        "__name__", "__doc__", "__file__", "import sys", "sys.argv", "sys.path[0]", 'globals()["__name__"]', "dir()",
    ],
    "tabs": ["if 1:", "\tx = 1", "\tprint(x)", "", "x"],
    "indentation": ["if 1:", "x", "def f():", "  x=1", " y=2", ""],
    "text": ['"é"', "é = 3", "é", '"\\u20ac"', 'x = "日本"', "x", "len(x)", '"日本" + 1'],
    "outside": ["await x", "return 1", "yield 1", "break", "continue", "nonlocal x"],
}

FILES = {
    "a.py": "import sys\nprint(sys.argv, __name__, __file__)\n",
    "err.py": "def f():\n    return 1 / 0\n\nf()\n",
    "half.py": 'print("a", end="")\n1 / 0\n',
    "syn.py": "x = (1,\nprint(2\n",
    "exit3.py": "import sys\nsys.exit(3)\n",
    "pkg/__init__.py": 'print("init")\n',
    "pkg/__main__.py": 'import sys\nprint("main", sys.argv, __name__, __package__)\n',
    "pkg/mod.py": "print(__name__, __package__)\n",
    "empty/x.txt": "",
    "dir/__main__.py": 'print("dirmain", __file__)\n',
    "lib/foo.py": "x = 5\n",
    "useenv.py": "import foo; print(foo.x)\n",
    "she.py": '#!/usr/bin/env python3\nimport sys\nprint("she", sys.argv)\n',
    "kept.py": 'f = open("out.txt", "w")\nf.write("hello")\n',
    "asks.py": 'a = input("? ")\nprint("got", a)\n',
    "tabs.py": "if 1:\n\tx=1\n        y=2\n",
    "filter.py": "import sys\nfor line in sys.stdin: print(repr(line))\n",
    "warn.py": "print(3 is 3)\n",
    "bye.py": 'raise SystemExit("bye")\n',
    "assert.py": 'assert 1 == 2, "no"\nprint("on", __debug__)\n',
    "group.py": 'raise ExceptionGroup("g", [ValueError(1), TypeError(2)])\n',
    "atexit.py": 'import atexit\natexit.register(print, "bye")\nprint("hi")\n1/0\n',
    "j.json": '{"b": [1, 2], "a": null}\n',
}

COMMANDS = [
    "python3 half.py 2>&1", "python3 - < half.py 2>&1", "python3 -m half 2>&1",
    """python3 -c 'print("a", end=""); 1 / 0' 2>&1""",
    'python3 a.py x "y z"', "python3 ./a.py", "python3 err.py", "python3 syn.py", "python3 exit3.py", "python3 none.py",
    "python3 empty", "python3 dir", "python3 pkg", "python3 -m pkg a b", "python3 -m pkg.mod", "python3 -m none",
    "python3 -m pkg.none", "python3 -m none.sub", "python3 -m a q", 'python3 -c "print(1)"', "python3 -c", "python3 -m",
    "python3 -Z", "python3 --foo", 'python3 -O -c "import sys; print(sys.flags.optimize, __debug__)"',
    'python3 -c "1/0"', 'python3 -c "x = "', "python3 - a b < a.py", 'echo "print(2)" | python3', 'echo "1/0" | python3',
    "printf 'def f():\\n  return 1/0\\nf()\\n' | python3 -", "python3 <<EOF\nimport sys\nprint(sys.argv, __name__)\nEOF",
    "python3 -i a.py < /dev/null", 'echo "x" | python3 -i -c "x=5"', "python3 -q < a.py",
    "PYTHONPATH=lib python3 useenv.py", "python3 useenv.py", "cd lib; python3 ../useenv.py",
    'PYTHONPATH=lib:dir python3 -c "import sys; print(sys.path[:3])"',
    'PYTHONPATH=lib python3 -E -c "import foo"', "chmod +x she.py; ./she.py 1 2", "python3 kept.py; cat out.txt",
    "echo bob | python3 asks.py", "python3 asks.py < /dev/null", "python3 tabs.py", "printf 'a\\nb' | python3 filter.py",
    "python3 warn.py", "python3 bye.py", "python3 assert.py", "python3 -O assert.py", "python3 group.py",
    "python3 atexit.py", 'python3 -c "import sys; sys.exit(256)"', 'python3 -c "import sys; sys.exit(-1)"',
    'python3 -c "import sys; sys.exit([1])"', 'python3 -c "import os; os._exit(7)"', "python3 -m json.tool j.json",
    "python3 -m json.tool < j.json", "python3 -m json.tool --sort-keys --compact j.json",
    'echo "{" | python3 -m json.tool', "python3 -m json.tool none.json", "python3 -m dis useenv.py",
    'echo "a+1" | python3 -m dis',
    "python3 -c \"import subprocess as s; p=s.Popen(['tr','a-z','A-Z'],stdin=s.PIPE,stdout=s.PIPE,text=True); print(p.communicate('abc'), p.returncode)\"",
    "python3 -c \"import os; print(os.system('exit 3'))\"",
    'python3 -W ignore -c "import warnings; warnings.warn(1)"', 'python3 -c "import nothere"', "python3 -x a.py",
    "python3 -c \"print(1)\" > /dev/full", "python3 -c \"print('x'*100000)\" | head -c 3",
    "python3 -c \"import sys; print(sys.stdin.isatty(), sys.stdout.isatty())\" < /dev/null",
    "python3 -c 'raise KeyboardInterrupt'; echo $?",
    "python3 a.py -c -h", "python3 -- a.py z", "python3 -cprint\\(9\\)", "python3 -OOc 'print(__debug__)'",
]


def talk(lines, folder):
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        pathlib.Path(folder, ".none").mkdir(exist_ok=True)
        pathlib.Path(folder, ".none", "readline.py").write_text("raise ImportError\n")
        os.environ.pop("PYTHONUNBUFFERED", None)
        os.environ.update(PYTHONPATH=f"{folder}/.none", TERM="dumb", LC_ALL="C.UTF-8", COLUMNS="80")
        os.execvp(sys.executable, ["python3", "-q"])
    shown = b""

    def read(seconds):
        nonlocal shown
        while select.select([terminal], [], [], seconds)[0]:
            try:
                part = os.read(terminal, 65536)
            except OSError:
                return False
            if not part:
                return False
            shown += part
        return True

    lives = True
    while lives and not shown.endswith(b">>> "):
        lives = read(0.2)
    for line in lines + ["\x04"]:
        if lives:
            os.write(terminal, (line if line in "\x03\x04" and line else line + "\n").encode())
            lives = read(0.2)
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return {"typed": lines, "shown": shown.decode().replace("\r\n", "\n"), "status": os.waitstatus_to_exitcode(status)}


def run(command):
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder, "home")
        for name, text in FILES.items():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            (home / name).write_text(text)
        path = f"{pathlib.Path(sys.executable).parent}:/usr/bin:/bin"
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=home,
            env={"PATH": path, "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=30,
        )
        text = [
            output.decode().replace(str(home), "/home/reader").replace(sys.executable, "/usr/bin/python3")
            for output in (done.stdout, done.stderr)
        ]
    return {"command": command, "stdout": text[0], "stderr": text[1], "status": done.returncode}


def keep(name, recording):
    text = json.dumps({"python": platform.python_version(), **recording}, indent=1, ensure_ascii=False)
    (here / f"{name}.json").write_text(text + "\n")


with tempfile.TemporaryDirectory() as folder:
    keep("sessions", {"sessions": {name: talk(lines, folder) for name, lines in SESSIONS.items()}})
keep("commands", {"files": FILES, "commands": [run(command) for command in COMMANDS]})
