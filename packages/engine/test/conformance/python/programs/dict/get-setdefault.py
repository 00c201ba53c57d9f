def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


d = {1: "a"}
print(d.get(1), d.get(2), d.get(2, "x"), d.setdefault(1, "b"), d.setdefault(2), d.setdefault(3, []), d)
d.setdefault(3).append(5)
print(d)
error(lambda: d.get())
error(lambda: d.get(1, 2, 3))
error(lambda: d.get([]))
error(lambda: d.setdefault({}))
error(lambda: d.get(key=1))
