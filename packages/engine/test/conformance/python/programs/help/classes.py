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


class Later(Square, metaclass=type):
    def __init__(self, a, b=None): ...


for one in (Base, Square, Slotted, Later, Square.describe, Square('x').own, Base.size, Base.make, Square('x')):
    help(one)
