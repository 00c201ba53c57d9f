"""Lengths that are objects with __index__, and who asks for them how often."""
class Index:
    def __init__(self, n): self.n = n
    def __index__(self): print('index'); return self.n
class U:
    def __len__(self): return Index(3)
    def __getitem__(self, i): raise IndexError
print('len', len(U())); print('bool', bool(U())); print('list', list(U())); print('rev', list(reversed(U()))); print(not U())
class E(U):
    def __getitem__(self, i): print('get', i); return i if i < 3 else U.__getitem__(self, i)
print('list', list(E())); print('rev', list(reversed(E()))); 
print(E()[-1])
print([*E()])
print(tuple(E()))
r = reversed(E())
next(r)
print(r.__length_hint__())
U.__len__ = lambda self: 1
print(r.__length_hint__(), list(r))
print(r.__length_hint__())
