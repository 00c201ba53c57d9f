"""No traceback tells of what CPython has in C."""
import bisect
import collections
import datetime
import functools
import heapq
import struct
import traceback


def fail(*args):
    raise ZeroDivisionError('no')


works = [
    lambda: datetime.datetime(2020, 13, 1),
    lambda: functools.reduce(fail, [1, 2]),
    lambda: functools.partial(fail)(),
    lambda: functools.lru_cache(fail)(1),
    lambda: sorted([1, 2], key=functools.cmp_to_key(fail)),
    lambda: collections.deque([1]).index(5),
    lambda: collections.OrderedDict()[1],
    lambda: collections.defaultdict(fail)[1],
    lambda: struct.pack('h', 10**9),
    lambda: heapq.heappop([]),
    lambda: bisect.bisect(3, 4),
]
for work in works:
    try:
        work()
    except Exception:
        print(traceback.format_exc())
