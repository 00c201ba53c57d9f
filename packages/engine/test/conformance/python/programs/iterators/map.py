def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(int, "123")), list(map(None.__class__, [])))
m = map(len, ["a", "bb"])
print(type(m).__name__, next(m), list(m), list(m))
error(lambda: map())
error(lambda: map(len))
error(lambda: map(len, 5))
error(lambda: list(map(5, [1])))
error(lambda: list(map(len, [1])))
error(lambda: map(len, [], x=1))
error(lambda: list(map(lambda x: 1 // x, [1, 0])))


def stop(x):
    if x == 2:
        raise StopIteration
    return x


print(list(map(stop, [1, 2, 3])), list(map(max, [1, 5], [4, 2], [3, 3])))
