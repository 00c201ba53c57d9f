import reprlib
from collections import deque

for value in (list(range(20)), tuple(range(3)), (1,), 'x' * 100, {n: n for n in range(9)}, set(range(9)), frozenset('b'), deque(range(9)), 10 ** 90, [[[[[[[[1]]]]]]]], {'a': [1, 2, {'b': list('abcdefgh')}]}, set(), {}, frozenset(), object):
    print(reprlib.repr(value))
short = reprlib.Repr()
short.maxlist = 2
short.maxstring = 10
short.maxlevel = 2
print(short.repr([1, 2, 3]), short.repr('abcdefghijklmnop'), short.repr([[[[]]], 'quoted "text"']))


class Linked:
    def __init__(self):
        self.next = self

    @reprlib.recursive_repr('<...>')
    def __repr__(self):
        """Shown."""
        return f'Linked({self.next!r})'


print(Linked(), Linked.__repr__.__doc__, Linked.__repr__.__name__)


class Bad:
    def __repr__(self):
        raise ValueError


print(reprlib.repr(Bad())[:14])


class Mine(reprlib.Repr):
    def repr_Linked(self, value, level):
        return f'linked at level {level}'


print(Mine().repr([Linked(), [Linked()]]))
