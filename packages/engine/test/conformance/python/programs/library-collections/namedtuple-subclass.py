from collections import namedtuple
class Point(namedtuple('Point', 'x y')):
    __slots__ = ()
    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __str__(self):
        return f'({self.x}, {self.y})'
p = Point(3, 4)
print(p, repr(p), p.norm, sorted([Point(2, 1), Point(1, 5)]))
match p:
    case Point(x, y):
        print('matched', x, y)
