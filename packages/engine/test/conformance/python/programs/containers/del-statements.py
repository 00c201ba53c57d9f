def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = [1, 2, 3, 4]
d = {"x": 1, "y": 2}
del a[0], d["x"], a[-1]
print(a, d)
del a
error(lambda: a)
b = [[1, 2], [3]]
del b[0][1], b[1][:]
print(b)
