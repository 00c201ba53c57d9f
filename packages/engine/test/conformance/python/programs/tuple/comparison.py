def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) == (1.0, 2), (1, [2]) == (1, [2]), (2,) > (1, 5))
print(("a", 1) < ("b", 0), (1,) == [1], max((1, 2), (1, 3)), sorted([(2, 1), (1, 2)]))
error(lambda: (1,) < (None,))
error(lambda: (1,) < [1])
