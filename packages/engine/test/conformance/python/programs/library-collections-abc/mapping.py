from collections.abc import Mapping, MutableMapping
class Store(MutableMapping):
    def __init__(self):
        self.d = {}
    def __getitem__(self, k):
        return self.d[k]
    def __setitem__(self, k, v):
        print('set', k)
        self.d[k] = v
    def __delitem__(self, k):
        del self.d[k]
    def __iter__(self):
        return iter(self.d)
    def __repr__(self):
        return "Store"
    def __len__(self):
        return len(self.d)
s = Store()
s['a'] = 1
s.update(b=2)
print(dict(s), s.get('z', 0), 'a' in s, s.pop('a'), s.setdefault('c', 3), list(s.items()), list(s.keys()), list(s.values()), s == {'b': 2, 'c': 3}, s.popitem(), len(s))
s.clear()
print(len(s), isinstance(s, Mapping), s.keys(), s.items())
