class Box:
    def __init__(self): self.items = {}
    def __len__(self): return len(self.items)
    def __length_hint__(self): return 99
    def __getitem__(self, key): print('get', key); return self.items[key]
    def __setitem__(self, key, value): print('set', key, value); self.items[key] = value
    def __delitem__(self, key): print('del', key); del self.items[key]
    def __iter__(self): return iter(self.items)
    def __reversed__(self): return reversed(list(self.items))
    def __contains__(self, key): return 'yes'
    def __missing__(self, key): return 'never asked'
box = Box()
box[1] = 'one'
box[1, 2] = 'pair'
box[...] = 'dots'
print(len(box), bool(box), 5 in box, 5 not in box, list(reversed(box))[0])
del box[1]
print([*box][:1])
class Echo:
    def __getitem__(self, key): return key
e = Echo()
print(e[1:2], e[:], e[::3], e[1:2, 3], e[()], e[*[1, 2]], e[1,], e[-1:], e[None:'x'])
class Old:
    def __getitem__(self, index):
        if index > 3: raise IndexError
        return index * 10
o = Old()
print(list(o), 20 in o, 25 in o, tuple(zip(o, 'ab')), max(o))
try: reversed(o)
except TypeError as error: print(error)
class Defaults(dict):
    def __missing__(self, key): return f'no {key}'
d = Defaults(a=1)
print(d['a'], d['b'], d.get('b'), 'b' in d, len(d))
class NoContains:
    __contains__ = None
    def __iter__(self): return iter('x')
class NoIter: __iter__ = None
for work in (lambda: 'x' in NoContains(), lambda: iter(NoIter()), lambda: len(5), lambda: 5[0], lambda: iter(5), lambda: e.__len__, lambda: del_item()):
    try: print(work())
    except (TypeError, AttributeError, NameError) as error: print(type(error).__name__, error)
class BadLen:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (-1, 'x', 2 ** 70, 3.0, True):
    try: print(len(BadLen(n)))
    except (TypeError, ValueError, OverflowError) as error: print(type(error).__name__, error)
