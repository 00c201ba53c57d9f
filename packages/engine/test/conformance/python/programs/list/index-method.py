def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = [1, 2, 3, 2, 1]
print(a.index(2), a.index(2, 2), a.index(1, 1), a.index(3, -3), a.index(1, -1))
error(lambda: a.index(9))
error(lambda: a.index(1, 1, 3))
error(lambda: a.index("x"))
error(lambda: a.index(1, None))
error(lambda: a.index(1, "x"))
print(a.index(1, -100, 100))
