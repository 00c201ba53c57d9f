import weakref


class C:
    pass


d = weakref.WeakKeyDictionary()
a, b = C(), C()
d[a], d[b] = 1, 2
print(len(d), d[a], sorted(d.values()))
del a
print(len(d), list(d.values()))
del b
print(len(d))
