def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


values = [3, 2, 1, 0, 5]
it = iter(values.pop, 1)
print(type(it).__name__, list(it), values)
error(lambda: iter(5, 1))


def g():
    raise StopIteration


print(list(iter(g, None)))


def bad():
    raise ValueError("bad")


error(lambda: list(iter(bad, 0)))
n = iter(range(10))
print([*iter(lambda: next(n), 4)], next(n))
