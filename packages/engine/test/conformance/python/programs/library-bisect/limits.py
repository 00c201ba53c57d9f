"""Limits of a search: their types and sizes."""
import bisect


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


items = [1, 2, 3]
for function in (bisect.bisect, bisect.bisect_left, bisect.bisect_right, bisect.insort, bisect.insort_left):
    for lo, hi in ((2**63, None), (-2**63 - 1, None), (0, 2**63), (0, -2**63 - 1), (0, 2**63 - 1), (-1, 2**70), (2**70, 2**70), (Index(1), Index(3)), (Index(2**70), 3), (0, Index(2**70)),
                   (0, 4), (0, 10), (2**62, None), (2**63 - 1, None), (True, None), (0, -1), (0, -5), (1.0, None), (None, None), (0, 1.0), (0, 'a'), ('a', 3), (5, None), (3, 2)):
        attempt(lambda: (function(list(items), 2, lo, hi)))


class Long:
    def __len__(self):
        return 2**62

    def __getitem__(self, index):
        if index < 0:
            raise ValueError('negative')
        return index


attempt(lambda: bisect.bisect(Long(), 10**15))
attempt(lambda: bisect.bisect_left(Long(), 10**15))
attempt(lambda: bisect.bisect_left(Long(), 10**15, 0, 2**63 - 1))
attempt(lambda: bisect.bisect_left(Long(), 2**70, 0, 2**63 - 1))
attempt(lambda: bisect.bisect_left({}, 1))
attempt(lambda: bisect.bisect_left({0: 1}, 1))
attempt(lambda: bisect.bisect_left({0: 1}, 1, 0, 1))
attempt(lambda: bisect.bisect_left({0: 1}, 1, 0, 0))
attempt(lambda: bisect.bisect_left(5, 1))
attempt(lambda: bisect.bisect_left(5, 1, 0, 0))
attempt(lambda: bisect.bisect_left({1}, 1, 0, 0))
attempt(lambda: bisect.insort({}, 1))
attempt(lambda: bisect.insort((), 1))
attempt(lambda: bisect.insort(range(3), 1))
attempt(lambda: bisect.bisect_left(range(2**70), 5))
attempt(lambda: bisect.bisect_left(range(2**70), 5, 0, 10))
