class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    def __repr__(self):
        return f"Point{super().__repr__()}"


p = Point(1, 2)
print(p, p.x, p == (1, 2), hash(p) == hash((1, 2)), p + (3,), type(p[:]).__name__, {p: 1}[(1, 2)], len(p))
x, y = p
print(x, y, isinstance(p, tuple), tuple(p), type(tuple(p)).__name__)
p.extra = 5
print(p.extra, p.__dict__)


class Empty(tuple):
    __slots__ = ()


print(Empty([1]), Empty() == ())
