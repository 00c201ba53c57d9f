from operator import itemgetter
rows = [('b', 2), ('a', 3), ('c', 1)]
print(sorted(rows, key=itemgetter(1)), list(map(itemgetter(0), rows)), itemgetter(1, 0)('xyz'), itemgetter('k')({'k': 5}), itemgetter(slice(1, None))('abc'), itemgetter(1, 2))
try:
    itemgetter(5)([1])
except IndexError as error:
    print(error)
