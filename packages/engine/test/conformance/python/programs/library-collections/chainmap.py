from collections import ChainMap
base, over = {'a': 1, 'b': 2}, {'b': 3}
c = ChainMap(over, base)
print(c['a'], c['b'], len(c), sorted(c), c, list(c), dict(c))
c['z'] = 9
print(over, c.parents, c.new_child({'q': 0}), c.maps)
try:
    del c['a']
except KeyError as error:
    print(error)
try:
    c['none']
except KeyError as error:
    print(error)
print(c.get('none', 5), 'a' in c, bool(ChainMap()), c.pop('b'), c | {'k': 1})
