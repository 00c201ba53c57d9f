def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a = {1, 2, 3}
print(a.union([4], (5,), "x"), a.union(), a.intersection([1, 2, 9], {2}), a.intersection(), a.difference([1], {3}), a.difference())
print(a.symmetric_difference([3, 4, 4]), a.issubset(range(5)), a.issuperset([1]), a.isdisjoint([7]), a.isdisjoint({1}), a.issubset([1]))
error(lambda: a.union(5))
error(lambda: a.intersection([[]]))
error(lambda: a.symmetric_difference())
error(lambda: a.symmetric_difference([1], [2]))
error(lambda: a.issubset(5))
error(lambda: a.isdisjoint(5))
print(a.copy() == a, a.copy() is a, frozenset(a).copy() == a)
