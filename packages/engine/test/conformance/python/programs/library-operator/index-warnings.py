"""Where a deprecated answer of __index__ is warned of."""
import bisect
import operator
import warnings
import math


class Int(int):
    pass


class Index:
    def __index__(self):
        return Int(3)


warnings.simplefilter('always')
print(operator.index(Index()))
print(bisect.bisect([1, 2, 3, 4], 2, Index()))
print([1, 2, 3, 4, 5][Index()])
print(list(map(operator.index, [Index()])))
print(math.factorial(Index()))


def inner():
    return operator.index(Index())


print(inner())
print(bisect.insort([1, 2, 3], 5, Index()))
print(operator.length_hint([], 3))
