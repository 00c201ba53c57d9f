def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
for s in [slice(None), slice(2), slice(1, 8, 2), slice(None, None, -1), slice(-3, None), slice(8, 2, -2), slice(-100, 100), slice(100, -100, -1), slice(5, 1)]:
    print(s.indices(10), s.indices(0), s.indices(3))
print(slice(0, 2 ** 70, 2).indices(2 ** 65), slice(-2 ** 70, None, -1).indices(5))
class Index:
    def __index__(self):
        return 3
print(slice(Index(), None).indices(10), slice(1).indices(Index()))
show(lambda: slice(1).indices(-1))
show(lambda: slice(1).indices('a'))
show(lambda: slice('a').indices(5))
show(lambda: slice(1.5, 2).indices(5))
show(lambda: slice(None, None, 0).indices(5))
show(lambda: slice(1).indices())
class Container:
    def __getitem__(self, key):
        return key
print(Container()[1:2], Container()[::3], Container()[:], Container()[1:2, 3])
