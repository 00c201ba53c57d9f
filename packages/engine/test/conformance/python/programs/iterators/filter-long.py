print(sum(1 for _ in filter(lambda x: x % 1000 == 0, range(30000))), list(filter(None, [0] * 50000)), next(filter(lambda x: x > 40000, range(50000))))
