d = {"a": 1, "b": 2}
print(d.keys() | {0, -2, ""}, {0, -2, ""} | d.keys(), d.keys() ^ {0, -2, ""}, d.keys() - {"a"})
print(d.keys() | [1, 2, 3], d.items() | {1, 2, 3}, [1, 5] | d.keys(), d.items() - {("a", 1)})
