def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    @property
    def sum(self):
        return self.x + self.y
p = Point(3, Point(4, [10, 20]))
print('{0.x} {0.y.x} {0.y.y[1]}'.format(p), '{p.x}'.format(p=p), '{.x}'.format(p), '{[1]}'.format('abc'), '{0[key]}'.format({'key': 5}), '{0[0][1]}'.format([[1, 2]]), '{0[a b]}'.format({'a b': 1}), '{0[-1]}'.format({'-1': 'text'}), '{.sum}'.format(Point(1, 2)))
show(lambda: '{.z}'.format(p))
show(lambda: '{[5]}'.format([1]))
show(lambda: '{[x]}'.format({'y': 1}))
show(lambda: '{[x]}'.format([1]))
show(lambda: '{[0]}'.format(5))
show(lambda: '{0.y.q}'.format(p))
