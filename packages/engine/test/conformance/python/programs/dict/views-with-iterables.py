for xs in ([72547, 9, 9], [9, 72547], [1, 2, 3, 4, 5, 6, 7], list(range(100, 0, -7)), [72547, 9, 'a', 17, 25]):
    d = {"a": 4, "b": 0}
    e = {}
    for v in (d.keys(), d.items(), e.keys(), {9: 1}.keys()):
        for f in (lambda: xs - v, lambda: xs & v, lambda: xs | v, lambda: xs ^ v, lambda: v - set(xs), lambda: v & xs, lambda: v | xs, lambda: v ^ xs, lambda: v - xs, lambda: tuple(xs) - v, lambda: {x: 0 for x in xs} .keys() - v, lambda: set(xs) - v, lambda: {x: 0 for x in xs}.keys() & v,lambda: {x: 0 for x in xs}.keys() ^ v,lambda: {x: 0 for x in xs}.keys() | v,lambda: v & {x: 0 for x in xs}.keys(), lambda: iter(xs) - v, lambda: iter(xs) | v, lambda: v ^ iter(xs), lambda: v & iter(xs), lambda: 5 - v, lambda: v - 5, lambda: v & 5, lambda: v | 5, lambda: v ^ 5, lambda: 5 & v, lambda: 5 ^ v, lambda: 5 | v, lambda: frozenset(xs) - v, lambda: frozenset(xs) & v, lambda: frozenset(xs) | v, lambda: frozenset(xs) ^ v):
            try:
                print(f())
            except Exception as error:
                print(type(error).__name__, error)
