from operator import attrgetter
class P:
    def __init__(self, x, y):
        self.x, self.y = x, y
a = P(1, P(2, 3))
print(attrgetter('x')(a), attrgetter('y.x')(a), attrgetter('x', 'y.y')(a), attrgetter('a', 'b.c'))
for bad in (lambda: attrgetter('z')(a), lambda: attrgetter(3)):
    try:
        bad()
    except (AttributeError, TypeError) as error:
        print(error)
