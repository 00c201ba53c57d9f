def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(all([]), any([]), all([1, "a"]), all([1, 0]), any([0, ""]), any([0, 5]), all(x > 0 for x in (1, 2)), any({}), all({1: 2}))
error(lambda: all(5))
error(lambda: any())


def show(x):
    print("seen", x)
    return x


print(any(show(x) for x in (0, 1, 2)), all(show(x) for x in (1, 0, 2)))


class B:
    def __bool__(self):
        raise ValueError("no truth")


class W:
    def __bool__(self):
        return 1


error(lambda: any([B()]))
error(lambda: all([W()]))
