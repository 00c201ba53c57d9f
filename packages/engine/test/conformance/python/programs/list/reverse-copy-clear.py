a = [1, [2], 3]
b = a.copy()
a.reverse()
print(a, b, a[1] is b[1])
b.clear()
print(b, a)
print(list(reversed(a)), [].copy())
