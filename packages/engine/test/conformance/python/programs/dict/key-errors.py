def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class Bad:
    def __hash__(self):
        raise RuntimeError("no hash")


class BadEq:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        raise RuntimeError("no eq")


class NoHash:
    __hash__ = None


class Float:
    def __hash__(self):
        return 1.5


error(lambda: {Bad(): 1})
d = {5: 1}
error(lambda: d[BadEq()])
error(lambda: {NoHash()})
error(lambda: {Float(): 1})
error(lambda: d[Bad()])


class EqOnly:
    def __eq__(self, other):
        return True


error(lambda: {EqOnly(): 1})
