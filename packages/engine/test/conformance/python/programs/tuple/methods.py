def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


t = (1, 2, 1.0, "1", True)
print(t.count(1), t.index("1"), t.index(1, 1), t.count(None))
error(lambda: t.index(9))
error(lambda: t.index(2, 2))
error(lambda: t.index())
error(lambda: t.append(1))
print(t.__getnewargs__())
