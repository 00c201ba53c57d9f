# Classes and functions that are built in, with too few and too many arguments.
import itertools
for f in (reversed, staticmethod, classmethod, itertools.cycle, itertools.pairwise, filter, map, enumerate, zip, itertools.count, itertools.islice, itertools.accumulate, itertools.takewhile, itertools.starmap, itertools.groupby, itertools.tee, itertools.compress, itertools.repeat, itertools.chain.from_iterable, super, property, bool, slice, range, memoryview, frozenset, set, list, tuple, dict, type, object, float, int, str, bytes, bytearray, complex, BaseException):
    for a in ((), (1,), (1, 2), (1, 2, 3, 4, 5, 6)):
        try: r = f(*a); print(f.__name__, 'ok')
        except Exception as e: print(f.__name__, type(e).__name__, e)
    try: f(zz=1); print('ok')
    except Exception as e: print(f.__name__, type(e).__name__, e)
for args in (([1], None), (5, None), ([1], -1), (5, -1), (5, 'a'), ([1], 2.0), ([1], 10**30)):
    for f in (itertools.combinations, itertools.permutations, itertools.combinations_with_replacement):
        try: print(f.__name__, args, list(f(*args)))
        except Exception as e: print(f.__name__, args, type(e).__name__, e)
for args in ((None,), (-1,), (-3,), (0, -1), (0, -3), ('a',), ('a', 1), (1, 'a')):
    try: print(args, list(itertools.islice([1, 2, 3], *args)))
    except Exception as e: print(args, type(e).__name__, e)
