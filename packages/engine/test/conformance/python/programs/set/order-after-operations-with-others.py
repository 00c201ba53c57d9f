for n in (-677420, 651585, 8, 255, 12, 1000003):
    q = set(["x", "y", n, 7, 0, 8, -1, 33, 64])
    for o in ({}, {"a": 1}, {"a": 1, 7: 2}, {i: i for i in range(12)}, [7], (7, 8), {7}, {7, 8, 9, 10}, frozenset([7]), {7: 1}.keys(), "xy", iter([7]), range(3)):
        print(q.difference(o), end=' ')
    print(q.difference({7: 1}, [8], {"x"}), q - {7}, q - {7: 1}.keys(), q.intersection({7: 1, 8: 1, "x": 2}), q.intersection([8, 7, "x"]), q.symmetric_difference({7: 1, 5: 1}), q.symmetric_difference([7, 5]), q.union({5: 1}), q.isdisjoint({7: 1}))
    r = q.copy(); r.difference_update({7: 1}); print(r)
    r = q.copy(); r.intersection_update({7: 1, "x": 1, 8: 2}); print(r)
    r = q.copy(); r.symmetric_difference_update({7: 1, 5: 1}); print(r)
    r = q.copy(); r.update({5: 1, 99: 1}); print(r, set({n: 1, "x": 2, 7: 1, "zz": 1, 3: 1}), frozenset({n: 1, "x": 2}), q.issubset({7: 1}), q.issuperset({7: 1}))
