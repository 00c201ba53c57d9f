from collections import UserDict
class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
d = Lower({'A': 1}, B=2)
d.update(C=3)
print(d, d['a'], 'b' in d, len(d), sorted(d.items()), d.data, d.pop('a'), d.setdefault('Z', 0), d.get('q'))
