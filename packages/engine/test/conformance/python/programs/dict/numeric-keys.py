d = {0: "int", -1: "minus", 10**20: "big", 0.5: "half"}
print(d[0.0], d[-0.0], d[False], d[float(10**20)], d[-1.0], d[1 / 2], d[complex(0, 0)], d[0.5 + 0j])
d[2**53] = "a"
d[2**53 + 1] = "b"
print(d[float(2**53)], len(d), 1e400 in d, {float("inf"): 1}[float("inf")])
print({1: "a", True: "b", 1.0: "c"}, {"1": 1, 1: 2}, {b"a": 1, "a": 2})
