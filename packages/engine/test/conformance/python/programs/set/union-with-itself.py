for n in range(1, 12):
    some = {k * 7 - 6 for k in range(n)} | {"x", "y"}
    more = [11, -6, 8, 100 + n, 40]
    print(some.union(some, more), some.union(more, some), some.union(some), some.union(set(some), more))
    some.update(some)
    print(some)
print(frozenset({5, 8, 11}).union(frozenset({5, 8, 11}), [3, -6]))
