"""Modules and folders as programs, and what their tracebacks begin with."""
import os
import subprocess
import sys


def run(*arguments, **environment):
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, env={**os.environ, **environment}
    )
    print('==', *arguments)
    print((done.stdout + done.stderr).replace(os.getcwd() + '/', ''), done.returncode)


for name in ('boom', 'syn', 'bad', 'bad.mod', 'pkg', 'pkg.mod', 'sub.inner', 'frames'):
    run('-m', name)
for name in ('folder', 'folder/', 'wrong', './folder'):
    run(name)
