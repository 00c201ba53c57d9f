from pprint import pprint, pformat, pp
data = {'name': 'x' * 30, 'list': list(range(25)), 'nested': {'deep': {'er': ['y' * 20] * 3}}, 'set': {3, 1, 2}, 'tuple': (1,)}
pprint(data)
pp({'b': 1, 'a': 2})
print(pformat([1, 2]), pformat({2: 1, 1: 2}), pformat('short'), pformat(set()), pformat(()))
pprint(list(range(40)), width=40, compact=True)
pprint({'a': [1, 2, 3], 'b': 'text'}, width=10)
pprint({'k': [{'x': 1}, {'y': 2}]}, indent=4, width=20)
