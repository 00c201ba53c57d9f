def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(10**20, 3), divmod(True, 1))
error(lambda: divmod(1, 0))
error(lambda: divmod(1, "a"))
error(lambda: divmod(1.0, 0))


class D:
    def __divmod__(self, other):
        return "divmod", other

    def __rdivmod__(self, other):
        return "rdivmod", other


print(divmod(D(), 5), divmod(5, D()))
print(pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(3, -1, 7), pow(2.0, 3), pow(base=2, exp=3), pow(exp=2, base=5, mod=7), pow(-2, 3, 5))
error(lambda: pow(2, 3, 0))
error(lambda: pow(2, -1, 4))
error(lambda: pow("a", 2))
error(lambda: pow(2, 3, "a"))
error(lambda: pow(2))
