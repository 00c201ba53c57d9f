a = [1, True, 1.0, "1", [1], [1]]
print(a.count(1), a.count("1"), a.count([1]), a.count(None))
nan = float("nan")
print([nan, nan].count(nan), [nan].index(nan), nan in [nan], float("nan") in [nan])
