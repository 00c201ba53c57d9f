"""Who is asked for keys, and how often."""
class Proxy:
    def __init__(self, d): self.d = d
    def __getattr__(self, name): print('getattr', name); return getattr(self.d, name)
    def __getitem__(self, k): return self.d[k]
p = Proxy({'a': 1})
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: dict(p)); t(lambda: {**p}); t(lambda: (lambda **k: k)(**p)); t(lambda: {}.update(p))
class P:
    @property
    def keys(self): print('prop'); return lambda: ['x', 'y']
    def __getitem__(self, k): return k * 2
t(lambda: dict(P())); t(lambda: {**P()}); t(lambda: (lambda **k: k)(**P()))
class G:
    def __getattribute__(self, name): print('ga', name); raise AttributeError(name)
    def __iter__(self): return iter([(1, 2)])
t(lambda: dict(G())); t(lambda: {**G()}); t(lambda: (lambda **k: k)(**G()))
class R:
    def __getattr__(self, name): raise RuntimeError(name)
t(lambda: dict(R())); t(lambda: {**R()}); t(lambda: (lambda **k: k)(**R()))
class I:
    def __init__(self): self.keys = lambda: ['z']
    def __getitem__(self, k): raise AttributeError('in getitem')
t(lambda: dict(I())); t(lambda: {**I()}); t(lambda: (lambda **k: k)(**I()))
class KE:
    def keys(self): return ['z']
    def __getitem__(self, k): raise KeyError('z')
t(lambda: dict(KE())); t(lambda: {**KE()}); t(lambda: (lambda **k: k)(**KE()))
import collections, types
t(lambda: dict(types.MappingProxyType({'a': 1}))); t(lambda: {**collections.ChainMap({'a': 1})}); t(lambda: (lambda **k: k)(**collections.UserDict(b=2)))
t(lambda: dict(5)); t(lambda: dict('ab')); t(lambda: dict([(1, 2, 3)])); t(lambda: dict(None)); t(lambda: {**None}); t(lambda: {**5})
