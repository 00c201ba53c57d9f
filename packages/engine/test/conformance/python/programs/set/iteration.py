def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


s = {1, 2, 3}
it = iter(s)
print(type(it).__name__, it.__length_hint__(), next(it), it.__length_hint__())
s.add(9)
error(lambda: next(it))
error(lambda: next(it))


def grow():
    for x in s:
        s.add(x + 100)


error(grow)


def shrink():
    for x in s:
        s.discard(x)


error(shrink)
print(sum({1, 2, 3}), max({4, 7}), [*{1}], list(frozenset([3])))
