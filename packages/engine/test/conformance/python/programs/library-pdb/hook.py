"""What breakpoint() calls."""
import os
import sys


def hook(*args, **keywords):
    print('hook', args, keywords)
    return 'answer'


os.environ['PYTHONBREAKPOINT'] = '0'
print(breakpoint())
os.environ['PYTHONBREAKPOINT'] = 'builtins.print'
breakpoint('one', 'two', sep='-')
os.environ['PYTHONBREAKPOINT'] = 'int'
print(breakpoint('12'))
for wrong in ('no_such.thing', 'os.no_such', '.x', 'x.'):
    os.environ['PYTHONBREAKPOINT'] = wrong
    print(breakpoint())
sys.breakpointhook = hook
print(breakpoint(1, a=2))
sys.breakpointhook = sys.__breakpointhook__
os.environ['PYTHONBREAKPOINT'] = '0'
print(breakpoint())
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as problem:
    print(problem)
