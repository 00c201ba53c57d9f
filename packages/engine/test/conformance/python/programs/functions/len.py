def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(len([]), len("abc"), len({1: 2}), len({1}), len((1, 2)), len(range(9)), len(b"ab"), len("😀"))


class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(len(L(3)), len(L(True)))
error(lambda: len(5))
error(lambda: len(L(-1)))
error(lambda: len(L("a")))
error(lambda: len(L(10**20)))
error(lambda: len(L(1.0)))
error(lambda: len())
error(lambda: len(iter([])))
error(lambda: len(None))
