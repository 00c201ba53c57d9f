def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


def f(x):
    return x in {1, 2, "three"}


print(f(1), f("three"), f(4), f(2.0))
error(lambda: f([]))
print([c for c in "hello" if c in {"e", "o"}])
