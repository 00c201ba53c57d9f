a = ValueError(1)
b = ValueError(1)
print(a == b, a == a, a in [b, a], len({a: 1, b: 2}))
