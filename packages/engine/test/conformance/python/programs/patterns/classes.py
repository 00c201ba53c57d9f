class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x = x
        self.y = y

class Other:
    pass

def f(v):
    match v:
        case Point(0, 0):
            return 'origin'
        case Point(0, y):
            return ('on y', y)
        case Point(x, y=0):
            return ('on x', x)
        case Point(x=x, y=y) if x == y:
            return ('diagonal', x)
        case Point():
            return 'a point'
        case Other(z=z):
            return ('other', z)
        case _:
            return 'nothing'

o = Other()
o.z = 9
for v in [Point(0, 0), Point(0, 5), Point(5, 0), Point(3, 3), Point(1, 2), o, Other(), 3]:
    print(f(v))
