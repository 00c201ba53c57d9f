from types import MappingProxyType
d = {'a': 1}
p = MappingProxyType(d)
d['b'] = 2
print(p, p['a'], len(p), list(p), 'b' in p, p.get('z', 0), p == d, p | {'c': 3}, p.copy())
try:
    p['a'] = 2
except TypeError as error:
    print(error)
