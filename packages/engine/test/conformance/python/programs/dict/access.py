def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


d = {"a": 1, 2: "two", (1, 2): "t", None: "none", 1.5: "f"}
print(d["a"], d[2], d[2.0], d[1, 2], d[None], d[1.5])
error(lambda: d["missing"])
error(lambda: d[3])
error(lambda: d[(1,)])
error(lambda: d[[]])
error(lambda: d[{}])
d[True] = "yes"
d[1] = "one"
d[1.0] = "float"
print(d, len(d))
del d[1]
print(True in d, "a" in d, 9 not in d)


def delete(key):
    del d[key]


error(lambda: delete("nothing"))
error(lambda: delete([]))
error(lambda: d.__setitem__({}, 1))
