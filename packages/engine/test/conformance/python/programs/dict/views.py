def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["c"] = 3
print(k, list(v), i, "c" in k, 3 in v, ("c", 3) in i, ("c", 4) in i, ("c",) in i, 5 in i)
print(list(reversed(k)), list(reversed(v)), list(reversed(i)))
print(type(k).__name__, type(v).__name__, type(i).__name__, k.mapping, type(k.mapping).__name__)
print({}.keys(), {}.values(), {}.items())
error(lambda: k[0])
error(lambda: k.append(1))
error(lambda: hash(k))
