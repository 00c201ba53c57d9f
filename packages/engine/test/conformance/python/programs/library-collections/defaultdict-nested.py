from collections import defaultdict
tree = defaultdict(lambda: defaultdict(int))
tree['a']['b'] += 1
tree['a']['c'] += 2
print({k: dict(v) for k, v in tree.items()})
d = defaultdict(None, x=1)
try:
    d['y']
except KeyError as error:
    print('KeyError', error)
d.default_factory = str
print(repr(d['y']), d, d.copy(), d | {'q': 1})
try:
    defaultdict(3)
except TypeError as error:
    print(error)
