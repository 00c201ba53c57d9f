import sys

print('arguments', sys.argv[1:], __name__)


def halve(n):
    return n / 2


for n in range(2):
    halve(n)
print('done')
