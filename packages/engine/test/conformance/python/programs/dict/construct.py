def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print({}, dict(), dict(a=1, b=2), dict([(1, 2), "ab"]), dict({1: 2}, x=3), dict(zip("ab", [1, 2])), {**{1: 2}, 3: 4})
error(lambda: dict(5))
error(lambda: dict([1]))
error(lambda: dict([(1, 2, 3)]))
error(lambda: dict(["abc"]))
error(lambda: dict(1, 2))
error(lambda: dict([[]]))
error(lambda: {**5})
d = {1: 1}
print(dict(d) is d, dict(d) == d)
d.__init__(z=5)
print(d)
