from functools import lru_cache
class A:
    @lru_cache(maxsize=None)
    def double(self, x):
        print('work', x)
        return x * 2
a = A()
print(a.double(2), a.double(2), A().double(2), A.double.cache_info().hits)
