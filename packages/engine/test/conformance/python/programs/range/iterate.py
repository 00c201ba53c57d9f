def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(list(range(5)), list(range(5, 0, -2)), list(range(0)), list(range(3, 1)), [i * 2 for i in range(3)], list(range(2 ** 70, 2 ** 70 + 3)), list(range(2 ** 53 - 2, 2 ** 53 + 2)))
it = iter(range(3))
print(next(it), it.__length_hint__(), next(it), next(it), iter(it) is it, type(it), type(iter(range(2 ** 70))))
show(lambda: next(it))
print(list(reversed(range(5))), list(reversed(range(1, 10, 3))), list(reversed(range(0))), list(range(10, 0, -3).__reversed__()))
a, b, c = range(3)
print(a, b, c, sum(range(101)))
