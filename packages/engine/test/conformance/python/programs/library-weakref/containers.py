import weakref
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'A{self.n}'
    def method(self): return self.n
    def __call__(self): return 'called'
    def __add__(self, other): return 'added'
    def __len__(self): return 5
    def __getitem__(self, i): return i
a, b, c = A(1), A(2), A(3)
s = weakref.WeakSet([a, b]); s.add(c); print(len(s), a in s, sorted(s, key=lambda x: x.n)); s.discard(b); s.remove(c); print(list(s), s.copy() == s, s | {b} == {a, b} if False else sorted(s.union([b]), key=lambda x: x.n), list(s.intersection([a, b])), list(s.difference([a])), list(s.symmetric_difference([a, b])), s.issubset([a, b]), s.issuperset([a]), s.isdisjoint([b])); s.update([b]); s.difference_update([a]); s.intersection_update([b, c]); s.symmetric_difference_update([c]); print(sorted(s, key=lambda x: x.n)); s.clear(); print(len(s))
k = weakref.WeakKeyDictionary({a: 'x'}); k[b] = 'y'; print(k[a], len(k), b in k, k.get(c, 'none'), sorted(k.values()), sorted(k.items(), key=str), [r() for r in k.keyrefs()], k.pop(a), k.setdefault(c, 'z'), k.copy()[c], list(k.keys()) == list(k)); k.update({a: 1}); print(len(k), k.popitem()[1], type(k | {a: 2}).__name__); k.clear(); print(len(k))
v = weakref.WeakValueDictionary(x=a); v['y'] = b; print(v['x'], len(v), 'y' in v, v.get('q', 'none'), sorted(v.keys()), sorted(v.items(), key=str), [r() for r in v.valuerefs()], [r() for r in v.itervaluerefs()], v.pop('x'), v.setdefault('z', c), v.copy()['z']); v.update(w=a); print(sorted(v), v.popitem()[1]); v.clear(); print(len(v))
r = weakref.ref(a); print(r() is a, r == weakref.ref(a), hash(r) == hash(a), weakref.getweakrefcount(a) >= 1, r in weakref.getweakrefs(a), r.__callback__, isinstance(r, weakref.ReferenceType))
p = weakref.proxy(a); print(p.n, p.method(), len(p), p[3], p + 1, type(p).__name__, isinstance(p, weakref.ProxyTypes), p()); p.n = 9; print(a.n, type(weakref.proxy([].append.__self__.__class__)).__name__ if False else weakref.CallableProxyType.__name__)
m = weakref.WeakMethod(a.method); print(m()(), m == weakref.WeakMethod(a.method))
f = weakref.finalize(a, print, 'finalized', end='!\n'); print(f.alive, f.peek()[1:], f.atexit, f.detach()[2], f.alive, f()); f = weakref.finalize(b, print, 'ran'); f(); print(f.alive, f())
for value in (1, 'x', (), [], {}, None, 1.5, b''):
    try: weakref.ref(value)
    except TypeError as error: print(error)
for value in (set(), frozenset(), len, A, lambda: 0, (x for x in ()), type('S', (), {'__slots__': ('__weakref__',)})()): print(weakref.ref(value)() is value)
class S: __slots__ = ()
try: weakref.ref(S())
except TypeError as error: print(error)
try: {}[weakref.proxy(a)]
except TypeError as error: print(error)
