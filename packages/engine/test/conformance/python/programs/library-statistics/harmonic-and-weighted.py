# Means with and without weights, of lists, iterators and what is neither.
import statistics, collections, textwrap
from fractions import Fraction
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
inf, nan = float('inf'), float('nan')
class It:
    def __iter__(self): return iter([2, 1])
for data in ([40, 60], [0, 1, 2], range(3), {4}, {1: 2}, It(), iter([2, 1]), [1, inf], [inf, inf], [nan, 1], [-1, 2], [], [5], ['a'], ['a', 'b'], [Fraction(1, 2), Fraction(1, 3)], [2.5, 3], [True, 2], [inf], [nan], [1e308, 1e-308], b'ab', 'ab', [0.0, 1], [-0.0, 2]):
    for weights in (None, [5, 30], [0, 1, 2], range(3), (), [1], iter([1, 2]), [0, 0], [-1, 2], [inf, 1], [nan, 1], It(), [0.5, Fraction(1, 2)]):
        if hasattr(data, '__next__'): data = iter([2, 1])
        print(data if type(data) in (list, str, bytes) else 0, weights if type(weights) is list else 0)
        show(lambda: statistics.harmonic_mean(data, weights))
        show(lambda: statistics.fmean(data, weights))
for args in ((1, 2, 2.5), (1, 2, 2j), (1, 2, 2**70), (1, 2, -2**63), (1, 2, True), (1, 2, 'f'), (1, 2, None), (1, 2, b'f', 0), (1, 2, 3, 4, 5), (0, 0, -9.02, 0)):
