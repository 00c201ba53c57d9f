for x in ([], [0], (), (0,), {}, {0: 0}, set(), {0}, frozenset(), "", " ", 0, 0.0, None, range(0), range(1), b"", iter([])):
    print(type(x).__name__, bool(x), not x, "yes" if x else "no")
