"""What the environment sets, and -E and -I do not look at."""
import os
import subprocess
import sys

here = os.getcwd()


def run(*arguments, **environment):
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, env={'PATH': os.environ['PATH'], **environment}
    )
    return (done.stdout + done.stderr).replace(here, 'HERE').strip()


show = 'import sys; print([one for one in sys.path if one.startswith(%r)])' % here
for given in ('./lib', 'lib/', 'lib//x/..', 'lib:lib:./lib', '../' + os.path.basename(here) + '/lib', ':lib'):
    print(given.replace(os.path.basename(here), 'HERE'), run('-c', show, PYTHONPATH=given))
print(run('-E', '-c', show, PYTHONPATH='lib'), run('-I', '-c', show, PYTHONPATH='lib'))
seeds = [run('-c', 'print(hash("text"))', PYTHONHASHSEED=seed) for seed in ('1', '2')]
print(seeds)
print(any(run(option, '-c', 'print(hash("text"))', PYTHONHASHSEED='1') == seeds[0] for option in ('-E', '-I')))
