def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


error(lambda: hash({}))
d = {1: [2]}
c = d.copy()
c[1].append(3)
c[4] = 5
print(d, c)
c.clear()
print(c, bool(c), bool(d))
print(dict.__hash__, dict[str, int], dict.__name__)
error(lambda: {}.x)
