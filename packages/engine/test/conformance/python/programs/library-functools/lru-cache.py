from functools import lru_cache
@lru_cache(maxsize=2)
def square(x):
    print('computing', x)
    return x * x
print(square(1), square(2), square(1), square(3), square(2), square(1))
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(7))
square.cache_clear()
print(square.cache_info())
