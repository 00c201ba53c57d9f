t = (1, 2)
it = iter(t)
print(type(it).__name__, it.__length_hint__(), next(it), next(it), next(it, None), it.__length_hint__())
for a, (b, c) in ((1, (2, 3)), (4, (5, 6))):
    print(a, b, c)
print(list(reversed(t)), type(reversed(t)).__name__, 2 in t, 3 not in t)
