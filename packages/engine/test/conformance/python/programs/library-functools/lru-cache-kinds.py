from functools import lru_cache, cache
@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
@lru_cache
def kw(a, b=1):
    return a + b
kw(1); kw(1, 1); kw(a=1); kw(1, b=1)
print(kw.cache_info().misses, kw.cache_info().maxsize)
@lru_cache(typed=True)
def kind(x):
    return type(x).__name__
print(kind(1), kind(1.0), kind(True), kind.cache_info().currsize)
@lru_cache(maxsize=0)
def none(x):
    return x
none(1); none(1)
print(none.cache_info())
try:
    fib([])
except TypeError as error:
    print(error)
