from itertools import tee, pairwise
a, b = tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a))
print(list(pairwise('abcd')), list(pairwise([1])), tee([], 0))
x, y, z = tee('ab', 3)
print(list(x), list(y), next(z), list(z))
