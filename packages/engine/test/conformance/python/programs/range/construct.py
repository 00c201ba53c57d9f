def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(range(5), range(1, 5), range(1, 10, 2), range(5, 0, -1), range(True), range(0), range(-3), repr(range(2 ** 70)))
class Index:
    def __index__(self):
        return 4
print(range(Index()), list(range(Index())), range(0, 10, 3).start, range(0, 10, 3).stop, range(0, 10, 3).step, range(3).step)
show(lambda: range())
show(lambda: range(1, 2, 3, 4))
show(lambda: range(1, 2, 0))
show(lambda: range('a'))
show(lambda: range(1.5))
show(lambda: range(None))
show(lambda: range(1, 'x'))
show(lambda: range(start=1))
r = range(5)
try:
    r.start = 2
except AttributeError as exception:
    print(exception)
