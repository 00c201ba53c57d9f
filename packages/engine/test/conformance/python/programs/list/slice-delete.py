a = list(range(12))
del a[1:3]
print(a)
del a[::3]
print(a)
del a[::-2]
print(a)
del a[5:2]
print(a)
del a[-1:]
print(a)
del a[:]
print(a)
b = list(range(10))
del b[8:1:-3]
print(b)
del b[1::2], b[0]
print(b)
