def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(set(), {1, 2}, set("hello") == {"h", "e", "l", "o"}, set([3, 1, 2, 3]), frozenset(), frozenset([1]), {*range(3), *[5]})
error(lambda: set(5))
error(lambda: set(1, 2))
error(lambda: frozenset(1, 2))
error(lambda: {[]})
error(lambda: set([[]]))
error(lambda: set(iterable=[]))
f = frozenset([1])
print(frozenset(f) is f, set(f) == f)
s = {1}
s.__init__([2, 3])
print(s)
