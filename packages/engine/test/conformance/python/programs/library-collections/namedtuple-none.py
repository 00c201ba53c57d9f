from collections import namedtuple

Point = namedtuple('Point', ['x', 'y', 'z'], defaults=[None])
print(Point(1, 2).z, Point(None, 2, 3).x, Point(1, None, 3).y)


class Named(Point):
    def last(self):
        return self.z


print(Named(1, 2).last(), Named(1, 2, 3).last())
