items = [3, 1, 3, 2, 1, "a", "a", 1.0, True, (1,), (1,)]
print(list(dict.fromkeys(items)))
seen = set()
print([x for x in items if not (x in seen or seen.add(x))])
