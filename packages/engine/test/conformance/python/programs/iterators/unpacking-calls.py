def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


def f(*args, **kwargs):
    return args, kwargs


print(f(*map(str, [1, 2]), *"ab", **dict(zip("xy", [1, 2]))))
error(lambda: f(*5))
error(lambda: f(**[1]))
error(lambda: f(*None))
