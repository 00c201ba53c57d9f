"""The debugger as a program."""
import subprocess
import sys


def session(lines, *arguments):
    done = subprocess.run(
        [sys.executable, '-m', 'pdb', *arguments],
        input='\n'.join(lines) + '\n', capture_output=True, text=True,
    )
    print(done.stdout)
    print(done.stderr, done.returncode)


session(['n', 'b halve', 'c', 'a', 'c', 'a', 'r', 'c', 'q'], 'target.py', 'one', 'two')
session(['c', 'run three', 'c', 'q'], 'target.py')
session(['c', 'q'], 'leaves.py')
session([], '-c', 'b 11', '-c', 'c', 'target.py')
session([], 'none.py')
session(['n', 'n', 'n', 'debug halve(3)', 's', 's', 'n', 'p n', 'n', 'n', 'p 5', 'q'], 'target.py')
