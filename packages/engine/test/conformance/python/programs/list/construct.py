def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(list(), list("abc"), list((1, 2)), list({3: 4}), list(range(3)))
print([*range(2), *"xy"], [[]] * 2, [1, 2] * 0, [3] * -1)
error(lambda: list(5))
error(lambda: list(1, 2))
error(lambda: list(iterable=[1]))
a = [1, 2]
a.__init__("xyz")
print(a)
a.__init__()
print(a)
