import bisect
class L:
    def __len__(self): return 2
class G(L):
    def __getitem__(self, i): return i
class N(L):
    __getitem__ = None
class D(dict): pass
class B(L):
    def __getitem__(self, i): raise TypeError('own')
for a in (L(), G(), N(), {1: 2, 2: 3}, D(a=1), {1, 2}, B(), 'ab', b'ab', range(5), None, 5, (1, 2), memoryview(b'abc'), frozenset({1})):
    for f in (bisect.bisect, bisect.bisect_left, bisect.bisect_right, bisect.insort, bisect.insort_left, bisect.insort_right):
        try:
            print(f.__name__, f(a, 1))
        except Exception as e:
            print(f.__name__, type(e).__name__, e)
for lo, hi in ((-1, 2), (0, None), (0, -1), (0, 5), (5, 2), (1.5, 2), (None, 2), (0, 'x')):
    for f in (bisect.bisect, bisect.bisect_left):
        try:
            print(f.__name__, f([1, 2, 3], 2, lo, hi))
        except Exception as e:
            print(f.__name__, type(e).__name__, e)
