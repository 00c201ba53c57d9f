import copyreg, copy
class A: pass
a = A()
print(a.__getstate__()); a.x = 1
print(a.__getstate__(), object().__getstate__(), (5).__getstate__())
class B:
    __slots__ = 'p', 'q'
b = B(); b.p = 3
print(b.__getstate__())
class C(B): pass
c = C(); c.p = 1; c.z = 2
print(c.__getstate__())
r = a.__reduce_ex__(2)
print(r[0].__name__, r[1], r[2:], a.__reduce_ex__(4) == r)
for v in [[1], {1: 2}, {3}, (1,), 'a', b'x', 5, 2.5, 1j, None, ..., NotImplemented, range(3), slice(1), bytearray(b'a'), ValueError('x'), len, frozenset([1]), True, memoryview(b'a'), (x for x in ()), int, object()]:
    try:
        r = v.__reduce_ex__(4)
        print(type(v).__name__, r if isinstance(r, str) else [getattr(r[0], '__name__', r[0])] + [x if not hasattr(x, '__next__') else list(x) for x in r[1:]])
    except TypeError as e: print(type(v).__name__, e)
class L(list): pass
l = L([1, 2]); l.a = 1
r = l.__reduce_ex__(2)
print(r[1], r[2], list(r[3]), r[4])
class N(tuple):
    def __getnewargs__(self): return (tuple(self),)
print(N((1, 2)).__reduce_ex__(2)[1:])
class R:
    def __reduce__(self): return (int, ('5',))
print(R().__reduce_ex__(2), copy.copy(R()))
class G:
    def __getstate__(self): return {'state': 1}
print(G().__reduce_ex__(2)[2])
try: a.__reduce__()
except TypeError as e: print(e)
try: b.__reduce__()
except TypeError as e: print(e)
print(object().__sizeof__(), [].__sizeof__(), (1).__sizeof__(), ''.__sizeof__())
try: object.__reduce_ex__(a)
except TypeError as e: print(e)
class K:
    def __getnewargs_ex__(self): return (1,), {'k': 2}
    def __new__(cls, a, k=0):
        self = super().__new__(cls); self.v = a, k; return self
print(copy.copy(K(5)).v, K(5).__reduce_ex__(4)[1:3])
