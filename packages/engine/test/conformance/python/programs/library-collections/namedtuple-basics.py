from collections import namedtuple
Point = namedtuple('Point', ['x', 'y'])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), Point._fields)
x, y = p
print(x + y, p._asdict(), p._replace(x=10), Point._make([5, 6]))
print(Point.__doc__, Point.x.__doc__, isinstance(p, tuple), hash(p) == hash((1, 2)))
