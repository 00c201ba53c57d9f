def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


f = frozenset([1])
error(lambda: f.add(2))
error(lambda: f.remove(1))
f.__class__
error(lambda: f.clear())
print(f.union([2]), f.difference([1]), f.isdisjoint([3]), f | {2}, [*f], f.copy() is f)
error(lambda: set.add(f, 1))
error(lambda: set.add())
error(lambda: frozenset.union())
