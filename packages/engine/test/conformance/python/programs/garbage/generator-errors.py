import io
import re
import sys

sys.stderr = io.StringIO()


def raising():
    try:
        yield 1
    finally:
        raise KeyError('in finally')


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


for n in raising():
    break
for n in stubborn():
    break
print('end')
print(re.sub('0x[0-9a-f]+', 'address', sys.stderr.getvalue()))
