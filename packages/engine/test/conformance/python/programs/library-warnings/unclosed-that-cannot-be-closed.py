import os
import sys
import warnings

warnings.simplefilter('always')


def full():
    file = open('/dev/full', 'w')
    file.write('x')


def gone():
    file = open('x.txt', 'w')
    os.close(file.fileno())


full()
print('after full', file=sys.stderr)
gone()
print('after gone', file=sys.stderr)
