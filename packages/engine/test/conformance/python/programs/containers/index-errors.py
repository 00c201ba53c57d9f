def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


error(lambda: "abc"[5])
error(lambda: (1,)[1])
error(lambda: range(3)[3])
error(lambda: b"a"[1])
error(lambda: 5[0] if False else None[0])
error(lambda: {1, 2}[0])
error(lambda: (lambda: 0)[0])
error(lambda: int[0])
error(lambda: {}.keys()[0])


def store(x):
    x[0] = 1


for x in ("abc", (1,), range(3), b"a", {1}, 5, None):
    error(lambda: store(x))
