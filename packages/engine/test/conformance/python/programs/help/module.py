"""A module with documentation.

It has more to say.
"""

from collections.abc import Sequence as _S

LIMIT = 10
NAMES = ['a', 'b'] * 30
WORDS = {number: str(number) * number for number in range(20)}
LONG = 'text' * 50
__version__ = '1.2'
__author__ = 'Somebody'


def area(width, height=1, *more, unit: str = 'm', **rest) -> float:
    """The area of a rectangle.

    Both sides are in metres.
        Indented.
    """
    return width * height


# Comments before
# a function.
def plain(a, /, b, *, c): pass


async def later(): 'waits'
f = lambda x, y=2: x
def gen():
    yield 1


class Base:
    """Base of shapes."""

    kind = 'shape'

    def __init__(self, name):
        """Give it a name."""
        self.name = name

    def describe(self):
        """Say what it is."""

    @property
    def size(self):
        """How large."""
        return 1

    @property
    def both(self): return 2
    @both.setter
    def both(self, v): pass

    @classmethod
    def make(cls, text):
        """From text."""

    @staticmethod
    def twice(n):
        return 2 * n

    alias = describe
    __hash__ = None


class Square(Base):
    sides = 4
    def describe(self): pass
    def own(self): "Only here."

class Slotted:
    __slots__ = {'x': 'place', 'y': 'other'}


help(__name__)
import helped
help(helped)
help('helped.inner')
help('helped.Thing.act')
