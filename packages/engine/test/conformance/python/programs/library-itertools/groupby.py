from itertools import groupby
for key, group in groupby('AAABBCAA'):
    print(key, len(list(group)))
animals = sorted(['cat', 'dog', 'cow', 'duck', 'ant'], key=lambda w: w[0])
for key, group in groupby(animals, key=lambda w: w[0]):
    print(key, list(group))
print([k for k, _ in groupby([1, 1, 2, 1])], [list(g) for k, g in list(groupby('aab'))])
g = groupby([1, 1, 2])
k, first = next(g)
print(k, next(first), next(g)[0], list(first))
