a = [1, 2, 3]
r = reversed(a)
print(type(r).__name__, r.__length_hint__(), next(r))
a.append(4)
print(list(r), list(r))
print(type(iter(a)).__name__, iter(r) is r)
