import functools, random, copy, re, inspect
@functools.lru_cache(maxsize=2)
def f(p):
    """Doc."""
    print("called", p)
    return p
f(1), f(1), f(2), f(3), f(1)
print(f.cache_info(), f.__name__, f.__doc__, f.__wrapped__.__name__, f.cache_parameters())
print(re.sub("0x[0-9a-f]+", "0x", repr(f)), type(f))
f.cache_clear(); print(f.cache_info())
class C:
    @functools.lru_cache
    def m(self, x): print("m", x); return x
    @functools.cache
    def n(self): return 5
    @staticmethod
    @functools.cache
    def s(x): return x
c = C(); c.m(1); c.m(1); print(C.m.cache_info(), c.n(), C.s(3), C().n())
print(copy.copy(f) is f, copy.deepcopy(f) is f, callable(f), sorted(vars(f)))
for bad in (lambda: functools.lru_cache(None)(None), lambda: f([]), lambda: f(), lambda: f(1, 2), lambda: functools.lru_cache("x"), lambda: f.nothing):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
print(re.sub("0x[0-9a-f]+", "0x", repr(c.m)))
for s in (set(), {}, [], "", (), frozenset(), range(0), {1}, {1: 2}, 5):
    try: print(random.Random(1).choice(s))
    except Exception as e: print(type(e).__name__, e)
