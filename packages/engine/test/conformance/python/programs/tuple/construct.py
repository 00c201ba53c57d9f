def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print((), (1,), (1, 2), tuple(), tuple("ab"), tuple([1, 2]), tuple({3: 4}), (*"xy", 1))
t = (1, 2)
print(tuple(t) is t, tuple([]) == ())
error(lambda: tuple(5))
error(lambda: tuple(1, 2))
error(lambda: tuple(iterable=[1]))
